package vn.tinhso.dossiers.web;

import static vn.tinhso.web.Words.t;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tinhso.dossiers.Draft;
import vn.tinhso.dossiers.Drafts;
import vn.tinhso.identity.Account;
import vn.tinhso.procedures.web.ItemButton;
import vn.tinhso.web.Flash;
import vn.tinhso.web.OpenTo;
import vn.tinhso.web.OpenTo.Audience;

/** Nộp hồ sơ, one subject a page: the pages of the form. */
@Controller
@OpenTo(Audience.SIGNED_IN)
class FilingController {

    private final Drafts drafts;
    private final FilingPages pages;

    FilingController(Drafts drafts, FilingPages pages) {
        this.drafts = drafts;
        this.pages = pages;
    }

    /** Resumes where it was left. */
    @GetMapping("/ho-so/nhap/{id}")
    String resume(Account account, @PathVariable UUID id) {
        var draft = drafts.find(account, id);
        if (draft.dossierCode() != null) {
            return "redirect:/ho-so/" + draft.dossierCode();
        }
        return "redirect:" + (draft.mode() == Draft.Mode.DESK ? "/mot-cua/nhap/" + id : pages.nextIncomplete(draft));
    }

    @GetMapping("/ho-so/nhap/{id}/trang/{page}")
    String form(Account account, @PathVariable UUID id, @PathVariable String page, Model model) {
        var draft = drafts.find(account, id);
        if (!pages.asks(draft, page)) {
            return "redirect:" + pages.nextIncomplete(draft);
        }
        model.addAttribute("page", pages.form(account, draft, page, draft.answers(), List.of()));
        return "dossiers/web/filingForm";
    }

    @PostMapping("/ho-so/nhap/{id}/trang/{page}")
    ModelAndView saveForm(
            Account account,
            @PathVariable UUID id,
            @PathVariable String page,
            @RequestParam Map<String, String> posted) {
        var draft = save(account, id, page, posted);
        if (!pages.asks(draft, page)) {
            return new ModelAndView("redirect:" + pages.nextIncomplete(draft));
        }
        var form = pages.formOf(draft);
        var button = ItemButton.pressed(posted);
        if (button.isPresent()) {
            var changed = drafts.save(account, id, button.get().press(form, draft.answers()));
            return new ModelAndView("redirect:" + FilingPages.path(draft, page) + "#"
                    + button.get().anchor(changed.answers()));
        }
        var shown = List.of(posted.getOrDefault("cac-truong", "").split(","));
        var unseen = form.page(page, draft.answers()).stream()
                .flatMap(visible -> visible.fields().stream())
                .anyMatch(field -> !shown.contains(field.id()));
        if (unseen) {
            // An answer brought new questions: show them before judging them.
            return new ModelAndView(
                    "dossiers/web/filingForm",
                    Map.of("page", pages.form(account, draft, page, draft.answers(), List.of())));
        }
        var errors = form.validatePage(page, merged(draft, posted));
        if (!errors.isEmpty()) {
            return again("dossiers/web/filingForm", pages.form(account, draft, page, merged(draft, posted), errors));
        }
        return new ModelAndView("redirect:" + pages.after(draft, page));
    }

    /** Saves while the person types; the line may break, the draft stays. */
    @PostMapping("/ho-so/nhap/{id}/trang/{page}/tu-luu")
    ResponseEntity<Void> autosave(
            Account account,
            @PathVariable UUID id,
            @PathVariable String page,
            @RequestParam Map<String, String> posted) {
        save(account, id, page, posted);
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/ho-so/nhap/{id}/xoa")
    String discard(Account account, @PathVariable UUID id, RedirectAttributes redirect) {
        drafts.discard(account, id);
        Flash.done(redirect, t("Đã xóa bản nháp."));
        return "redirect:/ho-so";
    }

    private Draft save(Account account, UUID id, String page, Map<String, String> posted) {
        var draft = drafts.find(account, id);
        return drafts.save(account, id, pages.formOf(draft).withPage(page, draft.answers(), posted));
    }

    /** What was typed stays in its field even when it is wrong. */
    static Map<String, String> merged(Draft draft, Map<String, String> posted) {
        var answers = new java.util.HashMap<>(draft.answers());
        answers.putAll(posted);
        return answers;
    }

    static ModelAndView again(String view, Object page) {
        return new ModelAndView(view, Map.of("page", page), HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
