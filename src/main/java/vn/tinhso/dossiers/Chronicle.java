package vn.tinhso.dossiers;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhso.audit.Act;
import vn.tinhso.audit.AuditLog;
import vn.tinhso.shared.Actor;

/**
 * One step is one transaction: the row as it is now, the event appended, the way through the house, the audit line and
 * the notice to the applicant — all or nothing.
 */
@Service
class Chronicle {

    private final DossierStore dossiers;
    private final EventStore events;
    private final ApplicantNotices notices;
    private final AuditLog audit;
    private final DossierClock dossierClock;

    Chronicle(
            DossierStore dossiers,
            EventStore events,
            ApplicantNotices notices,
            AuditLog audit,
            DossierClock dossierClock) {
        this.dossiers = dossiers;
        this.events = events;
        this.notices = notices;
        this.audit = audit;
        this.dossierClock = dossierClock;
    }

    Instant now() {
        return dossierClock.now();
    }

    /** The first event of a new dossier. */
    @Transactional(propagation = Propagation.MANDATORY)
    Dossier begin(Dossier dossier, DossierEvent event, Actor actor) {
        dossiers.add(dossier);
        write(dossier, event, actor, true);
        return dossier;
    }

    /** The next event of a dossier that was read for update in this transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    Dossier advance(Dossier before, Dossier after, DossierEvent event, Actor actor) {
        var written = dossiers.update(after);
        var moved = before.stage() != written.stage()
                || !Objects.equals(before.handler(), written.handler())
                || !before.parties().equals(written.parties());
        write(written, event, actor, moved);
        if (!moved && waits(before) && !waits(written)) {
            giveBackStepTime(before, written);
        }
        return written;
    }

    private static boolean waits(Dossier dossier) {
        return dossier.awaitsApplicant() || dossier.timing().pausedSince() != null;
    }

    private void giveBackStepTime(Dossier before, Dossier after) {
        events.stepDue(after.id())
                .flatMap(due -> dossierClock.stepDueAgain(before, after, due))
                .ifPresent(due -> events.moveStepDue(after.id(), due));
    }

    private void write(Dossier dossier, DossierEvent event, Actor party, boolean moved) {
        var now = now();
        var actor = InPlaceOf.actor(dossier, party);
        var digest = events.append(dossier, new HistoryEntry(dossier.version(), now, actor, dossier.status(), event));
        if (moved) {
            events.enterStep(dossier, now, dossierClock.stepDue(dossier, now));
        }
        audit.record(
                actor,
                new Act(
                        "dossier." + event.getClass().getSimpleName(),
                        "dossier:" + dossier.code(),
                        detail(dossier, actor),
                        RecordedEvent.recorded(dossier.id(), dossier.version(), digest)));
        notices.tell(dossier, event);
    }

    private static Map<String, String> detail(Dossier dossier, Actor actor) {
        var seq = String.valueOf(dossier.version());
        var principal = actor.inPlaceOf();
        return principal == null ? Map.of("seq", seq) : Map.of("seq", seq, "inPlaceOf", principal);
    }
}
