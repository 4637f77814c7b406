package vn.tinhso.dossiers;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import vn.tinhso.dossiers.ClockEvent.DeadlineExtended;
import vn.tinhso.dossiers.ClockEvent.ProcessingStopped;
import vn.tinhso.shared.Moments;

/** What happens when a leader grants a {@link Motion}. */
@Service
class MotionEffects {

    private final SupplementRequests supplements;
    private final SuspensionStore suspensions;
    private final ResultRevisions revisions;
    private final DossierClock dossierClock;
    private final Letters letters;
    private final Chronicle chronicle;

    MotionEffects(
            SupplementRequests supplements,
            SuspensionStore suspensions,
            ResultRevisions revisions,
            DossierClock dossierClock,
            Letters letters,
            Chronicle chronicle) {
        this.supplements = supplements;
        this.suspensions = suspensions;
        this.revisions = revisions;
        this.dossierClock = dossierClock;
        this.letters = letters;
        this.chronicle = chronicle;
    }

    Dossier carryOut(Dossier before, Motion motion, Party.Person leader) {
        return switch (motion) {
            case Motion.Extend extend -> extend(before, extend, leader);
            case Motion.Stop stop -> stop(before, stop, leader);
            case Motion.SecondSupplement(var items, var note, var days, var reason) ->
                supplements.make(before, new Supplements.Ask(items, note, days), leader.actor());
            case Motion.Recall(var reason) -> revisions.recall(before, reason.strip(), leader);
            case Motion.Correct correct -> revisions.correct(before, correct, leader);
        };
    }

    private Dossier extend(Dossier before, Motion.Extend motion, Party.Person leader) {
        var now = dossierClock.now();
        var number = letters.nextNumber(before, Letters.Kind.APOLOGY, now);
        var reason = motion.reason().strip();
        suspensions.extend(
                before.id(),
                new Extension(motion.days(), reason, number, now, leader.actor().accountId()));
        var timing = dossierClock.recomputed(before);
        var oldDue = due(before.timing());
        var due = due(timing);
        Map<String, Object> values = Map.of(
                "reason", reason,
                "received",
                        Moments.spoken(Objects.requireNonNull(before.timing().received())),
                "oldDue", Moments.spoken(oldDue),
                "newDue", Moments.spoken(due),
                "days", String.valueOf(motion.days()));
        letters.sign(before, Letters.Kind.APOLOGY, new Letters.Content(number, values), leader.account(), now);
        var event = new DeadlineExtended(motion.days(), reason, number, oldDue, due, timing.reasons());
        return chronicle.advance(before, before.with(timing), event, leader.actor());
    }

    private Dossier stop(Dossier before, Motion.Stop motion, Party.Person leader) {
        var now = dossierClock.now();
        var number = letters.nextNumber(before, Letters.Kind.STOP_NOTICE, now);
        var reason = motion.reason().strip();
        var basis = motion.basis().strip();
        suspensions.end(before.id(), now, leader.actor().accountId(), "dừng giải quyết");
        Map<String, Object> values = Map.of(
                "reason", reason,
                "basis", basis,
                "received",
                        Moments.spoken(Objects.requireNonNull(before.timing().received())));
        letters.sign(before, Letters.Kind.STOP_NOTICE, new Letters.Content(number, values), leader.account(), now);
        var moved = before.at(Move.STOP, Stage.CLOSED).with(before.timing().finishedAt(now));
        return chronicle.advance(before, moved, new ProcessingStopped(reason, basis, number), leader.actor());
    }

    private static Instant due(Dossier.Timing timing) {
        return Objects.requireNonNull(timing.due());
    }
}
