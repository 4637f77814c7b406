package vn.tinhso.calendar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** The one arithmetic of due dates, on positions of a {@link Timeline}. */
final class Counting {

    /** Nhận sau 15 giờ mà không giải quyết được ngay thì trả kết quả trong ngày làm việc tiếp theo. */
    static final int SAME_DAY_UNTIL = 15 * 60;

    private final Timeline timeline;
    private final Term term;
    private final int received;

    Counting(Timeline timeline, Term term, Instant receivedAt) {
        this.timeline = timeline;
        this.term = term;
        this.received = timeline.position(receivedAt);
    }

    /** Due as if the clock never stood still. */
    int originalDue() {
        return switch (term.unit()) {
            case HOUR -> timeline.after(received, term.amount() * 60L);
            case WORKING_DAY -> dueOn(timeline.workingDay(countedFrom() / Timeline.DAY, term.amount()));
            case CALENDAR_DAY -> dueOn(timeline.workingDayFrom(lastCalendarDay()));
            case SAME_DAY -> closingOf(sameDay());
        };
    }

    /**
     * The receipt itself or, on a day off and from the last closing of a day on, the next opening. Terms in hours also wait
     * for the opening before hours and at lunch; terms in days do not care.
     */
    int countedFrom() {
        return switch (term.unit()) {
            case CALENDAR_DAY -> received;
            case HOUR -> timeline.openFrom(received);
            case WORKING_DAY, SAME_DAY -> {
                var hours = timeline.hours(received / Timeline.DAY);
                var over = hours.none() || received % Timeline.DAY >= hours.lastClosing();
                yield over ? timeline.openFrom(received) : received;
            }
        };
    }

    // Bộ luật Dân sự 91/2015/QH13, Điều 147, 148: the first day does not count, a last day that is off moves on.
    int lastCalendarDay() {
        var last = (long) received / Timeline.DAY + term.amount();
        return (int) Math.min(last, Timeline.length());
    }

    private int sameDay() {
        var from = countedFrom();
        var day = from / Timeline.DAY;
        return from % Timeline.DAY < SAME_DAY_UNTIL ? day : timeline.workingDay(day, 1);
    }

    private int dueOn(int day) {
        var appointment = term.appointment();
        var closing = closingOf(day);
        return appointment == null ? closing : Math.min(closing, day * Timeline.DAY + Hours.minute(appointment));
    }

    private int closingOf(int day) {
        return day * Timeline.DAY + timeline.hours(day).lastClosing();
    }

    /**
     * Gives the waited working minutes back after the due instant, counting opening hours only. A pause counts from the
     * receipt on, once where pauses overlap, and not at all when it begins after the term is used up: a late dossier does
     * not become punctual by waiting. An open pause counts when it ends.
     */
    int extended(int originalDue, List<Pause> pauses) {
        var due = originalDue;
        for (var pause : merged(pauses)) {
            if (pause[0] >= due) {
                break;
            }
            due = timeline.after(due, waited(pause));
            // Only an appointment hour outside opening hours can leave no working time to resume with.
            due = due < pause[1] ? timeline.openFrom(pause[1]) : due;
        }
        return due;
    }

    /** The working minutes that {@link #extended} gives back. */
    int givenBack(int originalDue, List<Pause> pauses) {
        var due = extended(originalDue, pauses);
        return merged(pauses).stream()
                .filter(pause -> pause[0] < due)
                .mapToInt(this::waited)
                .sum();
    }

    private int waited(int[] pause) {
        return timeline.worked(pause[1]) - timeline.worked(pause[0]);
    }

    private List<int[]> merged(List<Pause> pauses) {
        var merged = new ArrayList<int[]>();
        var closed = pauses.stream()
                .filter(pause -> pause.to() != null)
                .sorted(Comparator.comparing(Pause::from))
                .toList();
        for (var pause : closed) {
            var from = Math.max(received, timeline.position(pause.from()));
            var to = Math.max(received, timeline.position(Objects.requireNonNull(pause.to())));
            if (!merged.isEmpty() && from <= merged.getLast()[1]) {
                merged.getLast()[1] = Math.max(merged.getLast()[1], to);
            } else {
                merged.add(new int[] {from, to});
            }
        }
        return merged;
    }
}
