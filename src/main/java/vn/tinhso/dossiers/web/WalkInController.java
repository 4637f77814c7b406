package vn.tinhso.dossiers.web;

import static vn.tinhso.web.Words.t;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
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
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.ModelAndView;
import vn.tinhso.dossiers.Desk;
import vn.tinhso.dossiers.Draft;
import vn.tinhso.dossiers.Drafts;
import vn.tinhso.dossiers.FilingIncomplete;
import vn.tinhso.dossiers.Party;
import vn.tinhso.dossiers.web.PapersController.Uploads;
import vn.tinhso.identity.Account;
import vn.tinhso.procedures.web.ItemButton;
import vn.tinhso.shared.Rejected;
import vn.tinhso.web.FieldError;
import vn.tinhso.web.OpenTo;
import vn.tinhso.web.OpenTo.Audience;

/** Tiếp nhận trực tiếp: a person stands at the desk. Find the procedure, fill one page, print the slip. */
@Controller
@OpenTo(Audience.OFFICIALS)
class WalkInController {

    private final Drafts drafts;
    private final Desk desk;
    private final FilingPages pages;
    private final WalkInPages walkIns;
    private final DossierPages dossiers;

    WalkInController(Drafts drafts, Desk desk, FilingPages pages, WalkInPages walkIns, DossierPages dossiers) {
        this.drafts = drafts;
        this.desk = desk;
        this.pages = pages;
        this.walkIns = walkIns;
        this.dossiers = dossiers;
    }

    @GetMapping("/mot-cua")
    String choose(Account account, @RequestParam(name = "q", defaultValue = "") String text, Model model) {
        model.addAttribute("page", walkIns.choose(account, text));
        return "dossiers/web/walkInChoose";
    }

    @GetMapping("/mot-cua/nhap/{id}")
    String form(Account account, @PathVariable UUID id, Model model) {
        var draft = drafts.find(account, id);
        if (draft.dossierCode() != null) {
            return "redirect:/mot-cua/" + draft.dossierCode() + "/giay-hen";
        }
        model.addAttribute("page", walkIns.form(draft, Map.of(), List.of()));
        return "dossiers/web/walkIn";
    }

    /** Files, accepts and hands over in one press; the slip is the next page. */
    @PostMapping("/mot-cua/nhap/{id}/tiep-nhan")
    ModelAndView receive(
            Account account,
            @PathVariable UUID id,
            @RequestParam Map<String, String> posted,
            HttpServletRequest request)
            throws IOException {
        var draft = drafts.find(account, id);
        if (draft.dossierCode() == null) {
            draft = drafts.save(account, id, pages.formOf(draft).clean(FilingController.merged(draft, posted)));
            var refused = attach(account, draft, request);
            draft = drafts.find(account, id);
            if (!refused.isEmpty()) {
                return FilingController.again("dossiers/web/walkIn", walkIns.form(draft, posted, refused));
            }
            var button = ItemButton.pressed(posted);
            if (button.isPresent()) {
                var form = pages.formOf(draft);
                var changed = drafts.save(account, id, button.get().press(form, draft.answers()));
                // The answers are in the draft by now; posted again they would bring back what was taken away.
                var rest = new HashMap<>(posted);
                rest.keySet().removeIf(name -> form.asks(button.get().page(), name));
                return new ModelAndView("dossiers/web/walkIn", Map.of("page", walkIns.form(changed, rest, List.of())));
            }
            if (detached(account, draft, posted) || walkIns.revealsMore(draft, posted)) {
                var page = walkIns.form(drafts.find(account, id), posted, List.of());
                return new ModelAndView("dossiers/web/walkIn", Map.of("page", page));
            }
        }
        try {
            var checks = ComponentChecks.of(posted);
            var dossier = desk.receiveWalkIn(new Party.Person(account), id, checks, Map.of());
            return new ModelAndView("redirect:/mot-cua/" + dossier.code() + "/giay-hen");
        } catch (FilingIncomplete incomplete) {
            var errors = incomplete.problems().stream()
                    .map(problem -> new FieldError(problem.field(), problem.message()))
                    .toList();
            return FilingController.again("dossiers/web/walkIn", walkIns.form(draft, posted, errors));
        } catch (Rejected refusal) {
            if (!refusal.code().equals("HS-013") && !refusal.code().equals("HS-032")) {
                throw refusal;
            }
            var error = new FieldError("thanh-phan", t(refusal.getMessage()) + " " + t(refusal.remedy()));
            return FilingController.again("dossiers/web/walkIn", walkIns.form(draft, posted, List.of(error)));
        }
    }

    @GetMapping("/mot-cua/{code}/giay-hen")
    String slip(Account account, @PathVariable String code, Model model) {
        model.addAttribute("page", dossiers.dossier(account, code));
        return "dossiers/web/walkInSlip";
    }

    /** Scans and photographs go to the draft before anything is judged, so that a mistake elsewhere loses none. */
    private List<FieldError> attach(Account account, Draft draft, HttpServletRequest request) throws IOException {
        var errors = new ArrayList<FieldError>();
        if (request instanceof MultipartHttpServletRequest multipart) {
            for (var entry : multipart.getMultiFileMap().entrySet()) {
                for (var file : entry.getValue()) {
                    if (!file.isEmpty()) {
                        try {
                            drafts.attach(
                                    account, draft.id(), entry.getKey().replaceFirst("^tep-", ""), Uploads.of(file));
                        } catch (Rejected refusal) {
                            errors.add(new FieldError(
                                    entry.getKey(), t(refusal.getMessage()) + " " + t(refusal.remedy())));
                        }
                    }
                }
            }
        }
        return errors;
    }

    private boolean detached(Account account, Draft draft, Map<String, String> posted) {
        var file = posted.get("go");
        var ours = draft.files().stream()
                .filter(attached -> attached.fileId().toString().equals(file))
                .findFirst();
        ours.ifPresent(attached -> drafts.detach(account, draft.id(), attached.fileId()));
        return ours.isPresent();
    }
}
