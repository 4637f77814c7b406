package vn.tinhso.dossiers.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.tinhso.dossiers.Competence;
import vn.tinhso.procedures.Procedure.HandlingSystem;
import vn.tinhso.procedures.Procedures;
import vn.tinhso.web.Demands;

/** Cơ quan giải quyết: whom to name when filing. */
@RestController
@Tag(name = "Thủ tục / Procedures")
class AgenciesApi {

    private final Competence competence;
    private final Procedures procedures;

    AgenciesApi(Competence competence, Procedures procedures) {
        this.competence = competence;
        this.procedures = procedures;
    }

    @GetMapping(path = "/api/v1/agencies", produces = MediaType.APPLICATION_JSON_VALUE)
    @Demands("procedures.read")
    @Operation(
            operationId = "findAgencies",
            summary = "Cơ quan giải quyết một thủ tục / Agencies that decide a procedure",
            description = "Rỗng khi thủ tục được giải quyết trên hệ thống của bộ, ngành. /"
                    + " Empty when the procedure is decided on a ministry's system.")
    AgencyList find(
            @RequestParam @Parameter(description = "Mã thủ tục. / Code of the procedure.", example = "1.001193")
                    String procedure) {
        var definition = procedures.find(procedure).definition();
        return new AgencyList(
                definition.handlingSystem() == HandlingSystem.PROVINCE
                        ? competence.agenciesFor(definition).stream()
                                .map(AgencyList.Row::of)
                                .toList()
                        : List.of());
    }
}
