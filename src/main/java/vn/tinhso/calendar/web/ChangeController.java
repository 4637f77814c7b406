package vn.tinhso.calendar.web;

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
import vn.tinhso.calendar.changes.Changes;
import vn.tinhso.identity.Account;
import vn.tinhso.shared.Rejected;
import vn.tinhso.web.FieldError;
import vn.tinhso.web.Flash;
import vn.tinhso.web.OpenTo;
import vn.tinhso.web.OpenTo.Audience;

/** One change: what it moves, and the button that does it. */
@Controller
@OpenTo(Audience.OFFICIALS)
class ChangeController {

    private final Changes changes;
    private final ChangePages pages;

    ChangeController(Changes changes, ChangePages pages) {
        this.changes = changes;
        this.pages = pages;
    }

    @GetMapping("/lich-lam-viec/thay-doi/{id}")
    String change(
            Account account,
            @PathVariable UUID id,
            @RequestParam(name = "co-quan", defaultValue = "") String agency,
            @RequestParam(name = "trang", defaultValue = "1") int page,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment,
            Model model) {
        model.addAttribute("page", pages.page(account, id, agency, Math.clamp(page, 1, 10_000), null, List.of()));
        return fragment ? "calendar/web/effect" : "calendar/web/change";
    }

    @PostMapping("/lich-lam-viec/thay-doi/{id}/xac-nhan")
    ModelAndView confirm(
            Account account,
            @PathVariable UUID id,
            @RequestParam(name = "can-cu", defaultValue = "") String grounds,
            RedirectAttributes redirect) {
        try {
            var change = changes.confirm(account, id, grounds);
            Flash.done(redirect, t("Đã lưu lịch. Hạn của hồ sơ đang mở được tính lại."));
            return new ModelAndView(CalendarAddress.redirect(change));
        } catch (Rejected refusal) {
            if (!refusal.code().equals("LV-014")) {
                throw refusal;
            }
            var error = new FieldError("can-cu", t(refusal.getMessage()) + " " + t(refusal.remedy()));
            var page = pages.page(account, id, "", 1, grounds, List.of(error));
            return new ModelAndView("calendar/web/change", Map.of("page", page), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @PostMapping("/lich-lam-viec/thay-doi/{id}/xem-truoc")
    String previewAgain(Account account, @PathVariable UUID id) {
        return CalendarAddress.redirect(changes.previewAgain(account, id));
    }

    @PostMapping("/lich-lam-viec/thay-doi/{id}/bo")
    String withdraw(Account account, @PathVariable UUID id, RedirectAttributes redirect) {
        var change = changes.withdraw(account, id);
        Flash.done(redirect, t("Đã bỏ điều chỉnh; lịch không đổi."));
        return CalendarAddress.redirect(change);
    }
}
