package vn.tinhso.dossiers.web;

import static vn.tinhso.web.Words.t;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.tinhso.dossiers.Dossier;
import vn.tinhso.dossiers.Stage;
import vn.tinhso.organisations.Agency;
import vn.tinhso.procedures.DecidingAgencies;
import vn.tinhso.procedures.Procedure;
import vn.tinhso.procedures.Procedure.StepRole;
import vn.tinhso.procedures.Procedures;
import vn.tinhso.web.SummaryRow;

/** What the process of the dossier's version says to who has it now: what goes on with it, and who helps. */
@Component
class ProcessRows {

    private final Procedures procedures;
    private final DecidingAgencies agencies;

    ProcessRows(Procedures procedures, DecidingAgencies agencies) {
        this.procedures = procedures;
        this.agencies = agencies;
    }

    List<SummaryRow> of(Dossier dossier) {
        var procedure = procedures.version(dossier.procedure().versionId()).definition();
        var rows = new ArrayList<SummaryRow>();
        var handsOver = role(dossier.stage()).stream()
                .flatMap(role -> procedure.steps().stream().filter(step -> step.role() == role))
                .map(Procedure.Step::handsOver)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("; "));
        if (!handsOver.isEmpty()) {
            rows.add(SummaryRow.of(t("Chuyển kèm sang bước sau"), handsOver));
        }
        var supporting = agencies.standingFor(procedure, procedure.handling().supporting()).stream()
                .map(Agency::name)
                .collect(Collectors.joining("; "));
        if (!supporting.isEmpty()) {
            rows.add(SummaryRow.of(t("Cơ quan phối hợp"), supporting));
        }
        return rows;
    }

    private static Optional<StepRole> role(Stage stage) {
        return switch (stage) {
            case EXAMINE -> Optional.of(StepRole.EXAMINE);
            case SIGN -> Optional.of(StepRole.SIGN);
            case RETURN -> Optional.of(StepRole.RETURN);
            case RECEIVE, HAND_OVER, CLOSED -> Optional.empty();
        };
    }
}
