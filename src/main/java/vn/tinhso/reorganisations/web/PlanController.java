package vn.tinhso.reorganisations.web;

import static vn.tinhso.web.Words.t;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tinhso.identity.Account;
import vn.tinhso.reorganisations.ProvinceMandate;
import vn.tinhso.reorganisations.Reorganisations;
import vn.tinhso.shared.Rejected;
import vn.tinhso.web.FieldError;
import vn.tinhso.web.Flash;
import vn.tinhso.web.OpenTo;
import vn.tinhso.web.OpenTo.Audience;

/** One plan: what hangs on its agencies, where it goes, and the button that brings it there. */
@Controller
@OpenTo(Audience.OFFICIALS)
class PlanController {

    private final Reorganisations reorganisations;
    private final ProvinceMandate mandate;
    private final PlanPages pages;

    PlanController(Reorganisations reorganisations, ProvinceMandate mandate, PlanPages pages) {
        this.reorganisations = reorganisations;
        this.mandate = mandate;
        this.pages = pages;
    }

    @GetMapping(PlanAddress.ROOT + "/{id}")
    String plan(
            Account account,
            @PathVariable UUID id,
            @RequestParam(name = "trang", defaultValue = "1") int page,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment,
            Model model) {
        mandate.require(account);
        model.addAttribute("page", pages.page(id, Math.clamp(page, 1, 10_000), Map.of(), List.of()));
        return fragment ? "reorganisations/web/effect" : "reorganisations/web/plan";
    }

    @PostMapping(PlanAddress.ROOT + "/{id}/tu-dia-gioi")
    String fill(Account account, @PathVariable UUID id, RedirectAttributes redirect) {
        var plan = reorganisations.fillFromUnits(account, id);
        Flash.done(
                redirect,
                t(
                        "Phương án có {} dòng. Đọc lại và sửa trước khi xem trước.",
                        plan.lines().size()));
        return PlanAddress.redirect(id);
    }

    @PostMapping(PlanAddress.ROOT + "/{id}/xem-truoc")
    String preview(Account account, @PathVariable UUID id) {
        reorganisations.preview(account, id);
        return PlanAddress.redirect(id);
    }

    @PostMapping(PlanAddress.ROOT + "/{id}/xac-nhan")
    ModelAndView confirm(
            Account account,
            @PathVariable UUID id,
            @RequestParam(name = "dong-y", defaultValue = "") String agreed,
            RedirectAttributes redirect) {
        if (!agreed.equals("co")) {
            mandate.require(account);
            var error = new FieldError("dong-y", t("Đánh dấu vào ô này để xác nhận."));
            return new ModelAndView(
                    "reorganisations/web/plan",
                    Map.of("page", pages.page(id, 1, Map.of(), List.of(error))),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        reorganisations.confirm(account, id);
        Flash.done(redirect, t("Đã xác nhận. Mọi thứ được chuyển dần; rời trang cũng được."));
        return new ModelAndView(PlanAddress.redirect(id));
    }

    @PostMapping(PlanAddress.ROOT + "/{id}/lam-tiep")
    String resume(Account account, @PathVariable UUID id) {
        reorganisations.resume(account, id);
        return PlanAddress.redirect(id);
    }

    @PostMapping(PlanAddress.ROOT + "/{id}/bo")
    String withdraw(Account account, @PathVariable UUID id, RedirectAttributes redirect) {
        reorganisations.withdraw(account, id);
        Flash.done(redirect, t("Đã bỏ phương án; không có gì thay đổi."));
        return PlanAddress.redirect(id);
    }

    @GetMapping(PlanAddress.ROOT + "/{id}/danh-sach")
    String things(
            Account account,
            @PathVariable UUID id,
            @RequestParam(name = "loai") String kind,
            @RequestParam(name = "trang", defaultValue = "1") int page,
            Model model) {
        mandate.require(account);
        var known = reorganisations.kinds().stream()
                .filter(each -> each.name().equals(kind))
                .findFirst()
                .orElseThrow(() -> new Rejected(
                        Rejected.Kind.NOT_FOUND,
                        "SX-014",
                        "Không có danh sách «" + kind + "».",
                        "Mở lại phương án rồi bấm vào con số cần xem."));
        model.addAttribute("page", ThingsPage.of(reorganisations, pages, id, known, Math.clamp(page, 1, 10_000)));
        return "reorganisations/web/things";
    }
}
