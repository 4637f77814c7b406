package vn.tinhso.dossiers.web;

import static vn.tinhso.web.Words.t;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.tinhso.dossiers.Dossier;
import vn.tinhso.dossiers.Drafts;
import vn.tinhso.dossiers.WorkList;
import vn.tinhso.identity.Account;
import vn.tinhso.procedures.Procedures;
import vn.tinhso.shared.Moments;
import vn.tinhso.web.OpenTo;
import vn.tinhso.web.OpenTo.Audience;
import vn.tinhso.web.Tag;

/** Hồ sơ: one's own list, one dossier, its receipt. */
@Controller
@OpenTo(Audience.SIGNED_IN)
class DossierController {

    private final DossierPages pages;
    private final WorkList work;
    private final Drafts drafts;
    private final Procedures procedures;

    DossierController(DossierPages pages, WorkList work, Drafts drafts, Procedures procedures) {
        this.pages = pages;
        this.work = work;
        this.drafts = drafts;
        this.procedures = procedures;
    }

    @GetMapping("/ho-so")
    String mine(Account account, Model model) {
        var open = drafts.openOf(account).stream()
                .map(draft -> new OwnDraft(
                        draft.id().toString(),
                        procedures.version(draft.versionId()).definition().name(),
                        Moments.dateTime(draft.updatedAt())))
                .toList();
        var filed = work.own(account).stream()
                .map(dossier -> new OwnDossier(
                        dossier.code(),
                        dossier.procedure().name(),
                        Moments.dateTime(dossier.timing().filed()),
                        DossierFacts.tag(dossier),
                        dossier.awaitsApplicant(),
                        principal(account, dossier)))
                .toList();
        model.addAttribute("page", new OwnPage(open, filed));
        return "dossiers/web/own";
    }

    @GetMapping("/ho-so/{code}")
    String dossier(Account account, @PathVariable String code, Model model) {
        model.addAttribute("page", pages.dossier(account, code));
        return view(account);
    }

    @GetMapping("/ho-so/{code}/bien-nhan")
    String receipt(Account account, @PathVariable String code, Model model) {
        model.addAttribute("page", pages.dossier(account, code));
        return "dossiers/web/receipt";
    }

    /** Citizens read a story, officials papers beside what is to be done. */
    static String view(Account account) {
        return account.isOfficial() ? "dossiers/web/dossierForOfficials" : "dossiers/web/dossier";
    }

    /** Whose matter it is, when somebody filed for another. */
    private static String principal(Account account, Dossier dossier) {
        var applicant = dossier.applicant();
        var behalf = applicant.behalf();
        if (behalf == null) {
            return "";
        }
        return applicant.filedBy().equals(account.id().toString())
                ? t("Bạn nộp thay {}", applicant.name())
                : t("{} nộp thay {}", behalf.agent(), applicant.name());
    }

    record OwnPage(List<OwnDraft> drafts, List<OwnDossier> dossiers) {}

    record OwnDraft(String id, String procedure, String saved) {}

    record OwnDossier(String code, String procedure, String filed, Tag tag, boolean waits, String principal) {}
}
