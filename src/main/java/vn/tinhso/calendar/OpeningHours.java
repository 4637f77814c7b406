package vn.tinhso.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * Giờ làm việc: one opening of one weekday in one season. Among the seasons in force on a day the one that began last
 * counts, whole; an agency that has a season of its own in force does not look at the province's.
 *
 * @param agencyId {@code null} for the whole province
 * @param season what people call it: {@code Quanh năm}, {@code Mùa hè}
 * @param effectiveTo last day in force, {@code null} while it lasts
 */
public record OpeningHours(
        @Nullable String agencyId,
        String season,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        DayOfWeek weekday,
        LocalTime opens,
        LocalTime closes) {}
