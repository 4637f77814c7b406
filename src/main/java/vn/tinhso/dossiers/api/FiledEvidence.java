package vn.tinhso.dossiers.api;

import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.tinhso.procedures.Procedure.Evidence;
import vn.tinhso.procedures.Procedures;
import vn.tinhso.procedures.Requirements;

/** Refuses files for papers that this case does not ask for: they would be lost without a word. */
@Component
class FiledEvidence {

    private final Procedures procedures;

    FiledEvidence(Procedures procedures) {
        this.procedures = procedures;
    }

    void check(FilingRequest request) {
        if (request.files().isEmpty()) {
            return;
        }
        var procedure = procedures.find(request.procedure());
        var answers = procedures.form(procedure).submitted(request.answers());
        var asked = Requirements.applicableEvidence(procedure.definition(), answers).stream()
                .map(Evidence::id)
                .collect(Collectors.toSet());
        UnknownEvidence.refuse(
                request.files().stream().map(FilePart::evidenceId).toList(), asked);
    }
}
