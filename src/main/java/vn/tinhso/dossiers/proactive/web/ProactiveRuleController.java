package vn.tinhso.dossiers.proactive.web;

import static vn.tinhso.web.Words.t;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tinhso.dossiers.proactive.ProactiveRules;
import vn.tinhso.identity.Account;
import vn.tinhso.web.Flash;
import vn.tinhso.web.OpenTo;
import vn.tinhso.web.OpenTo.Audience;
import vn.tinhso.web.Paging;

/** One rule: what it says, whom it would reach, on and off, whom it has reached. */
@Controller
@OpenTo(Audience.OFFICIALS)
@RequestMapping(RuleAddress.ROOT + "/{id}")
class ProactiveRuleController {

    private static final int PAGE_SIZE = 50;

    private final ProactiveRules rules;
    private final ProactiveRulePages pages;

    ProactiveRuleController(ProactiveRules rules, ProactiveRulePages pages) {
        this.rules = rules;
        this.pages = pages;
    }

    @GetMapping
    String rule(Account account, @PathVariable UUID id, Model model) {
        model.addAttribute("page", pages.rule(rules.find(account, id), null));
        return "dossiers/proactive/web/rule";
    }

    @PostMapping("/xem-truoc")
    String startPreview(Account account, @PathVariable UUID id) {
        rules.startPreview(account, id);
        return "redirect:" + RuleAddress.preview(id);
    }

    @GetMapping("/xem-truoc")
    String preview(Account account, @PathVariable UUID id, Model model) {
        var preview = rules.preview(account, id);
        model.addAttribute("page", pages.rule(rules.find(account, id), preview));
        return "dossiers/proactive/web/rule";
    }

    @PostMapping("/ap-dung")
    String activate(Account account, @PathVariable UUID id, RedirectAttributes redirect) {
        rules.activate(account, id);
        Flash.done(redirect, t("Quy tắc đang áp dụng. Người dân được nhắc ở lần chạy tới."));
        return "redirect:" + RuleAddress.rule(id);
    }

    @PostMapping("/tam-dung")
    String pause(Account account, @PathVariable UUID id, RedirectAttributes redirect) {
        rules.pause(account, id);
        Flash.done(redirect, t("Quy tắc đã tạm dừng, không nhắc thêm ai."));
        return "redirect:" + RuleAddress.rule(id);
    }

    @GetMapping("/da-nhac")
    String reached(
            Account account,
            @PathVariable UUID id,
            @RequestParam(name = "trang", defaultValue = "1") int number,
            Model model) {
        var page = Math.max(number, 1);
        var reached = rules.reached(account, id, (page - 1L) * PAGE_SIZE, PAGE_SIZE);
        var paging = new Paging(page, PAGE_SIZE, rules.reachedCount(id), RuleAddress.rule(id) + "/da-nhac");
        model.addAttribute("page", pages.reached(rules.find(account, id), reached, paging));
        return "dossiers/proactive/web/reached";
    }
}
