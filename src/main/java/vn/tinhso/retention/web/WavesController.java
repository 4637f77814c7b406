package vn.tinhso.retention.web;

import static vn.tinhso.web.Words.t;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tinhso.identity.Account;
import vn.tinhso.retention.Waves;
import vn.tinhso.shared.Rejected;
import vn.tinhso.web.DateParts;
import vn.tinhso.web.FieldError;
import vn.tinhso.web.Flash;
import vn.tinhso.web.OpenTo;
import vn.tinhso.web.OpenTo.Audience;

/** Đợt tiêu hủy: proposed by one, approved by another, with its list, its progress and its minutes. */
@Controller
@OpenTo(Audience.OFFICIALS)
class WavesController {

    private static final Map<String, String> FIELDS =
            Map.of("LG-008", "den-ngay", "LG-021", "den-ngay", "LG-022", "van-ban", "LG-023", "den-ngay");

    private final Waves waves;
    private final WavePages pages;

    WavesController(Waves waves, WavePages pages) {
        this.waves = waves;
        this.pages = pages;
    }

    @GetMapping(RetentionAddress.WAVES)
    String all(Account account, Model model) {
        model.addAttribute("page", pages.all(account, "", DateParts.EMPTY, List.of()));
        return "retention/web/waves";
    }

    @PostMapping(RetentionAddress.WAVES)
    ModelAndView propose(
            Account account,
            @RequestParam(name = "van-ban", defaultValue = "") String decision,
            HttpServletRequest request) {
        var asOf = DateParts.read("den-ngay", request::getParameter);
        try {
            return new ModelAndView(
                    "redirect:" + RetentionAddress.of(waves.propose(account, RuleForm.day(asOf), decision)));
        } catch (Rejected refusal) {
            var field = FIELDS.get(refusal.code());
            if (field == null) {
                throw refusal;
            }
            var error = new FieldError(field, t(refusal.getMessage()) + " " + t(refusal.remedy()));
            return new ModelAndView(
                    "retention/web/waves",
                    Map.of("page", pages.all(account, decision, asOf, List.of(error))),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @GetMapping(RetentionAddress.WAVES + "/{id}")
    String wave(
            Account account,
            @PathVariable UUID id,
            @RequestParam(name = "sau", defaultValue = "0") int after,
            Model model) {
        model.addAttribute("page", pages.wave(account, id, Math.clamp(after, 0, 1_000_000)));
        return "retention/web/wave";
    }

    @PostMapping(RetentionAddress.WAVES + "/{id}/duyet")
    String approve(Account account, @PathVariable UUID id, RedirectAttributes redirect) {
        waves.approve(account, id);
        Flash.done(redirect, t("Đã duyệt. Việc tiêu hủy chạy dần; rời trang cũng được."));
        return "redirect:" + RetentionAddress.of(id);
    }

    @PostMapping(RetentionAddress.WAVES + "/{id}/bo")
    String drop(Account account, @PathVariable UUID id, RedirectAttributes redirect) {
        waves.drop(account, id);
        Flash.done(redirect, t("Đã bỏ đợt này; không có gì bị tiêu hủy."));
        return "redirect:" + RetentionAddress.of(id);
    }

    @GetMapping(RetentionAddress.WAVES + "/{id}/bien-ban")
    ResponseEntity<byte[]> minutes(Account account, @PathVariable UUID id) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"bien-ban-tieu-huy.pdf\"")
                .body(waves.minutes(account, id));
    }
}
