package vn.tinhso.reorganisations.web;

import static vn.tinhso.web.Words.t;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.tinhso.identity.Account;
import vn.tinhso.reorganisations.ProvinceMandate;
import vn.tinhso.reorganisations.Reorganisation;
import vn.tinhso.reorganisations.Reorganisations;
import vn.tinhso.shared.Moments;
import vn.tinhso.web.DateParts;
import vn.tinhso.web.FieldError;
import vn.tinhso.web.OpenTo;
import vn.tinhso.web.OpenTo.Audience;
import vn.tinhso.web.Tag;

/** All plans, and a new one. */
@Controller
@OpenTo(Audience.OFFICIALS)
class PlansController {

    private static final int SHOWN = 100;

    private final Reorganisations reorganisations;
    private final ProvinceMandate mandate;

    PlansController(Reorganisations reorganisations, ProvinceMandate mandate) {
        this.reorganisations = reorganisations;
        this.mandate = mandate;
    }

    record PlansPage(List<Row> plans) {}

    record Row(String title, String href, String decision, String effective, Tag state) {}

    record NewPage(String title, String decision, DateParts effective, List<FieldError> errors) {}

    @GetMapping(PlanAddress.ROOT)
    String plans(Account account, Model model) {
        mandate.require(account);
        var rows =
                reorganisations.latest(SHOWN).stream().map(PlansController::row).toList();
        model.addAttribute("page", new PlansPage(rows));
        return "reorganisations/web/index";
    }

    @GetMapping(PlanAddress.ROOT + "/moi")
    String blank(Account account, Model model) {
        mandate.require(account);
        model.addAttribute("page", new NewPage("", "", DateParts.EMPTY, List.of()));
        return "reorganisations/web/new";
    }

    @PostMapping(PlanAddress.ROOT)
    ModelAndView add(
            Account account,
            @RequestParam(name = "ten", defaultValue = "") String title,
            @RequestParam(name = "van-ban", defaultValue = "") String decision,
            HttpServletRequest request) {
        mandate.require(account);
        var typed = DateParts.read("hieu-luc", request::getParameter);
        var errors = errors(title, decision, typed);
        if (errors.isEmpty()) {
            var plan =
                    reorganisations.draft(account, title, decision, typed.date().orElseThrow());
            return new ModelAndView(PlanAddress.redirect(plan.id()));
        }
        return new ModelAndView(
                "reorganisations/web/new",
                Map.of("page", new NewPage(title, decision, typed, errors)),
                HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static List<FieldError> errors(String title, String decision, DateParts effective) {
        var errors = new ArrayList<FieldError>();
        if (title.isBlank() || title.length() > Reorganisations.LONGEST) {
            errors.add(new FieldError("ten", t("Nhập tên phương án, nhiều nhất 300 ký tự.")));
        }
        if (decision.isBlank() || decision.length() > Reorganisations.LONGEST) {
            errors.add(new FieldError("van-ban", t("Nhập số, tên văn bản quyết định, nhiều nhất 300 ký tự.")));
        }
        if (effective
                .date()
                .filter(day -> day.getYear() > 2000 && day.getYear() < 2100)
                .isEmpty()) {
            errors.add(new FieldError("hieu-luc", t("Nhập một ngày có thật.")));
        }
        return errors;
    }

    private static Row row(Reorganisation plan) {
        return new Row(
                plan.title(),
                PlanAddress.of(plan.id()),
                plan.decision(),
                Moments.date(plan.effective()),
                PlanPages.state(plan));
    }
}
