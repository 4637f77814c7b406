package vn.tinhso.calendar;

import java.time.Instant;

/** Ngưỡng "sắp đến hạn": an open dossier is due soon when at most this much working time is left. */
public record DueSoon(long workingMinutes) {

    private static final long FULL_DAY = 8 * 60;

    /** A full working day of eight hours. */
    public static final DueSoon ONE_WORKING_DAY = new DueSoon(FULL_DAY);

    /** From when on a clock that runs out then is due soon: the moment {@link Punctuality#open} turns. */
    public Instant begins(Schedule schedule, Instant due) {
        return schedule.minusWorkingMinutes(due, workingMinutes);
    }

    /** A share of the working time between receipt and due instant. */
    public static DueSoon share(int percent, Schedule schedule, Instant receivedAt, Instant due) {
        return new DueSoon(Math.max(0, schedule.workingMinutes(receivedAt, due)) * percent / 100);
    }

    /** The house rule: a fifth of the term, at most one working day, so that a four-hour term is not soon from birth. */
    public static DueSoon usual(Schedule schedule, Instant receivedAt, Instant due) {
        var fifth = share(20, schedule, receivedAt, due);
        return fifth.workingMinutes < FULL_DAY ? fifth : ONE_WORKING_DAY;
    }
}
