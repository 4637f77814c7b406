package vn.tinhso.dossiers.web;

import static vn.tinhso.web.Words.t;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tinhso.dossiers.Desk;
import vn.tinhso.dossiers.DossierComponent;
import vn.tinhso.dossiers.DossierComponent.Verdict;
import vn.tinhso.dossiers.Draft;
import vn.tinhso.dossiers.Drafts;
import vn.tinhso.dossiers.FilingIncomplete;
import vn.tinhso.dossiers.Party;
import vn.tinhso.identity.Account;
import vn.tinhso.procedures.ProcedureSummary;
import vn.tinhso.procedures.Procedures;
import vn.tinhso.procedures.Requirements;
import vn.tinhso.procedures.web.FormPageView;
import vn.tinhso.web.FieldError;
import vn.tinhso.web.Flash;

/** Tiếp nhận trực tiếp: a person stands at the desk. Find the procedure, fill one page, print the slip. */
@Controller
class WalkInController {

    private final Procedures procedures;
    private final Drafts drafts;
    private final Desk desk;
    private final FilingPages pages;

    WalkInController(Procedures procedures, Drafts drafts, Desk desk, FilingPages pages) {
        this.procedures = procedures;
        this.drafts = drafts;
        this.desk = desk;
        this.pages = pages;
    }

    @GetMapping("/mot-cua")
    String choose(Account account, @RequestParam(name = "q", defaultValue = "") String text, Model model) {
        var found = text.isBlank() ? List.<ProcedureSummary>of() : procedures.search(text);
        model.addAttribute("page", new ChoosePage(text, found));
        return "dossiers/web/walkInChoose";
    }

    @GetMapping("/mot-cua/nhap/{id}")
    String form(Account account, @PathVariable UUID id, Model model) {
        var draft = drafts.find(account, id);
        model.addAttribute("page", page(account, draft, draft.answers(), List.of()));
        return "dossiers/web/walkIn";
    }

    /** Files, accepts and hands over in one press; the slip is the next page. */
    @PostMapping("/mot-cua/nhap/{id}/tiep-nhan")
    ModelAndView receive(
            Account account,
            @PathVariable UUID id,
            @RequestParam Map<String, String> posted,
            RedirectAttributes redirect) {
        var draft = drafts.find(account, id);
        var answers = new HashMap<>(draft.answers());
        answers.putAll(posted);
        if (draft.dossierCode() == null) {
            draft = drafts.save(account, id, pages.formOf(draft).clean(answers));
            if (revealsMore(draft, posted)) {
                return new ModelAndView(
                        "dossiers/web/walkIn", Map.of("page", page(account, draft, draft.answers(), List.of())));
            }
        }
        try {
            var dossier = desk.receiveWalkIn(new Party.Person(account), id, ComponentChecks.of(posted), Map.of());
            Flash.done(redirect, t("Đã tiếp nhận và chuyển xử lý. In giấy hẹn cho người nộp."));
            return new ModelAndView("redirect:/ho-so/" + dossier.code());
        } catch (FilingIncomplete incomplete) {
            var errors = incomplete.problems().stream()
                    .map(problem -> new FieldError(problem.field(), problem.message()))
                    .toList();
            return FilingController.again("dossiers/web/walkIn", page(account, draft, answers, errors));
        }
    }

    private boolean revealsMore(Draft draft, Map<String, String> posted) {
        var shown = List.of(posted.getOrDefault("cac-truong", "").split(","));
        return pages.formOf(draft).pages(draft.answers()).stream()
                .flatMap(page -> page.fields().stream())
                .anyMatch(field -> !shown.contains(field.id()));
    }

    private WalkInPage page(Account account, Draft draft, Map<String, String> answers, List<FieldError> errors) {
        var form = pages.formOf(draft);
        var views = new ArrayList<FormPageView>();
        form.pages(answers).forEach(page -> views.add(FormPageView.of(form, page.id(), answers, errors, Map.of())));
        var fields = views.stream()
                .flatMap(view -> view.fields().stream())
                .map(field -> field.id())
                .toList();
        var components = Requirements.applicableEvidence(form.procedure(), answers).stream()
                .map(evidence -> new DossierComponent(
                        evidence.id(),
                        evidence.name(),
                        evidence.required(),
                        evidence.present(),
                        0,
                        0,
                        Verdict.UNCHECKED,
                        "",
                        List.of()))
                .toList();
        return new WalkInPage(
                draft.id().toString(), form.procedure().name(), views, String.join(",", fields), components, errors);
    }

    record ChoosePage(String text, List<ProcedureSummary> found) {}

    record WalkInPage(
            String draftId,
            String procedure,
            List<FormPageView> pages,
            String fields,
            List<DossierComponent> components,
            List<FieldError> errors) {}
}
