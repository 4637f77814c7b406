package vn.tinhso.dossiers.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.tinhso.dossiers.Dossiers;
import vn.tinhso.dossiers.FilingIncomplete;
import vn.tinhso.dossiers.Party;
import vn.tinhso.web.Demands;
import vn.tinhso.web.Problems;
import vn.tinhso.web.Problems.Wrong;

/** Hồ sơ for machines, writing: filing and acting, each done once however often it is sent. */
@RestController
@RequestMapping(
        path = "/api/v1/dossiers",
        consumes = MediaType.APPLICATION_JSON_VALUE,
        produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Hồ sơ / Dossiers")
class DossierWritesApi {

    static final String ACTIONS = "/api/v1/dossiers/{code}/actions";

    private final Dossiers dossiers;
    private final Actions actions;
    private final FiledEvidence evidence;
    private final DossierViews views;
    private final Writes writes;

    DossierWritesApi(Dossiers dossiers, Actions actions, FiledEvidence evidence, DossierViews views, Writes writes) {
        this.dossiers = dossiers;
        this.actions = actions;
        this.evidence = evidence;
        this.views = views;
        this.writes = writes;
    }

    @PostMapping
    @Demands("dossiers.write")
    @Operation(
            operationId = "fileDossier",
            summary = "Nộp hồ sơ / File a dossier",
            description =
                    "Thiếu gì thì trả 422 với toàn bộ chỗ thiếu ở “errors”. / What lacks is told at once, in “errors” of a 422.")
    @ApiResponse(
            responseCode = "201",
            description = "Đã nộp. / Filed.",
            headers = {
                @Header(
                        name = "Location",
                        description = "Địa chỉ hồ sơ. / Where the dossier is.",
                        schema = @Schema(type = "string")),
                @Header(name = "ETag", description = "Phiên bản. / Version.", schema = @Schema(type = "string")),
                @Header(
                        name = "Idempotent-Replayed",
                        description = "true khi trả lại kết quả cũ. / true when an earlier answer is given again.",
                        schema = @Schema(type = "string"))
            })
    ResponseEntity<DossierState> file(
            Party.Machine machine,
            @RequestHeader("Idempotency-Key") @WriteKey String key,
            @Valid @RequestBody FilingRequest request) {
        var intent = new Writes.Intent(machine, key, "POST /api/v1/dossiers", request);
        var answer = writes.once(intent, () -> {
            evidence.check(request);
            return views.state(machine, dossiers.file(machine, request.filing()));
        });
        return answer(
                answer,
                ResponseEntity.created(
                        URI.create("/api/v1/dossiers/" + answer.state().code())));
    }

    @PostMapping("/{code}/actions")
    @Demands("dossiers.write")
    @Operation(
            operationId = "actOnDossier",
            summary = "Xử lý hồ sơ / Act on a dossier",
            description =
                    "Việc được làm lúc này ở “allowed”. SIGN và SEND_BACK luôn bị từ chối: chỉ con người ký. /"
                            + " What may be done now is in “allowed”. SIGN and SEND_BACK are always refused: only a person signs.")
    @ApiResponse(
            responseCode = "200",
            description = "Hiện trạng mới. / The new state.",
            headers = {
                @Header(
                        name = "ETag",
                        description = "Phiên bản mới. / New version.",
                        schema = @Schema(type = "string")),
                @Header(
                        name = "Idempotent-Replayed",
                        description = "true khi trả lại kết quả cũ. / true when an earlier answer is given again.",
                        schema = @Schema(type = "string"))
            })
    ResponseEntity<DossierState> act(
            Party.Machine machine,
            @RequestHeader("Idempotency-Key") @WriteKey String key,
            @RequestHeader(name = "If-Match", required = false)
                    @Parameter(
                            description =
                                    "ETag đã đọc: chỉ làm khi hồ sơ chưa đổi. / The ETag read: act only if nothing changed.",
                            example = "\"3\"")
                    @Nullable
                    String ifMatch,
            @PathVariable @DossierCode String code,
            @Valid @RequestBody Action action) {
        var precondition = Precondition.of(ifMatch);
        var intent = new Writes.Intent(machine, key, "POST /api/v1/dossiers/" + code + "/actions", action);
        var answer = writes.once(intent, () -> {
            if (!precondition.isAny()) {
                precondition.check(dossiers.holdVersion(machine, code));
            }
            return views.state(machine, actions.perform(machine, code, action));
        });
        return answer(answer, ResponseEntity.ok());
    }

    @ExceptionHandler
    ProblemDetail incomplete(FilingIncomplete incomplete) {
        List<Wrong> errors = incomplete.problems().stream()
                .map(problem -> new Wrong(problem.part().name(), problem.field(), problem.message()))
                .toList();
        return Problems.of(incomplete, errors);
    }

    @ExceptionHandler
    ProblemDetail unknown(UnknownEvidence unknown) {
        return Problems.of(unknown, unknown.errors());
    }

    private static ResponseEntity<DossierState> answer(Writes.Answer answer, ResponseEntity.BodyBuilder response) {
        if (answer.replayed()) {
            response.header("Idempotent-Replayed", "true");
        }
        return response.eTag("\"" + answer.state().version() + "\"").body(answer.state());
    }
}
