package vn.tinhso.dossiers;

import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import vn.tinhso.procedures.Procedures;

/** Reads a dossier's {@link Situation} from the record: the one place that knows where each piece of it lies. */
@Component
class Situations {

    private final EventStore events;
    private final RatingStore ratings;
    private final MotionStore motions;
    private final ConsultationStore consultations;
    private final ParticipantStore participants;
    private final DossierClock dossierClock;
    private final Procedures procedures;

    Situations(
            EventStore events,
            RatingStore ratings,
            MotionStore motions,
            ConsultationStore consultations,
            ParticipantStore participants,
            DossierClock dossierClock,
            Procedures procedures) {
        this.events = events;
        this.ratings = ratings;
        this.motions = motions;
        this.consultations = consultations;
        this.participants = participants;
        this.dossierClock = dossierClock;
        this.procedures = procedures;
    }

    Situation of(Dossier dossier) {
        return of(dossier, () -> events.of(dossier.id()));
    }

    /** The same where its history was read already. */
    Situation of(Dossier dossier, Supplier<List<HistoryEntry>> history) {
        var id = dossier.id();
        return new Situation(
                dossier,
                dossierClock.now(),
                new Situation.Sources(
                        history,
                        () -> ratings.scoreOf(id).isPresent(),
                        () -> motions.openOf(id),
                        () -> consultations.of(id),
                        () -> participants.of(id),
                        () -> dossierClock.isExtended(dossier),
                        () -> dossierClock.lastDayToExtend(dossier),
                        () -> procedures
                                .version(dossier.procedure().versionId())
                                .definition()
                                .oneMaySign()));
    }
}
