package vn.tinhso.calendar;

import java.util.ArrayList;
import java.util.List;
import vn.tinhso.shared.Rejected;

/**
 * One phase laid on a {@link Timeline}.
 *
 * @param start the receipt or, for a phase that goes on, the end of the one before
 */
record Stretch(Timeline timeline, Phase phase, int start, boolean goesOn) {

    /** Nhận sau 15 giờ mà không giải quyết được ngay thì trả kết quả trong ngày làm việc tiếp theo. */
    static final int SAME_DAY_UNTIL = 15 * 60;

    /** Each phase begins where the one before ends. */
    static List<Stretch> of(Timeline timeline, List<Phase> phases, int received) {
        if (phases.isEmpty()) {
            throw new IllegalArgumentException("a deadline needs a term");
        }
        var stretches = new ArrayList<Stretch>(phases.size());
        for (var phase : phases) {
            var start = stretches.isEmpty() ? received : stretches.getLast().end();
            stretches.add(new Stretch(timeline, phase, start, !stretches.isEmpty()));
        }
        return stretches;
    }

    Stretch {
        // "Trong ngày" asks when the dossier came in; a later phase has no receipt of its own.
        if (goesOn && phase.term().unit() == TermUnit.SAME_DAY) {
            throw new Rejected(
                    "LV-004",
                    "Thời hạn trong ngày chỉ đứng đầu, không nối sau thời hạn khác.",
                    "Đổi giai đoạn sau thành số giờ hoặc số ngày làm việc.");
        }
    }

    int end() {
        return switch (term().unit()) {
            case HOUR -> timeline.after(start, term().amount() * 60L);
            case WORKING_DAY -> dueOn(timeline.workingDay(countedFrom() / Timeline.DAY, term().amount()));
            case CALENDAR_DAY -> dueOn(timeline.workingDayFrom(lastCalendarDay()));
            case SAME_DAY -> closingOf(sameDay());
        };
    }

    Term term() {
        return phase.term();
    }

    /**
     * The receipt itself or, on a day off and from the last closing of a day on, the next opening. Terms in hours also wait
     * for the opening before hours and at lunch; terms in days do not care. The day on which the phase before ended is not
     * a receipt: it does not count, though it is over.
     */
    int countedFrom() {
        return switch (term().unit()) {
            case CALENDAR_DAY -> start;
            case HOUR -> timeline.openFrom(start);
            case WORKING_DAY, SAME_DAY -> {
                var hours = timeline.hours(start / Timeline.DAY);
                var over = hours.none() || start % Timeline.DAY >= hours.lastClosing();
                yield over && !goesOn ? timeline.openFrom(start) : start;
            }
        };
    }

    // Bộ luật Dân sự 91/2015/QH13, Điều 147, 148: the first day does not count, a last day that is off moves on.
    int lastCalendarDay() {
        var last = (long) start / Timeline.DAY + term().amount();
        return (int) Math.min(last, Timeline.length());
    }

    /** The first day whose being off or worked has a say in the end; the day on which the phase before ended had its own. */
    int firstTellingDay() {
        var first = start / Timeline.DAY + (goesOn ? 1 : 0);
        // Days off inside a term of calendar days count like any other: only those at its end move the due day.
        return term().unit() == TermUnit.CALENDAR_DAY ? lastCalendarDay() : first;
    }

    private int sameDay() {
        var from = countedFrom();
        var day = from / Timeline.DAY;
        return from % Timeline.DAY < SAME_DAY_UNTIL ? day : timeline.workingDay(day, 1);
    }

    private int dueOn(int day) {
        var appointment = term().appointment();
        var closing = closingOf(day);
        return appointment == null ? closing : Math.min(closing, day * Timeline.DAY + Hours.minute(appointment));
    }

    private int closingOf(int day) {
        return day * Timeline.DAY + timeline.hours(day).lastClosing();
    }
}
