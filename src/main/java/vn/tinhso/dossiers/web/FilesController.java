package vn.tinhso.dossiers.web;

import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.tinhso.dossiers.ControlSheet;
import vn.tinhso.dossiers.Decisions;
import vn.tinhso.dossiers.Dossiers;
import vn.tinhso.dossiers.Party;
import vn.tinhso.dossiers.SlipKind;
import vn.tinhso.dossiers.Slips;
import vn.tinhso.files.PdfPreview;
import vn.tinhso.identity.Account;
import vn.tinhso.web.OpenTo;
import vn.tinhso.web.OpenTo.Audience;

/** Giấy tờ as PDF, or page by page as pictures for phones that show no PDF. */
@Controller
@OpenTo(Audience.SIGNED_IN)
class FilesController {

    private final Dossiers dossiers;
    private final Decisions decisions;
    private final Slips slips;
    private final ControlSheet controlSheet;
    private final PdfPreview preview;

    FilesController(
            Dossiers dossiers, Decisions decisions, Slips slips, ControlSheet controlSheet, PdfPreview preview) {
        this.dossiers = dossiers;
        this.decisions = decisions;
        this.slips = slips;
        this.controlSheet = controlSheet;
        this.preview = preview;
    }

    @GetMapping("/ho-so/{code}/tep/{file}")
    ResponseEntity<byte[]> file(Account account, @PathVariable String code, @PathVariable UUID file) {
        var dossier = dossiers.find(Party.of(account), code);
        return pdf(dossiers.file(dossier, file), code + ".pdf");
    }

    @GetMapping("/ho-so/{code}/tep/{file}/trang/{page}")
    ResponseEntity<byte[]> picture(
            Account account, @PathVariable String code, @PathVariable UUID file, @PathVariable int page) {
        var dossier = dossiers.find(Party.of(account), code);
        return picture(dossiers.file(dossier, file), page);
    }

    @GetMapping("/ho-so/{code}/ket-qua")
    ResponseEntity<byte[]> result(Account account, @PathVariable String code) {
        return pdf(signed(account, code), code + "-ket-qua.pdf");
    }

    @GetMapping("/ho-so/{code}/ket-qua/trang/{page}")
    ResponseEntity<byte[]> resultPicture(Account account, @PathVariable String code, @PathVariable int page) {
        return picture(signed(account, code), page);
    }

    /** The proposal's draft; before there is one, the positive one. */
    @GetMapping("/ho-so/{code}/du-thao")
    ResponseEntity<byte[]> draft(Account account, @PathVariable String code) {
        return pdf(decisions.preview(Party.of(account), code), code + "-du-thao.pdf");
    }

    @GetMapping("/ho-so/{code}/du-thao/trang/{page}")
    ResponseEntity<byte[]> draftPicture(Account account, @PathVariable String code, @PathVariable int page) {
        return picture(decisions.preview(Party.of(account), code), page);
    }

    @GetMapping("/ho-so/{code}/van-ban/{letter}")
    ResponseEntity<byte[]> letter(Account account, @PathVariable String code, @PathVariable String letter) {
        return pdf(decisions.letter(Party.of(account), code, letter), code + "-" + letter + ".pdf");
    }

    @GetMapping("/ho-so/{code}/phieu/{kind}")
    ResponseEntity<byte[]> slip(Account account, @PathVariable String code, @PathVariable String kind) {
        var slip = SlipKind.of(kind);
        return pdf(slips.print(Party.of(account), code, slip), code + "-" + slip.path() + ".pdf");
    }

    /** The one handed out as the {@code ordinal}-th of its kind. */
    @GetMapping("/ho-so/{code}/phieu/{kind}/{ordinal}")
    ResponseEntity<byte[]> slip(
            Account account, @PathVariable String code, @PathVariable String kind, @PathVariable int ordinal) {
        var slip = SlipKind.of(kind);
        return pdf(
                slips.print(Party.of(account), code, slip, ordinal), code + "-" + slip.path() + "-" + ordinal + ".pdf");
    }

    @GetMapping("/ho-so/{code}/phieu-kiem-soat")
    ResponseEntity<byte[]> controlSheet(Account account, @PathVariable String code) {
        return pdf(controlSheet.print(Party.of(account), code), code + "-phieu-kiem-soat.pdf");
    }

    @GetMapping("/ho-so/{code}/phieu/{kind}/trang/{page}")
    ResponseEntity<byte[]> slipPicture(
            Account account, @PathVariable String code, @PathVariable String kind, @PathVariable int page) {
        return picture(slips.print(Party.of(account), code, SlipKind.of(kind)), page);
    }

    private byte[] signed(Account account, String code) {
        return dossiers.resultPaper(dossiers.find(Party.of(account), code));
    }

    private ResponseEntity<byte[]> picture(byte[] pdf, int page) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(preview.png(pdf, page));
    }

    private static ResponseEntity<byte[]> pdf(byte[] content, String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename(name).build().toString())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header("X-Content-Type-Options", "nosniff")
                .body(content);
    }
}
