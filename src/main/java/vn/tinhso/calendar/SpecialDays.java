package vn.tinhso.calendar;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which special day counts on a date; years without an announcement have the holidays of fixed date only. */
final class SpecialDays {

    // Bộ luật Lao động 45/2019/QH14, Điều 112: the holidays whose date does not depend on the moon or a decision.
    private static final Map<MonthDay, String> FIXED = Map.of(
            MonthDay.of(1, 1), "Tết Dương lịch",
            MonthDay.of(4, 30), "Ngày Chiến thắng",
            MonthDay.of(5, 1), "Ngày Quốc tế lao động",
            MonthDay.of(9, 2), "Quốc khánh");

    private final Map<LocalDate, SpecialDay> days = new HashMap<>();
    private final Set<Integer> announcedYears;

    SpecialDays(List<SpecialDay> rows, Set<Integer> announcedYears) {
        this.announcedYears = announcedYears;
        for (var row : rows) {
            if (row.enabled()) {
                days.merge(row.day(), row, (one, other) -> one.agencyId() != null ? one : other);
            }
        }
    }

    @Nullable
    SpecialDay on(LocalDate day) {
        var special = days.get(day);
        if (special != null || announcedYears.contains(day.getYear())) {
            return special;
        }
        var name = FIXED.get(MonthDay.from(day));
        return name == null ? null : SpecialDay.holiday(day, name);
    }
}
