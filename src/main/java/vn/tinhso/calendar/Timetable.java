package vn.tinhso.calendar;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All rows of the calendar as they stood at one moment. */
record Timetable(List<OpeningHours> hours, List<SpecialDay> days, Set<Integer> announcedYears) {

    /** Whether the agency has rows of its own. */
    boolean names(String agencyId) {
        return hours.stream().anyMatch(row -> agencyId.equals(row.agencyId()))
                || days.stream().anyMatch(row -> agencyId.equals(row.agencyId()));
    }

    Schedule schedule(@Nullable String agencyId) {
        return Schedule.of(
                hours.stream()
                        .filter(row -> row.agencyId() == null || row.agencyId().equals(agencyId))
                        .toList(),
                days.stream()
                        .filter(row -> row.agencyId() == null || row.agencyId().equals(agencyId))
                        .toList(),
                announcedYears);
    }
}
