package vn.tinhso.shared;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Dates and times as Vietnamese people write them: {@code 24/7/2026}, {@code 17:00 thứ Sáu 24/7/2026}. */
public final class Moments {

    /** Vietnam has one time zone and no daylight saving. */
    public static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d/M/uuuu");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private Moments() {}

    public static LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, VIETNAM);
    }

    public static LocalDate day(Instant instant) {
        return local(instant).toLocalDate();
    }

    /** {@code 24/7/2026}. */
    public static String date(LocalDate date) {
        return DATE.format(date);
    }

    /** {@code 24/7/2026 17:00}, for tables. */
    public static String dateTime(Instant instant) {
        return DATE.format(local(instant)) + " " + TIME.format(local(instant));
    }

    /** {@code 17:00 thứ Sáu 24/7/2026}, for sentences. */
    public static String spoken(Instant instant) {
        var local = local(instant);
        return TIME.format(local) + " " + weekday(local.getDayOfWeek()) + " " + DATE.format(local);
    }

    /** {@code ngày 24 tháng 7 năm 2026}; days below 10 and months 1 and 2 carry a zero (Nghị định 30/2020/NĐ-CP). */
    public static String formal(LocalDate date) {
        return "ngày %02d tháng %s năm %d"
                .formatted(
                        date.getDayOfMonth(),
                        date.getMonthValue() < 3 ? "0" + date.getMonthValue() : date.getMonthValue(),
                        date.getYear());
    }

    public static String weekday(DayOfWeek day) {
        return switch (day) {
            case MONDAY -> "thứ Hai";
            case TUESDAY -> "thứ Ba";
            case WEDNESDAY -> "thứ Tư";
            case THURSDAY -> "thứ Năm";
            case FRIDAY -> "thứ Sáu";
            case SATURDAY -> "thứ Bảy";
            case SUNDAY -> "Chủ nhật";
        };
    }
}
