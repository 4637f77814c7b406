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

    static final String OVERDUE =
            "(" + OPEN + " and d.due_at < :now and (d.paused_since is null or d.paused_since >= d.due_at))";

    static final String DUE_SOON =
            "(" + OPEN + " and d.paused_since is null and d.soon_at <= :now and d.due_at >= :now)";

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
        var soon = timing.soon();
        if (due == null || soon == null) {
            return null;
        }
        if (timing.finished() != null) {
            return Punctuality.closed(due, timing.finished());
        }
        var paused = timing.pausedSince() != null && timing.pausedSince().isBefore(due);
        return paused ? Punctuality.PAUSED : Punctuality.open(due, soon, now);
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
