package vn.tinhso.procedures.web;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.tinhso.procedures.Phrases;
import vn.tinhso.procedures.ProcedureFilter;
import vn.tinhso.procedures.Procedures;
import vn.tinhso.procedures.PublishedProcedure;
import vn.tinhso.shared.Csv;
import vn.tinhso.shared.Moments;
import vn.tinhso.web.OpenTo;
import vn.tinhso.web.OpenTo.Audience;
import vn.tinhso.web.PlatformSettings;

/**
 * The catalogue in force as open data: a table for people, whole definitions for programs. For everybody, without an
 * account.
 */
@RestController
@OpenTo(Audience.EVERYBODY)
class OpenDataController {

    /** Limits and fees are words in the reader's language: no cache may give one reader's to another. */
    private static final CacheControl FRESH = CacheControl.noStore();

    private static final List<String> COLUMNS = List.of(
            "ma",
            "ten",
            "linh_vuc",
            "cap_giai_quyet",
            "muc_do_truc_tuyen",
            "he_thong_giai_quyet",
            "thoi_han",
            "phi_le_phi",
            "quyet_dinh_cong_bo",
            "ap_dung_tu",
            "phien_ban",
            "dia_chi");

    private final Procedures procedures;
    private final PlatformSettings settings;
    private final Clock clock;

    OpenDataController(Procedures procedures, PlatformSettings settings, Clock clock) {
        this.procedures = procedures;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Everything in force.
     *
     * @param asOf the day it was in force
     */
    record Catalogue(String province, String source, LocalDate asOf, List<PublishedProcedure> procedures) {}

    @GetMapping(path = "/thu-tuc/danh-muc.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Catalogue> json() {
        return ResponseEntity.ok()
                .cacheControl(FRESH)
                .body(new Catalogue(
                        settings.province(),
                        settings.publicUrl() + "/thu-tuc",
                        Moments.day(clock.instant()),
                        procedures.inForce(ProcedureFilter.ALL)));
    }

    @GetMapping(path = "/thu-tuc/danh-muc.csv")
    ResponseEntity<byte[]> csv() throws IOException {
        try (var table = new StringWriter()) {
            table.write(Csv.MARK);
            Csv.write(table, COLUMNS);
            procedures.inForce(ProcedureFilter.ALL).forEach(published -> Csv.write(table, cells(published)));
            return ResponseEntity.ok()
                    .cacheControl(FRESH)
                    .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                    .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"danh-muc-thu-tuc.csv\"")
                    .body(table.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    private List<String> cells(PublishedProcedure published) {
        var procedure = published.definition();
        return List.of(
                procedure.code(),
                procedure.name(),
                procedure.field().name(),
                procedure.levels().stream().map(Phrases::level).collect(Collectors.joining("; ")),
                procedure.onlineLevel().name(),
                procedure.handlingSystem().name(),
                Phrases.limits(procedure),
                Phrases.fees(procedure),
                procedure.decision(),
                published.effectiveFrom().toString(),
                published.versionId().toString(),
                settings.publicUrl() + "/thu-tuc/" + procedure.code());
    }
}
