package vn.tinhso.dossiers.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.tinhso.dossiers.DossierComponent.Attachment;
import vn.tinhso.dossiers.DossierRegister;
import vn.tinhso.dossiers.Dossiers;
import vn.tinhso.dossiers.Party;
import vn.tinhso.web.Demands;

/** Hồ sơ for machines, reading: lists, one dossier, its history, its files. */
@RestController
@RequestMapping("/api/v1/dossiers")
@Tag(name = "Hồ sơ / Dossiers")
class DossiersApi {

    private final Dossiers dossiers;
    private final DossierRegister register;
    private final DossierViews views;

    DossiersApi(Dossiers dossiers, DossierRegister register, DossierViews views) {
        this.dossiers = dossiers;
        this.register = register;
        this.views = views;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Demands("dossiers.read")
    @Operation(
            operationId = "listDossiers",
            summary = "Danh sách hồ sơ / List dossiers",
            description = "Mới nộp trước; số định danh được che. / Newest first; personal numbers are masked.")
    DossierList list(
            Party.Machine machine,
            @RequestParam(required = false)
                    @Parameter(
                            description = "Trạng thái 1–10, lặp lại được. / Status 1–10, may be repeated.",
                            example = "1")
                    @Nullable
                    List<
                                    @Min(value = 1, message = "Từ 1 đến 10. / From 1 to 10.")
                                    @Max(value = 10, message = "Từ 1 đến 10. / From 1 to 10.") Integer>
                            status,
            @RequestParam(required = false)
                    @Parameter(
                            description = "Nơi tiếp nhận hoặc cơ quan giải quyết. / Receiving or deciding agency.",
                            example = "xa-03325")
                    @Nullable
                    String agency,
            @RequestParam(required = false)
                    @Parameter(
                            description = "Nộp từ ngày, giờ Việt Nam. / Filed from this day.",
                            example = "2026-11-01")
                    @Nullable
                    LocalDate filedFrom,
            @RequestParam(required = false)
                    @Parameter(description = "Nộp đến hết ngày. / Filed up to and on this day.", example = "2026-11-30")
                    @Nullable
                    LocalDate filedTo,
            @RequestParam(defaultValue = "1")
                    @Min(value = 1, message = "Từ 1. / From 1.")
                    @Max(value = 1_000_000, message = "Đến 1000000. / Up to 1000000.")
                    @Parameter(description = "Trang, từ 1. / Page, from 1.")
                    int page,
            @RequestParam(defaultValue = "20")
                    @Min(value = 1, message = "Từ 1 đến 100. / From 1 to 100.")
                    @Max(value = 100, message = "Từ 1 đến 100. / From 1 to 100.")
                    @Parameter(description = "Số mục một trang. / Items on a page.")
                    int size) {
        var selection = Selections.of(status, agency, filedFrom, filedTo);
        return views.list(register.page(machine, selection, (page - 1L) * size, size), page, size);
    }

    @GetMapping(path = "/{code}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Demands("dossiers.read")
    @Operation(
            operationId = "readDossier",
            summary = "Xem một hồ sơ / Read a dossier",
            description =
                    "Có dữ liệu cá nhân: mỗi lần xem được ghi nhật ký. / Holds personal data: every look is logged.")
    ResponseEntity<DossierDetail> read(Party.Machine machine, @PathVariable @DossierCode String code) {
        var dossier = dossiers.find(machine, code);
        return ResponseEntity.ok().eTag("\"" + dossier.version() + "\"").body(views.detail(machine, dossier));
    }

    @GetMapping(path = "/{code}/events", produces = MediaType.APPLICATION_JSON_VALUE)
    @Demands("dossiers.read")
    @Operation(
            operationId = "readEvents",
            summary = "Lịch sử hồ sơ / History of a dossier",
            description = "Mọi việc đã xảy ra, cũ trước. / All that happened, oldest first.")
    EventList events(Party.Machine machine, @PathVariable @DossierCode String code) {
        var dossier = dossiers.find(machine, code);
        return new EventList(dossiers.events(dossier).stream().map(EventRow::of).toList());
    }

    @GetMapping(path = "/{code}/result", produces = MediaType.APPLICATION_PDF_VALUE)
    @Demands("dossiers.read")
    @Operation(
            operationId = "readResult",
            summary = "Tải kết quả đã ký / Fetch the signed result",
            description = "PDF đã ký số. / The digitally signed PDF.")
    @ApiResponse(
            responseCode = "200",
            description = "Kết quả. / The result.",
            content = @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> result(Party.Machine machine, @PathVariable @DossierCode String code) {
        var dossier = dossiers.find(machine, code);
        return pdf(dossiers.resultPaper(dossier), code + "-ket-qua.pdf");
    }

    @GetMapping(path = "/{code}/files/{file}", produces = MediaType.APPLICATION_PDF_VALUE)
    @Demands("dossiers.read")
    @Operation(
            operationId = "readFile",
            summary = "Tải một tệp của hồ sơ / Fetch a file of a dossier",
            description = "Mọi tệp nộp vào được giữ ở dạng PDF. / Every file sent is kept as PDF.")
    @ApiResponse(
            responseCode = "200",
            description = "Tệp. / The file.",
            content = @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> file(
            Party.Machine machine,
            @PathVariable @DossierCode String code,
            @PathVariable @Parameter(description = "Mã tệp. / Id of the file.") UUID file) {
        var dossier = dossiers.find(machine, code);
        var name = dossiers.components(dossier).stream()
                .flatMap(component -> component.files().stream())
                .filter(attachment -> attachment.fileId().equals(file))
                .map(Attachment::name)
                .findFirst()
                .orElse(code + ".pdf");
        return pdf(dossiers.file(dossier, file), name);
    }

    private static ResponseEntity<byte[]> pdf(byte[] content, String name) {
        var disposition = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(content);
    }
}
