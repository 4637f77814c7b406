package vn.tinhso.procedures.design.web;

import static vn.tinhso.web.Words.t;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tinhso.identity.Account;
import vn.tinhso.procedures.Procedures;
import vn.tinhso.procedures.design.Bpmn;
import vn.tinhso.procedures.design.DesignMandate;
import vn.tinhso.procedures.design.ExchangeFile;
import vn.tinhso.procedures.design.ProcedureDrafts;
import vn.tinhso.shared.Rejected;
import vn.tinhso.web.FieldError;
import vn.tinhso.web.Flash;
import vn.tinhso.web.OpenTo;
import vn.tinhso.web.OpenTo.Audience;

/** Tệp trao đổi and BPMN, out and in. What comes in becomes a draft, never a publication. */
@Controller
@OpenTo(Audience.OFFICIALS)
class ExchangeController {

    private static final String YAML = "application/yaml";

    private final ProcedureDrafts drafts;
    private final Procedures procedures;
    private final ExchangeFile exchange;
    private final DesignMandate mandate;

    ExchangeController(ProcedureDrafts drafts, Procedures procedures, ExchangeFile exchange, DesignMandate mandate) {
        this.drafts = drafts;
        this.procedures = procedures;
        this.exchange = exchange;
        this.mandate = mandate;
    }

    record ImportPage(List<FieldError> errors) {}

    /** @param left what could not be taken over */
    record BpmnPage(String code, String path, int seen, List<FieldError> errors) {}

    @GetMapping("/soan-thu-tuc/{id}/tep.yaml")
    ResponseEntity<byte[]> draft(Account account, @PathVariable UUID id) {
        var draft = drafts.find(account, id);
        return yaml(draft.code() + "-ban-soan.yaml", exchange.write(draft.content()));
    }

    @GetMapping("/soan-thu-tuc/phien-ban/{code}/{version}/tep.yaml")
    ResponseEntity<byte[]> version(Account account, @PathVariable String code, @PathVariable UUID version) {
        mandate.requireAny(account);
        return yaml(code + ".yaml", exchange.write(procedures.bundle(version)));
    }

    @GetMapping("/soan-thu-tuc/{id}/quy-trinh.bpmn")
    ResponseEntity<byte[]> bpmn(Account account, @PathVariable UUID id) {
        var draft = drafts.find(account, id);
        return Downloads.attachment(
                draft.code() + ".bpmn",
                "application/xml",
                Bpmn.bytes(draft.content().procedure()));
    }

    @GetMapping("/soan-thu-tuc/nhap")
    String form(Account account, Model model) {
        mandate.requireAny(account);
        model.addAttribute("page", new ImportPage(List.of()));
        return "procedures/design/web/import";
    }

    @PostMapping("/soan-thu-tuc/nhap")
    ModelAndView read(Account account, @RequestParam("tep") MultipartFile file) throws IOException {
        mandate.requireAny(account);
        try {
            var bundle = exchange.read(new String(file.getBytes(), StandardCharsets.UTF_8));
            var history = procedures.history(bundle.procedure().code());
            var base = history.isEmpty() ? null : history.getFirst().id();
            var draft = drafts.begin(account, bundle, base, "Nhập từ tệp trao đổi.");
            return new ModelAndView("redirect:" + DesignAddress.draft(draft.id()));
        } catch (Rejected refusal) {
            if (refusal.kind() != Rejected.Kind.INVALID) {
                throw refusal;
            }
            return new ModelAndView(
                    "procedures/design/web/import",
                    Map.of("page", new ImportPage(List.of(error(refusal)))),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @GetMapping("/soan-thu-tuc/{id}/nhap-bpmn")
    String bpmnForm(Account account, @PathVariable UUID id, Model model) {
        var draft = drafts.find(account, id);
        model.addAttribute("page", new BpmnPage(draft.code(), DesignAddress.draft(id), draft.lastEvent(), List.of()));
        return "procedures/design/web/bpmn";
    }

    /** The steps of the process in place of the draft's; what was left behind is said and stands in the log. */
    @PostMapping("/soan-thu-tuc/{id}/nhap-bpmn")
    ModelAndView readBpmn(
            Account account,
            @PathVariable UUID id,
            @RequestParam("da-xem") int seen,
            @RequestParam("tep") MultipartFile file,
            RedirectAttributes redirect)
            throws IOException {
        var draft = drafts.find(account, id);
        Bpmn.Imported imported;
        try {
            imported = Bpmn.read(file.getBytes());
        } catch (Rejected refusal) {
            return new ModelAndView(
                    "procedures/design/web/bpmn",
                    Map.of(
                            "page",
                            new BpmnPage(
                                    draft.code(), DesignAddress.draft(id), draft.lastEvent(), List.of(error(refusal)))),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var sentence = "Nhập " + imported.steps().size() + " bước từ BPMN. " + String.join(" ", imported.left());
        drafts.edit(
                account,
                id,
                seen,
                sentence,
                content -> content.with(content.procedure().withSteps(imported.steps())));
        Flash.warn(redirect, sentence);
        return new ModelAndView("redirect:" + DesignAddress.draft(id) + "/phan/quy-trinh");
    }

    private static FieldError error(Rejected refusal) {
        return new FieldError("tep", t(refusal.getMessage()) + " " + t(refusal.remedy()));
    }

    private static ResponseEntity<byte[]> yaml(String name, String text) {
        return Downloads.attachment(name, YAML, text.getBytes(StandardCharsets.UTF_8));
    }
}
