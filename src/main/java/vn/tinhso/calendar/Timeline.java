package vn.tinhso.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import vn.tinhso.shared.Rejected;

/**
 * Working time as a number line: positions are minutes since the first day of the table, Vietnamese time, and prefix sums
 * per day answer every question in O(log n). Seconds are cut off, because papers show minutes.
 */
final class Timeline {

    static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    static final LocalDate LAST = LocalDate.of(2100, 12, 31);
    static final int DAY = 24 * 60;

    /** Asia/Ho_Chi_Minh has had this offset since 1975, without daylight saving. */
    private static final ZoneOffset OFFSET = ZoneOffset.ofHours(7);

    private static final int ORIGIN = Math.toIntExact(FIRST.toEpochDay());

    private final Hours[] hours;
    private final int[] minutesBefore;
    private final int[] workingDaysBefore;
    private final int[] workingDays;

    Timeline(Hours[] hours) {
        this.hours = hours;
        minutesBefore = new int[hours.length + 1];
        workingDaysBefore = new int[hours.length + 1];
        for (var day = 0; day < hours.length; day++) {
            minutesBefore[day + 1] = minutesBefore[day] + hours[day].total();
            workingDaysBefore[day + 1] = workingDaysBefore[day] + (hours[day].none() ? 0 : 1);
        }
        workingDays = new int[workingDaysBefore[hours.length]];
        for (var day = 0; day < hours.length; day++) {
            if (!hours[day].none()) {
                workingDays[workingDaysBefore[day]] = day;
            }
        }
    }

    static int length() {
        return Math.toIntExact(LAST.toEpochDay()) - ORIGIN + 1;
    }

    int position(Instant instant) {
        var minute = Math.floorDiv(instant.getEpochSecond() + OFFSET.getTotalSeconds(), 60L) - (long) ORIGIN * DAY;
        if (minute < 0 || minute >= (long) hours.length * DAY) {
            throw beyond();
        }
        return (int) minute;
    }

    Instant instant(int position) {
        return Instant.ofEpochSecond(((long) ORIGIN * DAY + position) * 60 - OFFSET.getTotalSeconds());
    }

    int day(LocalDate date) {
        var day = date.toEpochDay() - ORIGIN;
        if (day < 0 || day >= hours.length) {
            throw beyond();
        }
        return (int) day;
    }

    static LocalDate date(int day) {
        return LocalDate.ofEpochDay((long) ORIGIN + day);
    }

    Hours hours(int day) {
        if (day < 0 || day >= hours.length) {
            throw beyond();
        }
        return hours[day];
    }

    /** Working minutes from the first day of the table until the position. */
    int worked(int position) {
        var day = position / DAY;
        return minutesBefore[day] + hours[day].before(position % DAY);
    }

    /** The earliest position by which so many working minutes have passed. */
    int after(int position, long minutes) {
        if (minutes <= 0) {
            return position;
        }
        var target = worked(position) + minutes;
        if (target > minutesBefore[hours.length]) {
            throw beyond();
        }
        var low = position / DAY;
        var high = hours.length - 1;
        while (low < high) {
            var middle = (low + high + 1) >>> 1;
            if (minutesBefore[middle] < target) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low * DAY + hours[low].minuteAfter((int) (target - minutesBefore[low]));
    }

    /** The position itself when it is open, else the next opening. */
    int openFrom(int position) {
        var day = position / DAY;
        var minute = hours[day].openFrom(position % DAY);
        if (minute >= 0) {
            return day * DAY + minute;
        }
        var next = workingDay(day, 1);
        return next * DAY + hours[next].openFrom(0);
    }

    /** The n-th working day after the day; a negative n counts back. */
    int workingDay(int day, int n) {
        var index = n > 0 ? (long) workingDaysBefore[day + 1] + n - 1 : (long) workingDaysBefore[day] + n;
        if (index < 0 || index >= workingDays.length) {
            throw beyond();
        }
        return workingDays[(int) index];
    }

    /** The day itself when it is worked, else the next working day. */
    int workingDayFrom(int day) {
        return hours(day).none() ? workingDay(day, 1) : day;
    }

    /** Working days from one day to the other, both included. */
    int workingDaysWithin(int from, int to) {
        return workingDaysBefore[to + 1] - workingDaysBefore[from];
    }

    private static Rejected beyond() {
        return new Rejected(
                "LV-001",
                "Thời điểm nằm ngoài lịch làm việc (%d–%d), hoặc cơ quan chưa có giờ làm việc."
                        .formatted(FIRST.getYear(), LAST.getYear()),
                "Kiểm tra ngày nhận, thời hạn và giờ làm việc của cơ quan.");
    }
}
