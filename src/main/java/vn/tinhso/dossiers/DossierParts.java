package vn.tinhso.dossiers;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.tinhso.dossiers.DossierEvent.ResultProposed;
import vn.tinhso.files.Files;

/** What belongs to a dossier besides its row. */
@Component
class DossierParts {

    private final EventStore events;
    private final ComponentStore components;
    private final SupplementStore supplements;
    private final ResultStore results;
    private final RatingStore ratings;
    private final ConsultationStore consultations;
    private final Files files;

    DossierParts(
            EventStore events,
            ComponentStore components,
            SupplementStore supplements,
            ResultStore results,
            RatingStore ratings,
            ConsultationStore consultations,
            Files files) {
        this.events = events;
        this.components = components;
        this.supplements = supplements;
        this.results = results;
        this.ratings = ratings;
        this.consultations = consultations;
        this.files = files;
    }

    /** The specialist's latest proposal. */
    Optional<HistoryEntry> proposal(UUID id) {
        return events.latest(id, ResultProposed.class);
    }

    List<HistoryEntry> events(UUID id) {
        return events.of(id);
    }

    List<DossierComponent> components(UUID id) {
        return components.of(id);
    }

    List<SupplementRequest> supplements(UUID id) {
        return supplements.of(id);
    }

    Optional<SignedResult> result(UUID id) {
        return results.of(id);
    }

    List<SignedResult> papers(UUID id) {
        return results.allOf(id);
    }

    Optional<Integer> rating(UUID id) {
        return ratings.scoreOf(id);
    }

    Optional<byte[]> file(Dossier dossier, UUID fileId) {
        var isComponent = components.of(dossier.id()).stream()
                .flatMap(component -> component.files().stream())
                .anyMatch(file -> file.fileId().equals(fileId));
        var isPaper = results.allOf(dossier.id()).stream()
                .anyMatch(paper -> paper.fileId().equals(fileId));
        return isComponent || isPaper || consultations.hasFile(dossier.id(), fileId)
                ? Optional.of(files.content(fileId))
                : Optional.empty();
    }

    Optional<SignedResult> signedPaper(String verificationCode) {
        return results.byVerificationCode(verificationCode);
    }

    VerifiablePaper paper(SignedResult result) {
        return new VerifiablePaper(result, files.content(result.fileId()));
    }
}
