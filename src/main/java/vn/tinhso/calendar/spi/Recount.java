package vn.tinhso.calendar.spi;

import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.tinhso.calendar.Schedule;

/**
 * The calendar due times are counted by, and whose.
 *
 * @param schedules the schedule of an agency
 * @param agencies whose due times may have moved; {@code null} for everybody's
 */
public record Recount(
        Function<String, Schedule> schedules, @Nullable Set<String> agencies) {

    public Schedule scheduleOf(String agencyId) {
        return schedules.apply(agencyId);
    }
}
