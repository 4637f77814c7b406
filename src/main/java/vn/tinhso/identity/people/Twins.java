package vn.tinhso.identity.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Finds sign-in names and personal numbers that a file has twice, whatever else is wrong with their lines. */
final class Twins {

    private final Map<String, Integer> logins = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    List<Problem> problems() {
        return problems;
    }

    void look(PeopleTable.Line line) {
        look(line, PeopleColumn.LOGIN, logins);
        look(line, PeopleColumn.NUMBER, numbers);
    }

    private void look(PeopleTable.Line line, PeopleColumn column, Map<String, Integer> met) {
        var value = line.cell(column).replaceAll("\\s", "").toLowerCase(Locale.ROOT);
        var before = value.isEmpty() ? null : met.putIfAbsent(value, line.number());
        if (before != null) {
            problems.add(new Problem(
                    line.number(),
                    column.title(),
                    "Đã có ở dòng " + before + " của tệp.",
                    "Mỗi người một dòng; sửa hoặc xóa một trong hai dòng."));
        }
    }
}
