package vn.tinhso.procedures.design.web;

import static vn.tinhso.web.Words.t;

import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;
import vn.tinhso.identity.Account;
import vn.tinhso.procedures.Procedures;
import vn.tinhso.procedures.design.ProcedureDraft;
import vn.tinhso.procedures.design.ProcedureDrafts;
import vn.tinhso.shared.Moments;
import vn.tinhso.web.DateParts;
import vn.tinhso.web.Flash;
import vn.tinhso.web.OpenTo;
import vn.tinhso.web.OpenTo.Audience;

/** Bản soạn: the list, a new one, and what moves one from being written to being law. */
@Controller
@OpenTo(Audience.OFFICIALS)
class DraftsController {

    private final ProcedureDrafts drafts;
    private final Procedures procedures;
    private final DraftPages pages;

    DraftsController(ProcedureDrafts drafts, Procedures procedures, DraftPages pages) {
        this.drafts = drafts;
        this.procedures = procedures;
        this.pages = pages;
    }

    @GetMapping("/soan-thu-tuc")
    String list(Account account, @RequestParam(name = "trang", defaultValue = "1") int number, Model model) {
        model.addAttribute("page", pages.list(account, Math.max(number, 1)));
        return "procedures/design/web/drafts";
    }

    @GetMapping("/soan-thu-tuc/moi")
    String form(Account account, Model model) {
        pages.requireAny(account);
        model.addAttribute("page", NewDraftForm.empty());
        return "procedures/design/web/newDraft";
    }

    @PostMapping("/soan-thu-tuc/moi")
    ModelAndView begin(Account account, @RequestParam Map<String, String> posted) {
        var form = NewDraftForm.typed(posted);
        var wrong = form.check();
        if (!wrong.isEmpty()) {
            return new ModelAndView(
                    "procedures/design/web/newDraft",
                    Map.of("page", form.with(wrong)),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return to(drafts.begin(account, form.bundle(), null, "Soạn thủ tục mới."));
    }

    /** From the version in force, or the latest there was. */
    @PostMapping("/soan-thu-tuc/tu-ban-cong-bo")
    ModelAndView beginFrom(Account account, @RequestParam("ma") String code) {
        var history = procedures.history(code.strip());
        if (history.isEmpty()) {
            procedures.find(code.strip());
        }
        return to(drafts.beginFrom(account, history.getFirst().id()));
    }

    @GetMapping("/soan-thu-tuc/{id}")
    String draft(Account account, @PathVariable UUID id, Model model) {
        model.addAttribute("page", pages.draft(account, drafts.find(account, id)));
        return "procedures/design/web/draft";
    }

    @GetMapping("/soan-thu-tuc/{id}/nhat-ky")
    String log(Account account, @PathVariable UUID id, Model model) {
        model.addAttribute("page", pages.log(account, drafts.find(account, id)));
        return "procedures/design/web/log";
    }

    @PostMapping("/soan-thu-tuc/{id}/hoan-tac")
    ModelAndView undo(
            Account account, @PathVariable UUID id, @RequestParam("da-xem") int seen, RedirectAttributes redirect) {
        var after = drafts.undo(account, id, seen);
        var events = drafts.log(account, id);
        Flash.done(redirect, events.getLast().sentence());
        return to(after);
    }

    @PostMapping("/soan-thu-tuc/{id}/quay-ve")
    ModelAndView restore(
            Account account, @PathVariable UUID id, @RequestParam("da-xem") int seen, @RequestParam("ban") int number) {
        return to(drafts.restore(account, id, seen, number));
    }

    @PostMapping("/soan-thu-tuc/{id}/trinh")
    ModelAndView submit(
            Account account, @PathVariable UUID id, @RequestParam("da-xem") int seen, RedirectAttributes redirect) {
        var after = drafts.submit(account, id, seen);
        Flash.done(redirect, t("Đã trình. Một người khác xem lại rồi công bố."));
        return to(after);
    }

    @PostMapping("/soan-thu-tuc/{id}/tra-lai")
    ModelAndView sendBack(
            Account account,
            @PathVariable UUID id,
            @RequestParam("da-xem") int seen,
            @RequestParam(name = "ly-do", defaultValue = "") String reason) {
        return to(drafts.sendBack(account, id, seen, reason));
    }

    @PostMapping("/soan-thu-tuc/{id}/cong-bo")
    ModelAndView publish(
            Account account, @PathVariable UUID id, @RequestParam("da-xem") int seen, RedirectAttributes redirect) {
        var published = drafts.publish(account, id, seen);
        var from = published.content().procedure().effectiveFrom();
        Flash.done(redirect, t("Đã công bố {}, áp dụng từ {}.", published.code(), Moments.date(from)));
        return new ModelAndView("redirect:/soan-thu-tuc/phien-ban/" + published.code());
    }

    @PostMapping("/soan-thu-tuc/{id}/bo")
    ModelAndView discard(
            Account account, @PathVariable UUID id, @RequestParam("da-xem") int seen, RedirectAttributes redirect) {
        drafts.discard(account, id, seen);
        Flash.done(redirect, t("Đã bỏ bản soạn; nhật ký vẫn giữ."));
        return new ModelAndView("redirect:" + DesignAddress.ROOT);
    }

    /** From the list, by the code somebody typed. */
    @GetMapping("/soan-thu-tuc/phien-ban")
    String versionsOf(@RequestParam("ma") String code) {
        return "redirect:"
                + UriComponentsBuilder.fromPath("/soan-thu-tuc/phien-ban/{ma}")
                        .buildAndExpand(code.strip())
                        .encode()
                        .toUriString();
    }

    /** Every version of one procedure, and its end. */
    @GetMapping("/soan-thu-tuc/phien-ban/{code}")
    String versions(Account account, @PathVariable String code, Model model) {
        model.addAttribute("page", pages.versions(account, code));
        return "procedures/design/web/versions";
    }

    /** Bãi bỏ: nothing new after its last day. */
    @PostMapping("/soan-thu-tuc/phien-ban/{code}/bai-bo")
    String end(
            Account account,
            @PathVariable String code,
            @RequestParam Map<String, String> posted,
            RedirectAttributes redirect) {
        var last = DateParts.read("ngay-cuoi", posted::get).date();
        drafts.end(account, code, last, posted.getOrDefault("quyet-dinh", ""));
        Flash.done(redirect, t("Đã bãi bỏ {}.", code));
        return "redirect:/soan-thu-tuc/phien-ban/" + code;
    }

    private static ModelAndView to(ProcedureDraft draft) {
        return new ModelAndView("redirect:" + DesignAddress.draft(draft.id()));
    }
}
