package vn.tinhso.calendar;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Giờ làm việc của một ngày: the openings of one day in minutes since midnight, sorted and apart. */
final class Hours {

    static final Hours CLOSED = new Hours(List.of());
    private static final int NOON = 12 * 60;

    private final int[] opens;
    private final int[] closes;
    private final int total;

    private Hours(List<int[]> openings) {
        opens = openings.stream().mapToInt(opening -> opening[0]).toArray();
        closes = openings.stream().mapToInt(opening -> opening[1]).toArray();
        total = openings.stream().mapToInt(opening -> opening[1] - opening[0]).sum();
    }

    /** Openings that overlap or touch become one. */
    static Hours of(List<OpeningHours> rows) {
        var merged = new ArrayList<int[]>();
        var sorted =
                rows.stream().sorted(Comparator.comparing(OpeningHours::opens)).toList();
        for (var row : sorted) {
            var from = minute(row.opens());
            var to = minute(row.closes());
            if (!merged.isEmpty() && from <= merged.getLast()[1]) {
                merged.getLast()[1] = Math.max(merged.getLast()[1], to);
            } else {
                merged.add(new int[] {from, to});
            }
        }
        return merged.isEmpty() ? CLOSED : new Hours(merged);
    }

    /** What is left of the day between the given times; without them, the morning. */
    Hours halfOf(SpecialDay day) {
        var from = day.opens() == null ? 0 : minute(day.opens());
        var to = day.closes() == null ? NOON : minute(day.closes());
        var left = new ArrayList<int[]>();
        for (var i = 0; i < opens.length; i++) {
            if (Math.max(opens[i], from) < Math.min(closes[i], to)) {
                left.add(new int[] {Math.max(opens[i], from), Math.min(closes[i], to)});
            }
        }
        return left.isEmpty() ? CLOSED : new Hours(left);
    }

    boolean none() {
        return opens.length == 0;
    }

    int total() {
        return total;
    }

    boolean contains(int minute) {
        for (var i = 0; i < opens.length; i++) {
            if (opens[i] <= minute && minute < closes[i]) {
                return true;
            }
        }
        return false;
    }

    /** Open minutes of the day before the given minute. */
    int before(int minute) {
        var sum = 0;
        for (var i = 0; i < opens.length && opens[i] < minute; i++) {
            sum += Math.min(closes[i], minute) - opens[i];
        }
        return sum;
    }

    /** The earliest minute at which so many open minutes have passed: a closing rather than the next opening. */
    int minuteAfter(int openMinutes) {
        var left = openMinutes;
        for (var i = 0; i < opens.length; i++) {
            if (left <= closes[i] - opens[i]) {
                return opens[i] + left;
            }
            left -= closes[i] - opens[i];
        }
        throw new IllegalArgumentException("only " + total + " open minutes, not " + openMinutes);
    }

    /** The given minute when it is open, else the next opening of the day, else -1. */
    int openFrom(int minute) {
        for (var i = 0; i < opens.length; i++) {
            if (minute < closes[i]) {
                return Math.max(minute, opens[i]);
            }
        }
        return -1;
    }

    int firstClosing() {
        return closes[0];
    }

    int lastClosing() {
        return closes[closes.length - 1];
    }

    static int minute(LocalTime time) {
        return time.toSecondOfDay() / 60;
    }
}
