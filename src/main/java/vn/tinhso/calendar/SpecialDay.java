package vn.tinhso.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Ngày đặc biệt: a day that is not worked as its weekday says. An agency's row outweighs the province's.
 *
 * @param name {@code Tết Bính Ngọ}
 * @param legalBasis decision it rests on
 * @param enabled a row switched off changes nothing
 * @param provisional expected by law, not yet announced (dự kiến)
 * @param agencyId {@code null} for the whole province
 * @param opens for a half day: work starts no earlier
 * @param closes for a half day: work ends no later; noon when neither is given
 */
public record SpecialDay(
        LocalDate day,
        Kind kind,
        String name,
        @Nullable String legalBasis,
        boolean enabled,
        boolean provisional,
        @Nullable String agencyId,
        @Nullable LocalTime opens,
        @Nullable LocalTime closes) {

    /** Loại ngày. */
    public enum Kind {
        /** Nghỉ lễ. */
        HOLIDAY,
        /** Làm bù: a full working day, with the hours of the longest day of that week's hours. */
        COMPENSATION,
        /** Nửa ngày. */
        HALF_DAY
    }

    public static SpecialDay holiday(LocalDate day, String name) {
        return new SpecialDay(day, Kind.HOLIDAY, name, null, true, false, null, null, null);
    }

    public static SpecialDay compensation(LocalDate day, String name) {
        return new SpecialDay(day, Kind.COMPENSATION, name, null, true, false, null, null, null);
    }

    public static SpecialDay halfDay(LocalDate day, String name) {
        return new SpecialDay(day, Kind.HALF_DAY, name, null, true, false, null, null, null);
    }

    public SpecialDay switched(boolean on) {
        return new SpecialDay(day, kind, name, legalBasis, on, provisional, agencyId, opens, closes);
    }

    /** Whether the other row is about the same day of the same agency. */
    boolean replaces(SpecialDay other) {
        return day.equals(other.day) && Objects.equals(agencyId, other.agencyId);
    }
}
