package vn.tinhso.calendar;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import vn.tinhso.shared.Rejected;

/**
 * Thời hạn: how long something may take.
 *
 * @param amount ignored for {@code SAME_DAY}
 * @param appointment hour of the last day at which a term in days is due, never after that day's last closing; without it
 *     the last closing. Terms in hours and of the same day have none.
 */
public record Term(int amount, TermUnit unit, @Nullable LocalTime appointment) {

    public Term {
        if (amount < 1 && unit != TermUnit.SAME_DAY) {
            throw new Rejected("LV-002", "Thời hạn phải từ 1 trở lên.", "Nhập lại thời hạn.");
        }
    }

    public static Term hours(int amount) {
        return new Term(amount, TermUnit.HOUR, null);
    }

    public static Term workingDays(int amount) {
        return new Term(amount, TermUnit.WORKING_DAY, null);
    }

    public static Term calendarDays(int amount) {
        return new Term(amount, TermUnit.CALENDAR_DAY, null);
    }

    public static Term sameDay() {
        return new Term(1, TermUnit.SAME_DAY, null);
    }

    public Term at(LocalTime appointment) {
        return new Term(amount, unit, appointment);
    }

    /** {@code 3 ngày làm việc}, {@code trong ngày}. */
    public String spoken() {
        return unit == TermUnit.SAME_DAY ? unit.label() : amount + " " + unit.label();
    }
}
