package vn.tinhso.audit.web;

import static vn.tinhso.web.Words.t;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.tinhso.audit.AuditChain;
import vn.tinhso.audit.Seal;
import vn.tinhso.audit.Verification.Days;
import vn.tinhso.audit.Verifications;
import vn.tinhso.shared.Rejected;
import vn.tinhso.web.FieldError;
import vn.tinhso.web.OpenTo;
import vn.tinhso.web.OpenTo.Audience;

/** Kiểm chứng nhật ký: how the chain stands, its seals, and verifications of the whole or of some days. */
@Controller
@OpenTo(Audience.OFFICIALS)
class ChainController {

    private final AuditChain chain;
    private final Verifications verifications;
    private final ChainPages pages;
    private final LogReader reader;

    ChainController(AuditChain chain, Verifications verifications, ChainPages pages, LogReader reader) {
        this.chain = chain;
        this.verifications = verifications;
        this.pages = pages;
        this.reader = reader;
    }

    @GetMapping(LogAddress.VERIFICATION)
    String chain(Model model) {
        reader.require();
        model.addAttribute("page", pages.page(DayRange.of(null, null), List.of()));
        return "audit/web/chain";
    }

    @PostMapping(LogAddress.VERIFICATION)
    ModelAndView verify(
            @RequestParam(name = "tu", defaultValue = "") String from,
            @RequestParam(name = "den", defaultValue = "") String to) {
        var actor = reader.require();
        var typed = DayRange.of(from, to);
        if (!typed.errors().isEmpty()) {
            return refused(typed, typed.errors());
        }
        if ((typed.from() == null) != (typed.to() == null)) {
            return refused(typed, List.of(new FieldError("den", t("Nhập cả hai ngày, hoặc để trống cả hai."))));
        }
        var days = typed.from() == null || typed.to() == null ? null : new Days(typed.from(), typed.to());
        return new ModelAndView("redirect:" + LogAddress.of(verifications.begin(actor, days)));
    }

    @GetMapping(LogAddress.VERIFICATION + "/{id}")
    String verification(
            @PathVariable UUID id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment,
            Model model) {
        reader.require();
        model.addAttribute("page", ChainPages.page(verifications.find(id)));
        return fragment ? "audit/web/outcome" : "audit/web/verification";
    }

    @GetMapping(LogAddress.SEALS + "/{number}")
    ResponseEntity<byte[]> document(@PathVariable int number) {
        return file(seal(number).document(), MediaType.APPLICATION_JSON_VALUE, name(number));
    }

    @GetMapping(LogAddress.SEALS + "/{number}/chu-ky")
    ResponseEntity<byte[]> signature(@PathVariable int number) {
        return file(seal(number).signature(), "application/pkcs7-signature", name(number) + ".p7s");
    }

    private Seal seal(int number) {
        reader.require();
        return chain.seal(number)
                .orElseThrow(() -> new Rejected(
                        Rejected.Kind.NOT_FOUND,
                        "NK-004",
                        "Không có dấu niêm phong số " + number + ".",
                        "Mở trang Kiểm chứng nhật ký và chọn trong danh sách."));
    }

    private ModelAndView refused(DayRange typed, List<FieldError> errors) {
        return new ModelAndView(
                "audit/web/chain", Map.of("page", pages.page(typed, errors)), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static ResponseEntity<byte[]> file(byte[] content, String type, String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(content);
    }

    private static String name(int number) {
        return "niem-phong-%06d.json".formatted(number);
    }
}
