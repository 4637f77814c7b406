package vn.tinhso.dossiers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tinhso.dossiers.HangingStore.Question;
import vn.tinhso.dossiers.HouseEvent.ConsultationRehomed;
import vn.tinhso.organisations.Organisations;
import vn.tinhso.shared.Actor;

/** A question goes to another agency. */
@Component
class ConsultationMove {

    private final HangingStore questions;
    private final ConsultationStore consultations;
    private final DossierStore dossiers;
    private final DossierClock dossierClock;
    private final Organisations organisations;
    private final Chronicle chronicle;

    ConsultationMove(
            HangingStore questions,
            ConsultationStore consultations,
            DossierStore dossiers,
            DossierClock dossierClock,
            Organisations organisations,
            Chronicle chronicle) {
        this.questions = questions;
        this.consultations = consultations;
        this.dossiers = dossiers;
        this.dossierClock = dossierClock;
        this.organisations = organisations;
        this.chronicle = chronicle;
    }

    /** The dossier first, as everybody who writes does; it may have been answered meanwhile. */
    boolean carryOut(Question question, String to, String decision) {
        var dossier = dossiers.lockOpen(question.dossierId()).orElse(null);
        if (dossier == null || !questions.moveQuestion(question, to)) {
            return false;
        }
        var asked = consultations.of(dossier.id()).stream()
                .filter(one -> one.seq() == question.seq())
                .findFirst()
                .orElseThrow();
        if (asked.isAsked()) {
            dossiers.letRead(dossier.id(), to);
        }
        var event = new ConsultationRehomed(
                decision,
                organisations.agency(question.agencyId()).name(),
                organisations.agency(to).name(),
                recounted(dossier, asked, question.agencyId(), to));
        chronicle.advance(dossier, dossier, event, Actor.system());
        return true;
    }

    /** The time to answer stays unless the new agency keeps other hours. */
    private @Nullable Instant recounted(Dossier dossier, Consultation asked, String from, String to) {
        var at = asked.askedAt();
        if (at == null) {
            return null;
        }
        var there = dossierClock.workingDaysOf(to, at, asked.days()).due();
        if (there.equals(dossierClock.workingDaysOf(from, at, asked.days()).due())) {
            return asked.dueAt();
        }
        consultations.ask(dossier.id(), asked.seq(), at, there);
        return there;
    }
}
