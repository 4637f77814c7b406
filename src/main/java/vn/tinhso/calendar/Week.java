package vn.tinhso.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One season's week: the hours of each weekday while it is in force. */
record Week(boolean ofAgency, LocalDate from, @Nullable LocalDate to, Map<DayOfWeek, Hours> days) {

    /** The agency's own season first, then the one that began last, then the one that ends first. */
    private static final Comparator<Week> WEIGHT = Comparator.comparing(Week::ofAgency)
            .thenComparing(Week::from)
            .thenComparing(Week::lastDay, Comparator.reverseOrder());

    private static final Week NEVER = new Week(false, LocalDate.MIN, null, Map.of());

    private record Season(
            boolean ofAgency, LocalDate from, @Nullable LocalDate to) {}

    static List<Week> of(List<OpeningHours> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> new Season(row.agencyId() != null, row.effectiveFrom(), row.effectiveTo())))
                .entrySet()
                .stream()
                .map(season -> of(season.getKey(), season.getValue()))
                .toList();
    }

    private static Week of(Season season, List<OpeningHours> rows) {
        var days = rows.stream()
                .collect(Collectors.groupingBy(
                        OpeningHours::weekday, Collectors.collectingAndThen(Collectors.toList(), Hours::of)));
        return new Week(season.ofAgency(), season.from(), season.to(), days);
    }

    static Week inForce(List<Week> weeks, LocalDate day) {
        return weeks.stream()
                .filter(week -> !day.isBefore(week.from) && !day.isAfter(week.lastDay()))
                .max(WEIGHT)
                .orElse(NEVER);
    }

    Hours on(DayOfWeek weekday) {
        return days.getOrDefault(weekday, Hours.CLOSED);
    }

    /** The hours of a full working day. */
    Hours longest() {
        var longest = Hours.CLOSED;
        for (var weekday : DayOfWeek.values()) {
            longest = on(weekday).total() > longest.total() ? on(weekday) : longest;
        }
        return longest;
    }

    private LocalDate lastDay() {
        return to == null ? LocalDate.MAX : to;
    }
}
