package vn.tinhso.calendar.web;

import static vn.tinhso.web.Words.t;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import vn.tinhso.calendar.Schedule;

/** One month as a small table; weeks begin on Monday. */
public record MonthView(String name, List<List<Cell>> weeks) {

    private static final Cell EMPTY = new Cell("", "", "", "");

    /**
     * @param number day of the month, empty outside it
     * @param css what kind of day, the last part of the class
     * @param shape mark of a special day
     * @param words what the mark means, for those who do not see it
     */
    public record Cell(String number, String css, String shape, String words) {}

    static List<MonthView> of(int year, Schedule schedule) {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(month -> of(YearMonth.of(year, month), schedule))
                .toList();
    }

    private static MonthView of(YearMonth month, Schedule schedule) {
        var cells = new ArrayList<Cell>();
        for (var i = 1; i < month.atDay(1).getDayOfWeek().getValue(); i++) {
            cells.add(EMPTY);
        }
        for (var day = 1; day <= month.lengthOfMonth(); day++) {
            cells.add(cell(month.atDay(day), schedule));
        }
        while (cells.size() % 7 != 0) {
            cells.add(EMPTY);
        }
        var weeks = IntStream.range(0, cells.size() / 7)
                .mapToObj(week -> List.copyOf(cells.subList(week * 7, week * 7 + 7)))
                .toList();
        return new MonthView(t("Tháng {}", month.getMonthValue()), weeks);
    }

    private static Cell cell(LocalDate day, Schedule schedule) {
        var number = String.valueOf(day.getDayOfMonth());
        var special = schedule.specialDays(day, day).stream().findFirst();
        if (special.isEmpty()) {
            return schedule.isWorkingDay(day)
                    ? new Cell(number, "lam", "", "")
                    : new Cell(number, "tuan", "", t("nghỉ hằng tuần"));
        }
        var kind = DayKind.of(special.get());
        var expected = special.get().provisional() ? " (" + t("dự kiến") + ")" : "";
        return new Cell(
                number,
                kind.css(),
                kind.shape(),
                kind.word() + ": " + special.get().name() + expected);
    }
}
