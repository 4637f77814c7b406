package vn.tinhso.dossiers.web;

import static vn.tinhso.web.Words.t;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import vn.tinhso.dossiers.Draft;
import vn.tinhso.dossiers.Drafts;
import vn.tinhso.files.Upload;
import vn.tinhso.identity.Account;
import vn.tinhso.procedures.Procedure.Alternative;
import vn.tinhso.procedures.Procedure.Evidence;
import vn.tinhso.procedures.Requirements;
import vn.tinhso.shared.Rejected;
import vn.tinhso.web.FieldError;
import vn.tinhso.web.OpenTo;
import vn.tinhso.web.OpenTo.Audience;

/** Giấy tờ của hồ sơ đang soạn: exactly those that apply, each with its files. */
@Controller
@OpenTo(Audience.SIGNED_IN)
class PapersController {

    private final Drafts drafts;
    private final FilingPages pages;

    PapersController(Drafts drafts, FilingPages pages) {
        this.drafts = drafts;
        this.pages = pages;
    }

    @GetMapping("/ho-so/nhap/{id}/giay-to")
    String papers(Account account, @PathVariable UUID id, Model model) {
        model.addAttribute("page", page(drafts.find(account, id), List.of()));
        return "dossiers/web/filingPapers";
    }

    @PostMapping("/ho-so/nhap/{id}/giay-to")
    ModelAndView attach(
            Account account,
            @PathVariable UUID id,
            @RequestParam("thanh-phan") String evidence,
            @RequestParam(name = "tep", required = false) List<MultipartFile> uploads)
            throws IOException {
        var errors = new ArrayList<FieldError>();
        for (var upload : uploads == null ? List.<MultipartFile>of() : uploads) {
            if (upload.isEmpty()) {
                continue;
            }
            try {
                drafts.attach(account, id, evidence, Uploads.of(upload));
            } catch (Rejected refusal) {
                errors.add(new FieldError("tep-" + evidence, t(refusal.getMessage()) + " " + t(refusal.remedy())));
            }
        }
        if (uploads == null || uploads.stream().allMatch(MultipartFile::isEmpty)) {
            errors.add(new FieldError("tep-" + evidence, t("Chọn tệp PDF hoặc ảnh chụp rồi bấm Tải lên.")));
        }
        if (!errors.isEmpty()) {
            return new ModelAndView(
                    "dossiers/web/filingPapers",
                    Map.of("page", page(drafts.find(account, id), errors)),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return new ModelAndView("redirect:/ho-so/nhap/" + id + "/giay-to#" + evidence);
    }

    @PostMapping("/ho-so/nhap/{id}/giay-to/{file}/go")
    String detach(Account account, @PathVariable UUID id, @PathVariable UUID file) {
        drafts.detach(account, id, file);
        return "redirect:/ho-so/nhap/" + id + "/giay-to";
    }

    private PapersPage page(Draft draft, List<FieldError> errors) {
        var procedure = pages.procedureOf(draft);
        var steps = pages.formOf(draft).pages(draft.answers());
        var papers = Requirements.applicableEvidence(procedure, draft.answers()).stream()
                .map(evidence -> Paper.of(evidence, draft))
                .toList();
        return new PapersPage(
                draft.id().toString(),
                new FilingPages.Step(steps.size() + 1, steps.size() + 2, t("Giấy tờ"), procedure.name()),
                papers,
                FilingPages.path(draft, steps.getLast().id()),
                errors);
    }

    record PapersPage(
            String draftId, FilingPages.Step step, List<Paper> papers, String back, List<FieldError> errors) {}

    /** @param need whether a file must be attached, may be, or the paper is only shown at the desk */
    record Paper(String id, String name, Need need, List<String> alternatives, List<Draft.File> files) {

        enum Need {
            REQUIRED,
            /** Only when no office holds it as data. */
            HELD,
            OPTIONAL,
            SHOWN
        }

        private static Paper of(Evidence evidence, Draft draft) {
            var held = evidence.alternatives().stream().anyMatch(Alternative::heldAsData);
            var need = evidence.present()
                    ? Need.SHOWN
                    : !evidence.required() ? Need.OPTIONAL : held ? Need.HELD : Need.REQUIRED;
            var names = evidence.alternatives().stream().map(Paper::words).toList();
            return new Paper(evidence.id(), evidence.name(), need, names, draft.filesFor(evidence.id()));
        }

        private static String words(Alternative alternative) {
            return alternative.heldAsData()
                    ? alternative.name() + " – " + t("không phải nộp nếu cơ quan nhà nước đã có dữ liệu")
                    : alternative.name();
        }
    }

    /** Reads a multipart file into what {@code files} takes. */
    static final class Uploads {

        private Uploads() {}

        static Upload of(MultipartFile file) throws IOException {
            var name = file.getOriginalFilename();
            return new Upload(name == null || name.isBlank() ? "tep" : name, file.getBytes());
        }
    }
}
