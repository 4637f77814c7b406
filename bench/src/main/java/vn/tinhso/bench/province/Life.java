package vn.tinhso.bench.province;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tinhso.calendar.Schedule;
import vn.tinhso.dossiers.DossierEvent;
import vn.tinhso.dossiers.DossierStatus;
import vn.tinhso.dossiers.Stage;
import vn.tinhso.dossiers.SupplementEffect;
import vn.tinhso.shared.Actor;

/** What has happened to one dossier up to now: events that lie in the future do not happen. */
final class Life {

    final List<Happened> events = new ArrayList<>();
    final List<Step> steps = new ArrayList<>();
    final Instant filed;
    Instant clock;
    DossierStatus status = DossierStatus.REGISTERED;
    Stage stage = Stage.RECEIVE;
    boolean awaits;
    int supplements;

    @Nullable
    Asked asked;

    @Nullable
    Instant received;

    @Nullable
    Instant due;

    @Nullable
    Instant originalDue;

    @Nullable
    Instant soon;

    List<String> reasons = List.of();

    @Nullable
    Instant finished;

    @Nullable
    Instant returned;

    @Nullable
    Integer score;

    private final Instant now;
    private final Schedule schedule;

    record Happened(int seq, Instant at, Actor actor, DossierStatus after, DossierEvent event) {}

    record Step(
            int seq, Stage stage, Instant entered, @Nullable Instant left) {}

    /** The one request for a supplement. */
    record Asked(
            Instant at,
            String by,
            List<String> items,
            String note,
            Instant until,
            SupplementEffect effect,
            @Nullable Instant answered,
            @Nullable String answer) {

        Asked answered(Instant when, String words) {
            return new Asked(at, by, items, note, until, effect, when, words);
        }
    }

    Life(Instant filed, Instant now, Schedule schedule) {
        this.filed = filed;
        this.clock = filed;
        this.now = now;
        this.schedule = schedule;
    }

    /** Lets working time pass; false when that leads beyond now. */
    boolean pass(long workingMinutes) {
        return reach(schedule.plusWorkingMinutes(clock, workingMinutes));
    }

    boolean reach(Instant at) {
        if (at.isAfter(now)) {
            return false;
        }
        // Two presses are never the same instant, and the record keeps microseconds.
        clock = at.isAfter(clock) ? at : clock.plusMillis(1700);
        return !clock.isAfter(now);
    }

    void happen(Actor actor, DossierEvent event, DossierStatus after, Stage next) {
        status = after;
        events.add(new Happened(events.size() + 1, clock, actor, after, event));
        if (events.size() == 1 || next != stage) {
            leave();
            if (next != Stage.CLOSED) {
                steps.add(new Step(events.size(), next, clock, null));
            }
        }
        stage = next;
    }

    private void leave() {
        if (!steps.isEmpty()) {
            var last = steps.removeLast();
            steps.add(new Step(last.seq(), last.stage(), last.entered(), clock));
        }
    }
}
