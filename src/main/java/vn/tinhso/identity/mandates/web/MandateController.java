package vn.tinhso.identity.mandates.web;

import static vn.tinhso.web.Words.t;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tinhso.identity.Account;
import vn.tinhso.identity.mandates.Mandates;
import vn.tinhso.shared.Rejected;
import vn.tinhso.web.FieldError;
import vn.tinhso.web.Flash;
import vn.tinhso.web.OpenTo;
import vn.tinhso.web.OpenTo.Audience;

/** Thay mặt: for whom one may act, and who may act for one. */
@Controller
@OpenTo(Audience.CITIZENS)
class MandateController {

    private static final String FORMS = "/thay-mat/{sort:con|giay-uy-quyen|to-chuc|uy-quyen}";

    private final Mandates mandates;
    private final MandatePages pages;

    MandateController(Mandates mandates, MandatePages pages) {
        this.mandates = mandates;
        this.pages = pages;
    }

    @GetMapping("/thay-mat")
    String mandates(Account account, Model model) {
        model.addAttribute("page", pages.page(account));
        return "identity/mandates/web/mandates";
    }

    @GetMapping(FORMS)
    String form(Account account, @PathVariable String sort, Model model) {
        var empty = new MandateForm(MandateForm.Sort.at(sort), new LinkedMultiValueMap<>());
        model.addAttribute("page", pages.ask(account, empty, List.of()));
        return "identity/mandates/web/ask";
    }

    @PostMapping(FORMS)
    ModelAndView ask(
            Account account,
            @PathVariable String sort,
            @RequestParam MultiValueMap<String, String> posted,
            RedirectAttributes redirect) {
        var form = new MandateForm(MandateForm.Sort.at(sort), posted);
        var errors = new ArrayList<>(form.errors());
        if (errors.isEmpty()) {
            try {
                mandates.ask(account, form.wish());
                Flash.done(redirect, t("Đã ghi nhận. Trang này cho biết khi nào có hiệu lực."));
                return new ModelAndView("redirect:/thay-mat");
            } catch (Rejected refusal) {
                var field = MandateForm.fieldOf(refusal.code());
                if (field == null) {
                    throw refusal;
                }
                errors.add(new FieldError(field, refusal.getMessage() + " " + refusal.remedy()));
            }
        }
        return new ModelAndView(
                "identity/mandates/web/ask",
                Map.of("page", pages.ask(account, form, errors)),
                HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/thay-mat/{id}/nhan")
    String accept(Account account, @PathVariable UUID id, RedirectAttributes redirect) {
        mandates.accept(account, id);
        Flash.done(redirect, t("Bạn đã nhận ủy quyền."));
        return "redirect:/thay-mat";
    }

    @PostMapping("/thay-mat/{id}/khong-nhan")
    String decline(Account account, @PathVariable UUID id, RedirectAttributes redirect) {
        mandates.decline(account, id);
        Flash.done(redirect, t("Bạn đã không nhận ủy quyền."));
        return "redirect:/thay-mat";
    }

    @PostMapping("/thay-mat/{id}/ket-thuc")
    String end(Account account, @PathVariable UUID id, RedirectAttributes redirect) {
        mandates.end(account, id);
        Flash.done(redirect, t("Tư cách thay mặt đã kết thúc."));
        return "redirect:/thay-mat";
    }
}
