package vn.tinhso.procedures.design.web;

import static vn.tinhso.web.Words.t;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import vn.tinhso.files.Files;
import vn.tinhso.files.PdfPreview;
import vn.tinhso.identity.Account;
import vn.tinhso.procedures.design.DraftPapers;
import vn.tinhso.procedures.design.PaperPlaces;
import vn.tinhso.procedures.design.ProcedureDraft;
import vn.tinhso.procedures.design.ProcedureDrafts;
import vn.tinhso.shared.Rejected;
import vn.tinhso.web.FieldError;
import vn.tinhso.web.OpenTo;
import vn.tinhso.web.OpenTo.Audience;

/** Mẫu giấy và tệp mẫu of a draft. */
@Controller
@OpenTo(Audience.OFFICIALS)
class PaperController {

    private final ProcedureDrafts drafts;
    private final DraftPapers papers;
    private final PdfPreview preview;
    private final Files files;

    PaperController(ProcedureDrafts drafts, DraftPapers papers, PdfPreview preview, Files files) {
        this.drafts = drafts;
        this.papers = papers;
        this.preview = preview;
        this.files = files;
    }

    record PaperPage(
            String code,
            String name,
            String path,
            String back,
            int seen,
            String body,
            List<String> advice,
            List<PaperPlaces.Place> common,
            List<PaperPlaces.Place> own,
            List<FieldError> errors,
            boolean mayEdit) {}

    @PostMapping("/soan-thu-tuc/{id}/giay")
    String add(
            Account account,
            @PathVariable UUID id,
            @RequestParam("da-xem") int seen,
            @RequestParam("ten-mau") String name) {
        return "redirect:" + DesignAddress.paper(id, papers.add(account, id, seen, name));
    }

    @GetMapping("/soan-thu-tuc/{id}/giay/{name}")
    String paper(Account account, @PathVariable UUID id, @PathVariable String name, Model model) {
        var draft = drafts.find(account, id);
        model.addAttribute("page", page(account, draft, name, papers.body(draft, name), List.of()));
        return "procedures/design/web/paper";
    }

    @PostMapping("/soan-thu-tuc/{id}/giay/{name}")
    ModelAndView save(
            Account account,
            @PathVariable UUID id,
            @PathVariable String name,
            @RequestParam("da-xem") int seen,
            @RequestParam("noi-dung") String body) {
        try {
            papers.save(account, id, seen, name, body);
        } catch (Rejected refusal) {
            if (refusal.kind() != Rejected.Kind.INVALID) {
                throw refusal;
            }
            var wrong = List.of(new FieldError("noi-dung", t(refusal.getMessage()) + " " + t(refusal.remedy())));
            return new ModelAndView(
                    "procedures/design/web/paper",
                    Map.of("page", page(account, drafts.find(account, id), name, body, wrong)),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return new ModelAndView("redirect:" + DesignAddress.paper(id, name));
    }

    @PostMapping("/soan-thu-tuc/{id}/giay/{name}/bo")
    String drop(Account account, @PathVariable UUID id, @PathVariable String name, @RequestParam("da-xem") int seen) {
        papers.drop(account, id, seen, name);
        return "redirect:" + DesignAddress.draft(id);
    }

    @GetMapping("/soan-thu-tuc/{id}/giay/{name}/mau.pdf")
    ResponseEntity<byte[]> sample(Account account, @PathVariable UUID id, @PathVariable String name) {
        return sent(MediaType.APPLICATION_PDF, papers.sample(drafts.find(account, id), name));
    }

    @GetMapping("/soan-thu-tuc/{id}/giay/{name}/mau.png")
    ResponseEntity<byte[]> picture(Account account, @PathVariable UUID id, @PathVariable String name) {
        return sent(MediaType.IMAGE_PNG, preview.png(papers.sample(drafts.find(account, id), name), 1));
    }

    @PostMapping("/soan-thu-tuc/{id}/tep")
    String attach(
            Account account,
            @PathVariable UUID id,
            @RequestParam("da-xem") int seen,
            @RequestParam("tep") MultipartFile file)
            throws IOException {
        papers.attach(account, id, seen, String.valueOf(file.getOriginalFilename()), file.getBytes());
        return "redirect:" + DesignAddress.draft(id) + "#tep-mau";
    }

    @GetMapping("/soan-thu-tuc/{id}/tep/{name}")
    ResponseEntity<byte[]> file(Account account, @PathVariable UUID id, @PathVariable String name) {
        var file = drafts.find(account, id).content().files().get(name);
        if (file == null) {
            return ResponseEntity.notFound().build();
        }
        return Downloads.attachment(name, files.describe(file).mediaType(), files.content(file));
    }

    private PaperPage page(Account account, ProcedureDraft draft, String name, String body, List<FieldError> errors) {
        return new PaperPage(
                draft.code(),
                name,
                DesignAddress.paper(draft.id(), name),
                DesignAddress.draft(draft.id()) + "#giay",
                draft.lastEvent(),
                body,
                errors.isEmpty() ? papers.advice(draft, name) : List.of(),
                PaperPlaces.common(),
                PaperPlaces.own(draft.content().procedure()),
                errors,
                drafts.mayEdit(account, draft));
    }

    private static ResponseEntity<byte[]> sent(MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .body(content);
    }
}
