package vn.tinhso.dossiers.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.tinhso.dossiers.Draft;
import vn.tinhso.dossiers.Drafts;
import vn.tinhso.identity.Account;
import vn.tinhso.web.OpenTo;
import vn.tinhso.web.OpenTo.Audience;

/** Nộp hồ sơ, first page: in which case and where; for a draft it can be answered again. */
@Controller
@OpenTo(Audience.SIGNED_IN)
class SituationController {

    private final Drafts drafts;
    private final SituationPages situations;
    private final FilingPages pages;

    SituationController(Drafts drafts, SituationPages situations, FilingPages pages) {
        this.drafts = drafts;
        this.situations = situations;
        this.pages = pages;
    }

    @GetMapping("/ho-so/nop")
    String begin(Account account, @RequestParam Map<String, String> query, Model model) {
        model.addAttribute("page", situations.start(account, query, List.of()));
        return "dossiers/web/filingStart";
    }

    @PostMapping("/ho-so/nhap")
    ModelAndView start(Account account, @RequestParam Map<String, String> posted) {
        var page = situations.start(account, posted, List.of());
        var code = page.procedure().code();
        var errors = situations.errors(page, pages.formOf(code), posted);
        if (!errors.isEmpty()) {
            return FilingController.again("dossiers/web/filingStart", situations.start(account, posted, errors));
        }
        if (situations.asksMore(page, posted)) {
            return new ModelAndView("dossiers/web/filingStart", Map.of("page", page));
        }
        var draft = drafts.start(
                account,
                new Drafts.Beginning(
                        page.mode(), code, posted.getOrDefault("noi-giai-quyet", ""), posted, mandate(posted)));
        return new ModelAndView("redirect:" + first(draft));
    }

    @GetMapping("/ho-so/nhap/{id}/truong-hop")
    String situation(Account account, @PathVariable UUID id, Model model) {
        model.addAttribute("page", situations.of(drafts.find(account, id), Map.of(), List.of()));
        return "dossiers/web/filingStart";
    }

    @PostMapping("/ho-so/nhap/{id}/truong-hop")
    ModelAndView change(Account account, @PathVariable UUID id, @RequestParam Map<String, String> posted) {
        var draft = drafts.find(account, id);
        var form = pages.formOf(draft);
        var page = situations.of(draft, posted, List.of());
        var errors = situations.errors(page, form, posted);
        if (!errors.isEmpty()) {
            return FilingController.again("dossiers/web/filingStart", situations.of(draft, posted, errors));
        }
        if (situations.asksMore(page, posted)) {
            return new ModelAndView("dossiers/web/filingStart", Map.of("page", page));
        }
        drafts.chooseAgency(account, id, posted.getOrDefault("noi-giai-quyet", ""));
        return new ModelAndView(
                "redirect:" + first(drafts.save(account, id, form.withQuestions(draft.answers(), posted))));
    }

    /** One of those offered, or oneself. */
    private static @Nullable UUID mandate(Map<String, String> posted) {
        var chosen = posted.getOrDefault(SituationPages.BEHALF, "");
        return chosen.isEmpty() ? null : UUID.fromString(chosen);
    }

    /** The form's first page; at the desk everything is one page. */
    private String first(Draft draft) {
        return draft.mode() == Draft.Mode.DESK ? "/mot-cua/nhap/" + draft.id() : pages.firstPage(draft);
    }
}
