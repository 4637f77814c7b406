package vn.tinhso.identity.web;

import static vn.tinhso.web.Words.t;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tinhso.identity.Account;
import vn.tinhso.identity.Delegations;
import vn.tinhso.shared.Rejected;
import vn.tinhso.web.FieldError;
import vn.tinhso.web.Flash;
import vn.tinhso.web.OpenTo;
import vn.tinhso.web.OpenTo.Audience;

/** Ủy quyền khi vắng mặt: given, received, made and ended. */
@Controller
@OpenTo(Audience.OFFICIALS)
class DelegationController {

    private final Delegations delegations;
    private final DelegationPages pages;

    DelegationController(Delegations delegations, DelegationPages pages) {
        this.delegations = delegations;
        this.pages = pages;
    }

    @GetMapping("/uy-quyen")
    String delegations(Account account, Model model) {
        model.addAttribute("page", pages.page(account, Map.of(), List.of()));
        return "identity/web/delegations";
    }

    @PostMapping("/uy-quyen")
    ModelAndView delegate(Account account, @RequestParam Map<String, String> posted, RedirectAttributes redirect) {
        var page = pages.page(account, posted, List.of());
        var form = new DelegationForm(posted);
        var errors = form.errors(page);
        if (errors.isEmpty()) {
            try {
                var made = delegations.delegate(account, form.wish(account), form.besideAnother());
                Flash.done(redirect, t("Đã ủy quyền cho {}.", made.delegate().name()));
                return new ModelAndView("redirect:/uy-quyen");
            } catch (Rejected refusal) {
                var words = refusal.getMessage() + " " + refusal.remedy();
                errors = List.of(new FieldError(DelegationForm.fieldOf(refusal.code()), words));
            }
        }
        return new ModelAndView(
                "identity/web/delegations",
                Map.of("page", pages.page(account, posted, Objects.requireNonNull(errors))),
                HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/uy-quyen/{id}/ket-thuc")
    String end(Account account, @PathVariable UUID id, RedirectAttributes redirect) {
        delegations.end(account, id);
        Flash.done(redirect, t("Ủy quyền đã kết thúc."));
        return "redirect:/uy-quyen";
    }
}
