package vn.tinhso.calendar;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.tinhso.shared.Moments;

/**
 * Đúng hạn hay không: the one definition, for every list and report. Closed: early when finished on a date (in Vietnam)
 * before the due date, on time on the due date until the due instant, late after it. Open: see {@link #open}.
 */
public enum Punctuality {
    EARLY("Sớm hạn"),
    ON_TIME("Đúng hạn"),
    LATE("Quá hạn"),
    IN_TIME("Trong hạn"),
    DUE_SOON("Sắp đến hạn"),
    OVERDUE("Quá hạn"),
    PAUSED("Tạm dừng");

    private final String label;

    Punctuality(String label) {
        this.label = label;
    }

    /** With one working day as the threshold of {@link #DUE_SOON}. */
    public static Punctuality of(
            Instant due, @Nullable Instant finishedAt, Instant now, boolean paused, Schedule schedule) {
        if (finishedAt != null) {
            return closed(due, finishedAt);
        }
        return paused ? PAUSED : open(due, now, schedule, DueSoon.ONE_WORKING_DAY);
    }

    public static Punctuality closed(Instant due, Instant finishedAt) {
        if (finishedAt.isAfter(due)) {
            return LATE;
        }
        return Moments.day(finishedAt).isBefore(Moments.day(due)) ? EARLY : ON_TIME;
    }

    /** For a clock that runs; one that stands still ({@link Pause#stops}) is {@link #PAUSED} whatever the time. */
    public static Punctuality open(Instant due, Instant now, Schedule schedule, DueSoon soon) {
        return open(due, soon.begins(schedule, due), now);
    }

    /** The same with the moment at hand from which on it is due soon ({@link DueSoon#begins}). */
    public static Punctuality open(Instant due, Instant soonFrom, Instant now) {
        if (now.isAfter(due)) {
            return OVERDUE;
        }
        return now.isBefore(soonFrom) ? IN_TIME : DUE_SOON;
    }

    /**
     * The stricter reading of the service index: who had to supplement more than once was served late, however early the
     * result (Quyết định 766/QĐ-TTg, chỉ số 2.1). For that index only; lists, appointments and apologies keep the plain one.
     */
    public Punctuality underDecision766(int supplementRequests) {
        return isKept() && supplementRequests > 1 ? LATE : this;
    }

    public String label() {
        return label;
    }

    /** Whether finishing counts as kept: early or on time. */
    public boolean isKept() {
        return this == EARLY || this == ON_TIME;
    }
}
