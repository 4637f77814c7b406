package vn.tinhso.procedures.imports;

import static vn.tinhso.procedures.imports.NationalRecord.Item.count;
import static vn.tinhso.procedures.imports.NationalRecord.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.tinhso.procedures.Condition;
import vn.tinhso.procedures.Procedure.Alternative;
import vn.tinhso.procedures.Procedure.Evidence;
import vn.tinhso.procedures.Procedure.Option;
import vn.tinhso.procedures.Procedure.Question;
import vn.tinhso.procedures.imports.NationalRecord.Group;
import vn.tinhso.procedures.imports.NationalRecord.Item;

/**
 * Documents of a national record. Explanations mixed with the documents become notes; groups that are cases become a
 * question; what is only shown is marked so.
 */
final class NationalDocuments {

    private static final String CASE = "truong_hop";
    private static final int LONGEST_LABEL = 160;

    private final List<Question> questions = new ArrayList<>();
    private final List<Evidence> evidence = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<String> remarks;

    NationalDocuments(List<Group> groups, List<String> remarks) {
        this.remarks = remarks;
        var cases = groups.stream()
                .filter(NationalDocuments::isCase)
                .filter(group -> group.items().stream().anyMatch(item -> !item.isNote()))
                .toList();
        if (cases.size() > 1) {
            ask(cases);
        }
        for (var group : groups) {
            var position = cases.size() > 1 ? cases.indexOf(group) : -1;
            var when = position < 0 ? Condition.ALWAYS : new Condition(Map.of(CASE, List.of("th_" + (position + 1))));
            group.items().forEach(item -> take(group, item, when));
        }
    }

    List<Question> questions() {
        return List.copyOf(questions);
    }

    List<Evidence> evidence() {
        return List.copyOf(evidence);
    }

    List<String> notes() {
        return List.copyOf(notes);
    }

    private static boolean isCase(Group group) {
        var heading = group.heading().toLowerCase(Locale.of("vi"));
        return heading.startsWith("trường hợp")
                || heading.matches("^\\(?\\d+(\\.\\d+)*[.)].*")
                || heading.startsWith("đối với");
    }

    private void ask(List<Group> cases) {
        var options = new ArrayList<Option>();
        for (var i = 0; i < cases.size(); i++) {
            var heading = cases.get(i).heading();
            options.add(new Option(
                    "th_" + (i + 1),
                    heading.length() > LONGEST_LABEL ? heading.substring(0, LONGEST_LABEL) + "…" : heading));
        }
        questions.add(new Question(CASE, "Hồ sơ thuộc trường hợp nào?", null, Condition.ALWAYS, options));
        remarks.add("Các nhóm giấy tờ được hiểu là " + cases.size() + " trường hợp thay nhau; cần đối chiếu.");
    }

    private void take(Group group, Item item, Condition when) {
        var name = text(item.name());
        if (name.isEmpty()) {
            return;
        }
        if (item.isNote()) {
            notes.add(name);
            return;
        }
        var number = evidence.size() + 1;
        var present = group.heading().toLowerCase(Locale.of("vi")).contains("xuất trình");
        var form = text(item.form());
        evidence.add(new Evidence(
                "giay_to_" + number,
                name,
                present,
                !present,
                when,
                List.of(new Alternative(
                        "giay_to_" + number + "_ban",
                        name,
                        count(item.originals()),
                        count(item.copies()),
                        form.isEmpty() ? null : form,
                        false,
                        null))));
    }
}
