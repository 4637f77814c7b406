package vn.tinhso.dossiers.web;

import static vn.tinhso.web.Words.t;

import java.util.ArrayList;
import java.util.Arrays;
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
import vn.tinhso.dossiers.Delivery;
import vn.tinhso.dossiers.Dossiers;
import vn.tinhso.dossiers.Draft;
import vn.tinhso.dossiers.Drafts;
import vn.tinhso.dossiers.FilingIncomplete;
import vn.tinhso.dossiers.FilingProblem;
import vn.tinhso.dossiers.Party;
import vn.tinhso.dossiers.Representation;
import vn.tinhso.identity.Account;
import vn.tinhso.organisations.Organisations;
import vn.tinhso.procedures.Channel;
import vn.tinhso.procedures.FeeLine;
import vn.tinhso.procedures.Requirements;
import vn.tinhso.procedures.web.AnswersView;
import vn.tinhso.web.Choice;
import vn.tinhso.web.FieldError;
import vn.tinhso.web.Link;
import vn.tinhso.web.OpenTo;
import vn.tinhso.web.OpenTo.Audience;
import vn.tinhso.web.SummaryRow;

/** Kiểm tra và nộp: everything once more, then one press that files once. */
@Controller
@OpenTo(Audience.SIGNED_IN)
class SubmissionController {

    private final Drafts drafts;
    private final Dossiers dossiers;
    private final FilingPages pages;
    private final Organisations organisations;
    private final Representation representation;

    SubmissionController(
            Drafts drafts,
            Dossiers dossiers,
            FilingPages pages,
            Organisations organisations,
            Representation representation) {
        this.drafts = drafts;
        this.dossiers = dossiers;
        this.pages = pages;
        this.organisations = organisations;
        this.representation = representation;
    }

    @GetMapping("/ho-so/nhap/{id}/kiem-tra")
    String check(Account account, @PathVariable UUID id, Model model) {
        var draft = drafts.find(account, id);
        if (draft.dossierCode() != null) {
            return "redirect:/ho-so/" + draft.dossierCode() + "/bien-nhan";
        }
        model.addAttribute("page", page(account, draft, dossiers.problems(draft), null));
        return "dossiers/web/filingCheck";
    }

    @PostMapping("/ho-so/nhap/{id}/nop")
    ModelAndView submit(
            Account account,
            @PathVariable UUID id,
            @RequestParam(name = "nhan-ket-qua", defaultValue = "") String delivery) {
        var chosen = Arrays.stream(Delivery.values())
                .filter(way -> way.name().equals(delivery))
                .findFirst()
                .orElse(null);
        var draft = drafts.find(account, id);
        if (chosen == null && draft.dossierCode() == null) {
            var missing = new FieldError("nhan-ket-qua", t("Chọn cách nhận kết quả."));
            return FilingController.again(
                    "dossiers/web/filingCheck", page(account, draft, dossiers.problems(draft), missing));
        }
        try {
            var dossier =
                    dossiers.file(new Party.Person(account), id, chosen == null ? Delivery.DESK : chosen, Map.of());
            return new ModelAndView("redirect:/ho-so/" + dossier.code() + "/bien-nhan");
        } catch (FilingIncomplete incomplete) {
            return FilingController.again(
                    "dossiers/web/filingCheck", page(account, draft, incomplete.problems(), null));
        }
    }

    private CheckPage page(Account account, Draft draft, List<FilingProblem> problems, @Nullable FieldError missing) {
        var form = pages.formOf(draft);
        var steps = form.pages(draft.answers());
        var base = "/ho-so/nhap/" + draft.id();
        var answers = AnswersView.toCheck(
                form,
                draft.answers(),
                section -> section.equals(AnswersView.QUESTIONS) ? base + "/truong-hop" : base + "/trang/" + section);
        var papers = Requirements.applicableEvidence(form.procedure(), draft.answers()).stream()
                .map(evidence -> new SummaryRow(
                        evidence.name(),
                        draft.filesFor(evidence.id()).stream()
                                .map(Draft.File::name)
                                .toList(),
                        base + "/giay-to"))
                .toList();
        var wanting = new ArrayList<>(problems.stream()
                .map(problem -> Link.of(problem.message(), pages.pathTo(draft, problem)))
                .toList());
        if (missing != null) {
            wanting.add(Link.of(missing.message(), "#" + missing.field()));
        }
        return new CheckPage(
                draft.id().toString(),
                new FilingPages.Step(
                        steps.size() + 2,
                        steps.size() + 2,
                        t("Kiểm tra và nộp"),
                        form.procedure().name()),
                representation
                        .of(account, draft)
                        .map(mandate -> t("Bạn nộp thay {}", mandate.principal().name()))
                        .orElse(""),
                SummaryRow.of(
                        t("Cơ quan giải quyết"),
                        organisations.agency(draft.agencyId()).name(),
                        FilingPages.situationPath(draft) + "#noi-giai-quyet"),
                answers,
                papers,
                Requirements.feeLines(form.procedure(), Channel.ONLINE, form.today()).stream()
                        .map(FeeLine::words)
                        .toList(),
                Choice.of(List.of(Delivery.values()), Delivery::name, way -> t(way.label())),
                base + "/giay-to",
                wanting,
                missing == null ? List.of() : List.of(missing));
    }

    record CheckPage(
            String draftId,
            FilingPages.Step step,
            String principal,
            SummaryRow agency,
            AnswersView answers,
            List<SummaryRow> papers,
            List<String> fees,
            List<Choice> deliveries,
            String back,
            List<Link> wanting,
            List<FieldError> errors) {}
}
