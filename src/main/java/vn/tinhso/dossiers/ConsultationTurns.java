package vn.tinhso.dossiers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhso.dossiers.HouseEvent.AgencyConsulted;
import vn.tinhso.dossiers.HouseEvent.ConsultationEnded;
import vn.tinhso.organisations.Organisations;
import vn.tinhso.shared.Actor;

/** Whose turn it is in a round of consultations. */
@Service
class ConsultationTurns {

    private final DossierStore rows;
    private final ConsultationStore store;
    private final DossierClock dossierClock;
    private final Organisations organisations;
    private final Chronicle chronicle;

    ConsultationTurns(
            DossierStore rows,
            ConsultationStore store,
            DossierClock dossierClock,
            Organisations organisations,
            Chronicle chronicle) {
        this.rows = rows;
        this.store = store;
        this.dossierClock = dossierClock;
        this.organisations = organisations;
        this.chronicle = chronicle;
    }

    Instant now() {
        return dossierClock.now();
    }

    /** Asks everybody whose turn has come: the first place of each round that is not closed. */
    @Transactional(propagation = Propagation.MANDATORY)
    Dossier next(Dossier dossier, Actor actor) {
        var all = store.of(dossier.id());
        var current = dossier;
        for (var one : due(all)) {
            var now = dossierClock.now();
            var until = dossierClock.workingDaysOf(one.agencyId(), now, one.days());
            store.ask(dossier.id(), one.seq(), now, until.due());
            rows.letRead(dossier.id(), one.agencyId());
            var agency = organisations.agency(one.agencyId()).name();
            var event = new AgencyConsulted(agency, one.question(), until.due(), until.reasons());
            current = chronicle.advance(current, current, event, actor);
        }
        return current;
    }

    /** Silence goes on: what was asked and not answered in time is closed as silent when the agency decides. */
    @Transactional(propagation = Propagation.MANDATORY)
    Dossier closeSilent(Dossier dossier, Actor actor) {
        var current = dossier;
        var now = dossierClock.now();
        for (var one : store.of(dossier.id())) {
            if (one.isOverdue(now)) {
                store.close(
                        dossier.id(),
                        one.seq(),
                        new ConsultationStore.Closing(Consultation.Outcome.SILENT, actor.accountId(), "", null, now));
                var agency = organisations.agency(one.agencyId()).name();
                current = chronicle.advance(current, current, new ConsultationEnded(agency, true, ""), actor);
            }
        }
        return current;
    }

    private static List<Consultation> due(List<Consultation> all) {
        var turn = new ArrayList<Consultation>();
        for (var one : all) {
            var waitsForOthers = all.stream()
                    .anyMatch(other -> other.round() == one.round() && other.place() < one.place() && other.isOpen());
            if (one.isOpen() && one.askedAt() == null && !waitsForOthers) {
                turn.add(one);
            }
        }
        return turn;
    }
}
