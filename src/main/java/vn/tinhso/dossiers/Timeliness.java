package vn.tinhso.dossiers;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tinhso.calendar.Punctuality;
import vn.tinhso.calendar.WorkingCalendar;

/**
 * How a dossier stands with its limit: the one {@link Punctuality} of the calendar, applied to the record. Lists, pages,
 * letters, figures and other systems ask here; the conditions in SQL are the same words and are tested to agree.
 */
@Component
public class Timeliness {

    /** Whose limit still runs. */
    static final String OPEN = "d.finished_at is null and d.stage <> 'CLOSED' and d.due_at is not null";

    /** The clock stands; what was overdue before it stopped stays overdue. */
    static final String PAUSED = "(" + OPEN + " and d.paused_since < d.due_at)";

    private static final String RUNNING = OPEN + " and (d.paused_since is null or d.paused_since >= d.due_at)";

    static final String OVERDUE = "(" + RUNNING + " and d.due_at < :now)";

    static final String DUE_SOON = "(" + RUNNING + " and d.soon_at <= :now and d.due_at >= :now)";

    static final String IN_TIME = "(" + RUNNING + " and (d.soon_at is null or d.soon_at > :now) and d.due_at >= :now)";

    /** With a result, signed or handed over; what was stopped or withdrawn is finished too, but is no result. */
    static final String WITH_RESULT = "d.status in (9, 10) and d.finished_at is not null and d.due_at is not null";

    private static final String DAY_BEFORE = """
            (d.finished_at at time zone 'Asia/Ho_Chi_Minh')::date < (d.due_at at time zone 'Asia/Ho_Chi_Minh')::date""";

    static final String EARLY = "(" + WITH_RESULT + " and " + DAY_BEFORE + ")";

    static final String ON_TIME = "(" + WITH_RESULT + " and d.finished_at <= d.due_at and not " + DAY_BEFORE + ")";

    static final String LATE = "(" + WITH_RESULT + " and d.finished_at > d.due_at)";

    /** The stricter reading of QĐ 766/QĐ-TTg, see {@link #underDecision766}. */
    static final String LATE_UNDER_DECISION_766 =
            "(" + WITH_RESULT + " and (d.finished_at > d.due_at or d.supplements > 1))";

    private final WorkingCalendar calendar;
    private final Clock clock;

    Timeliness(WorkingCalendar calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    /** {@code null} while no limit runs: before acceptance, or refused. */
    public @Nullable Punctuality of(Dossier dossier) {
        return at(dossier, clock.instant());
    }

    /** The stricter reading of QĐ 766/QĐ-TTg: more than one supplement request counts as late. */
    public @Nullable Punctuality underDecision766(Dossier dossier) {
        var punctuality = of(dossier);
        return punctuality == null ? null : punctuality.underDecision766(dossier.supplements());
    }

    static @Nullable Punctuality at(Dossier dossier, Instant now) {
        var timing = dossier.timing();
        var due = timing.due();
        if (due == null) {
            return null;
        }
        if (timing.finished() != null) {
            return Punctuality.closed(due, timing.finished());
        }
        if (dossier.isClosed()) {
            return null;
        }
        if (timing.pausedSince() != null && timing.pausedSince().isBefore(due)) {
            return Punctuality.PAUSED;
        }
        var soon = timing.soon();
        // Rows of the first version do not know from when on they are due soon.
        return Punctuality.open(due, soon == null ? Instant.MAX : soon, now);
    }

    /** How much of the working time is left, 0–100, while the limit runs. */
    public int percentLeft(Dossier dossier) {
        var due = dossier.timing().due();
        var received = dossier.timing().received();
        // A clock that stands shows what was left when it stopped.
        var paused = dossier.timing().pausedSince();
        var now = paused == null ? clock.instant() : paused;
        if (due == null || received == null || !now.isBefore(due)) {
            return 0;
        }
        var schedule = calendar.scheduleOf(dossier.parties().competent());
        var whole = schedule.workingMinutes(received, due);
        return whole <= 0 ? 100 : (int) Math.min(100, 100 * schedule.workingMinutes(now, due) / whole);
    }
}
