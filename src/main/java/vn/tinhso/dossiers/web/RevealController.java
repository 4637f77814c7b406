package vn.tinhso.dossiers.web;

import static vn.tinhso.web.Words.t;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.tinhso.dossiers.Dossier;
import vn.tinhso.dossiers.Dossiers;
import vn.tinhso.dossiers.FiledForms;
import vn.tinhso.dossiers.Party;
import vn.tinhso.dossiers.PersonalLooks;
import vn.tinhso.dossiers.RevealReason;
import vn.tinhso.identity.Account;
import vn.tinhso.procedures.web.AnswersView;
import vn.tinhso.shared.Rejected;
import vn.tinhso.web.Choice;
import vn.tinhso.web.FieldError;
import vn.tinhso.web.OpenTo;
import vn.tinhso.web.OpenTo.Audience;
import vn.tinhso.web.SummaryRow;

/** Xem đủ số: a reason first, then the numbers of one dossier in full, on a page that is kept nowhere. */
@Controller
@OpenTo(Audience.OFFICIALS)
class RevealController {

    private final Dossiers dossiers;
    private final PersonalLooks looks;
    private final FiledForms forms;

    RevealController(Dossiers dossiers, PersonalLooks looks, FiledForms forms) {
        this.dossiers = dossiers;
        this.looks = looks;
        this.forms = forms;
    }

    record RevealPage(String code, List<Choice> reasons, String reason, String words, List<FieldError> errors) {}

    record RevealedPage(String code, List<SummaryRow> applicant, AnswersView answers) {}

    @GetMapping("/ho-so/{code}/xem-du-so")
    String ask(Account account, @PathVariable String code, Model model) {
        var dossier = dossiers.find(Party.of(account), code);
        model.addAttribute("page", page(dossier.code(), "", "", List.of()));
        return "dossiers/web/reveal";
    }

    @PostMapping("/ho-so/{code}/xem-du-so")
    ModelAndView reveal(
            Account account,
            @PathVariable String code,
            @RequestParam(name = "ly-do", defaultValue = "") String key,
            @RequestParam(name = "dien-giai", defaultValue = "") String words,
            HttpServletResponse response) {
        var reason = Stream.of(RevealReason.values())
                .filter(one -> one.key().equals(key))
                .findFirst();
        if (reason.isEmpty()) {
            return again(page(code, key, words, List.of(new FieldError("ly-do", t("Chọn lý do xem đủ số.")))));
        }
        try {
            var dossier = looks.reveal(new Party.Person(account), code, reason.get(), words);
            response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
            return new ModelAndView("dossiers/web/revealed", Map.of("page", revealed(dossier)));
        } catch (Rejected refusal) {
            if (!refusal.code().equals("HS-080")) {
                throw refusal;
            }
            var error = new FieldError("dien-giai", refusal.getMessage() + " " + refusal.remedy());
            return again(page(code, key, words, List.of(error)));
        }
    }

    private RevealedPage revealed(Dossier dossier) {
        var applicant = dossier.applicant();
        var form = forms.of(dossier);
        return new RevealedPage(
                dossier.code(),
                List.of(
                        SummaryRow.of(t("Người nộp"), applicant.name()),
                        SummaryRow.of(t("Số định danh"), applicant.personalId())),
                AnswersView.toRead(form, dossier.answers()));
    }

    private static RevealPage page(String code, String reason, String words, List<FieldError> errors) {
        var choices = Choice.of(List.of(RevealReason.values()), RevealReason::key, one -> t(one.label()));
        return new RevealPage(code, choices, reason, words, errors);
    }

    private static ModelAndView again(RevealPage page) {
        return new ModelAndView("dossiers/web/reveal", Map.of("page", page), HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
