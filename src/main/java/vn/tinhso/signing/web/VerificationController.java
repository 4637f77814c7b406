package vn.tinhso.signing.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import vn.tinhso.shared.Moments;
import vn.tinhso.signing.Signatures;
import vn.tinhso.signing.spi.IssuedPapers;
import vn.tinhso.web.OpenTo;
import vn.tinhso.web.OpenTo.Audience;

/** Xác thực văn bản: anybody may bring a PDF and learn what its signatures are worth. Nothing of it is kept. */
@Controller
@OpenTo(Audience.EVERYBODY)
class VerificationController {

    private static final long LARGEST = 10 << 20;

    private final Signatures signatures;
    private final List<IssuedPapers> issuers;

    VerificationController(Signatures signatures, List<IssuedPapers> issuers) {
        this.signatures = signatures;
        this.issuers = issuers;
    }

    @GetMapping("/xac-thuc")
    ModelAndView form() {
        return page(VerificationPage.BLANK, HttpStatus.OK);
    }

    /** Changes nothing, so the answer comes at once instead of after a redirect. */
    @PostMapping("/xac-thuc")
    ModelAndView verify(@RequestParam(name = "tep", required = false) @Nullable MultipartFile file) throws IOException {
        if (file == null || file.isEmpty()) {
            return problem("Chọn tệp PDF cần kiểm tra.");
        }
        if (file.getSize() > LARGEST) {
            return problem("Tệp lớn hơn 10 MB. Chọn tệp nhỏ hơn.");
        }
        var pdf = file.getBytes();
        var verdict = Verdict.of(signatures.verify(pdf));
        return page(new VerificationPage(verdict, withdrawn(pdf), null), HttpStatus.OK);
    }

    private @Nullable String withdrawn(byte[] pdf) {
        return issuers.stream()
                .flatMap(issuer -> issuer.withdrawn(pdf).stream())
                .findFirst()
                .map(Moments::spoken)
                .orElse(null);
    }

    private static ModelAndView problem(String sentence) {
        return page(new VerificationPage(null, null, sentence), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static ModelAndView page(VerificationPage page, HttpStatus status) {
        return new ModelAndView("signing/web/verification", Map.of("page", page), status);
    }
}
