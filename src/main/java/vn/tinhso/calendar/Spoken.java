package vn.tinhso.calendar;

import java.time.LocalDate;
import vn.tinhso.shared.Moments;

/** Short words for days and spans; the year is said only where it differs from the year of receipt. */
record Spoken(int year) {

    /** {@code thứ Sáu 21/8}, in another year {@code thứ Sáu 8/1/2027}. */
    String day(LocalDate day) {
        var number = day.getYear() == year ? day.getDayOfMonth() + "/" + day.getMonthValue() : Moments.date(day);
        return Moments.weekday(day.getDayOfWeek()) + " " + number;
    }

    String days(LocalDate from, LocalDate to) {
        return from.equals(to) ? day(from) : day(from) + " – " + day(to);
    }

    /** {@code 09:12 thứ Sáu 21/8}. */
    String moment(int position) {
        var minute = position % Timeline.DAY;
        return "%02d:%02d %s".formatted(minute / 60, minute % 60, day(Timeline.date(position / Timeline.DAY)));
    }

    /** {@code 2 giờ 30 phút}. */
    static String span(int minutes) {
        var hours = minutes / 60 == 0 ? "" : minutes / 60 + " giờ";
        var rest = minutes % 60 == 0 ? "" : minutes % 60 + " phút";
        return (hours + " " + rest).strip();
    }
}
