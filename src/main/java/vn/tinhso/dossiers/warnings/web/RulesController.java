package vn.tinhso.dossiers.warnings.web;

import static vn.tinhso.web.Words.t;

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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tinhso.dossiers.warnings.Audience;
import vn.tinhso.dossiers.warnings.EscalationRule;
import vn.tinhso.dossiers.warnings.Rules;
import vn.tinhso.identity.Account;
import vn.tinhso.shared.Rejected;
import vn.tinhso.web.Choice;
import vn.tinhso.web.FieldError;
import vn.tinhso.web.Flash;
import vn.tinhso.web.OpenTo;

/** Quy tắc nhắc việc: any official may read them, administrators set them. */
@Controller
@OpenTo(OpenTo.Audience.OFFICIALS)
class RulesController {

    private static final String ALL = "toan-tinh";

    private final Rules rules;
    private final NumberViews numbers;

    RulesController(Rules rules, NumberViews numbers) {
        this.rules = rules;
        this.numbers = numbers;
    }

    @GetMapping("/canh-bao/quy-tac")
    String rules(Account account, Model model) {
        model.addAttribute("page", page(account, Map.of(), List.of()));
        return "dossiers/warnings/web/rules";
    }

    @PostMapping("/canh-bao/quy-tac")
    ModelAndView add(Account account, @RequestParam Map<String, String> posted, RedirectAttributes redirect) {
        var page = page(account, posted, List.of());
        var errors = errors(page, posted);
        if (errors.isEmpty()) {
            try {
                var where = posted.getOrDefault("don-vi", "");
                rules.add(
                        account,
                        ALL.equals(where) ? null : where,
                        Integer.parseInt(posted.getOrDefault("ty-le", "").strip()),
                        Audience.valueOf(posted.getOrDefault("nhac", "")));
                Flash.done(redirect, t("Đã thêm quy tắc nhắc việc."));
                return new ModelAndView("redirect:/canh-bao/quy-tac");
            } catch (Rejected refusal) {
                errors.add(new FieldError("ty-le", refusal.getMessage() + " " + refusal.remedy()));
            }
        }
        return new ModelAndView(
                "dossiers/warnings/web/rules",
                Map.of("page", page(account, posted, errors)),
                HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/canh-bao/quy-tac/{id}/ket-thuc")
    String end(Account account, @PathVariable UUID id, RedirectAttributes redirect) {
        rules.end(account, id);
        Flash.done(redirect, t("Đã bỏ quy tắc nhắc việc."));
        return "redirect:/canh-bao/quy-tac";
    }

    private static List<FieldError> errors(RulesPage page, Map<String, String> posted) {
        var errors = new ArrayList<FieldError>();
        if (!offered(page.agencies(), posted.getOrDefault("don-vi", ""))) {
            errors.add(new FieldError("don-vi", t("Chọn nơi áp dụng.")));
        }
        if (!posted.getOrDefault("ty-le", "").strip().matches("\\d{1,4}")) {
            errors.add(new FieldError("ty-le", t("Nhập tỷ lệ bằng số, ví dụ 80.")));
        }
        if (!offered(page.audiences(), posted.getOrDefault("nhac", ""))) {
            errors.add(new FieldError("nhac", t("Chọn người được nhắc.")));
        }
        return errors;
    }

    private static boolean offered(List<Choice> choices, String value) {
        return choices.stream().anyMatch(choice -> choice.value().equals(value));
    }

    private RulesPage page(Account account, Map<String, String> typed, List<FieldError> errors) {
        if (!account.isOfficial()) {
            throw new Rejected(Rejected.Kind.FORBIDDEN, "HS-127", "Trang này dành cho cán bộ.", "Quay lại trang đầu.");
        }
        var agencies = new ArrayList<Choice>();
        if (rules.maySet(account, null)) {
            agencies.add(Choice.of(ALL, t("Toàn tỉnh")));
        }
        rules.agenciesOf(account).forEach(agency -> agencies.add(Choice.of(agency.id(), agency.name())));
        return new RulesPage(
                rules.all().stream().map(rule -> view(rule, account)).toList(),
                agencies,
                Choice.of(List.of(Audience.values()), Audience::name, audience -> t(audience.label())),
                typed,
                errors);
    }

    private RuleView view(EscalationRule rule, Account account) {
        var agency = rule.agencyId();
        return new RuleView(
                agency == null ? t("Toàn tỉnh") : numbers.unit(agency),
                rule.percent() + "%",
                t(rule.audience().label()),
                "/canh-bao/quy-tac/" + rule.id() + "/ket-thuc",
                rules.maySet(account, agency));
    }

    record RulesPage(
            List<RuleView> rules,
            List<Choice> agencies,
            List<Choice> audiences,
            Map<String, String> typed,
            List<FieldError> errors) {

        String value(String field) {
            return typed.getOrDefault(field, "");
        }
    }

    record RuleView(String where, String percent, String audience, String end, boolean mine) {}
}
