package vn.tinhso.dossiers.proactive.web;

import static vn.tinhso.web.Words.t;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tinhso.dossiers.proactive.ProactiveRule;
import vn.tinhso.dossiers.proactive.ProactiveRule.Content;
import vn.tinhso.dossiers.proactive.ProactiveRules;
import vn.tinhso.dossiers.proactive.WrongRule;
import vn.tinhso.identity.Account;
import vn.tinhso.web.FieldError;
import vn.tinhso.web.Flash;
import vn.tinhso.web.OpenTo;
import vn.tinhso.web.OpenTo.Audience;

/** Quy tắc nhắc chủ động: the list, and the form they are written in. */
@Controller
@OpenTo(Audience.OFFICIALS)
class ProactiveRulesController {

    private static final String FORM = "dossiers/proactive/web/form";

    private final ProactiveRules rules;
    private final ProactiveRulePages pages;

    ProactiveRulesController(ProactiveRules rules, ProactiveRulePages pages) {
        this.rules = rules;
        this.pages = pages;
    }

    @GetMapping(RuleAddress.ROOT)
    String list(Account account, Model model) {
        model.addAttribute("page", pages.list(rules.all(account)));
        return "dossiers/proactive/web/rules";
    }

    @GetMapping(RuleAddress.ROOT + "/moi")
    String blank(Account account, Model model) {
        rules.all(account);
        model.addAttribute("page", pages.form(null, "", ProactiveRuleForm.blank()));
        return FORM;
    }

    @PostMapping(RuleAddress.ROOT)
    ModelAndView add(Account account, @RequestParam Map<String, String> typed, RedirectAttributes redirect) {
        return saved(null, typed, redirect, content -> rules.add(account, content));
    }

    @GetMapping(RuleAddress.ROOT + "/{id}/sua")
    String edit(Account account, @PathVariable UUID id, Model model) {
        var rule = rules.find(account, id);
        model.addAttribute(
                "page", pages.form(id, String.valueOf(rule.version()), ProactiveRuleForm.of(rule.content())));
        return FORM;
    }

    @PostMapping(RuleAddress.ROOT + "/{id}/sua")
    ModelAndView rewrite(
            Account account,
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        var version = typed.getOrDefault("phien-ban", "");
        return saved(
                id,
                typed,
                redirect,
                content -> rules.rewrite(
                        account, id, version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0, content));
    }

    /** Saved, or the form again with what was typed and what is wrong with it. */
    private ModelAndView saved(
            @Nullable UUID id,
            Map<String, String> typed,
            RedirectAttributes redirect,
            Function<Content, ProactiveRule> save) {
        List<FieldError> wrong = new ArrayList<>();
        try {
            var content = ProactiveRuleForm.read(typed, wrong);
            if (content != null) {
                var rule = save.apply(content);
                Flash.done(redirect, t("Đã lưu quy tắc. Xem trước sẽ nhắc ai rồi áp dụng."));
                return new ModelAndView("redirect:" + RuleAddress.rule(rule.id()));
            }
        } catch (WrongRule refusal) {
            wrong.add(new FieldError(refusal.field(), refusal.getMessage() + " " + refusal.remedy()));
        }
        return new ModelAndView(
                FORM,
                Map.of(
                        "page",
                        pages.form(id, typed.getOrDefault("phien-ban", ""), new ProactiveRuleForm(typed, wrong))),
                HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
