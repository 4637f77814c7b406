package vn.tinhso.retention.web;

import static vn.tinhso.web.Words.t;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import vn.tinhso.identity.Account;
import vn.tinhso.procedures.Procedures;
import vn.tinhso.retention.Hold;
import vn.tinhso.retention.Hold.Scope;
import vn.tinhso.retention.Holds;
import vn.tinhso.retention.Reaching;
import vn.tinhso.shared.Moments;
import vn.tinhso.shared.PersonalId;
import vn.tinhso.shared.Rejected;
import vn.tinhso.web.Choice;
import vn.tinhso.web.FieldError;
import vn.tinhso.web.Flash;
import vn.tinhso.web.OpenTo;
import vn.tinhso.web.OpenTo.Audience;

/** Tạm dừng tiêu hủy: what is held, by whom and why. */
@Controller
@OpenTo(Audience.OFFICIALS)
class HoldsController {

    private final Holds holds;
    private final Procedures procedures;

    HoldsController(Holds holds, Procedures procedures) {
        this.holds = holds;
        this.procedures = procedures;
    }

    record HoldsPage(
            List<HoldView> holds, HoldForm form, List<Choice> scopes, List<Choice> fields, List<FieldError> errors) {}

    /** @param lift where it is lifted; {@code null} when it was */
    record HoldView(
            String what,
            String ground,
            String days,
            String set,
            String lifted,
            @Nullable String lift) {}

    @GetMapping(RetentionAddress.HOLDS)
    String all(Account account, Model model) {
        model.addAttribute("page", page(account, HoldForm.EMPTY, List.of()));
        return "retention/web/holds";
    }

    @PostMapping(RetentionAddress.HOLDS)
    ModelAndView set(Account account, HttpServletRequest request, RedirectAttributes redirect) {
        var form = HoldForm.read(request::getParameter);
        try {
            holds.set(account, form.wanted());
        } catch (Rejected refusal) {
            var field = HoldForm.FIELDS.get(refusal.code());
            if (field == null) {
                throw refusal;
            }
            var error = new FieldError(field, t(refusal.getMessage()) + " " + t(refusal.remedy()));
            return new ModelAndView(
                    "retention/web/holds",
                    Map.of("page", page(account, form, List.of(error))),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Flash.done(redirect, t("Đã tạm dừng tiêu hủy."));
        return new ModelAndView("redirect:" + RetentionAddress.HOLDS);
    }

    @PostMapping(RetentionAddress.HOLDS + "/{id}/go")
    String lift(
            Account account,
            @PathVariable UUID id,
            @RequestParam(name = "ly-do", defaultValue = "") String why,
            RedirectAttributes redirect) {
        holds.lift(account, id, why);
        Flash.done(redirect, t("Đã gỡ lệnh tạm dừng."));
        return "redirect:" + RetentionAddress.HOLDS;
    }

    private HoldsPage page(Account account, HoldForm form, List<FieldError> errors) {
        return new HoldsPage(
                holds.latest(account).stream().map(HoldsController::view).toList(),
                form,
                List.of(
                        Choice.of("ho-so", t("Một hồ sơ")),
                        Choice.of("nguoi", t("Một người")),
                        Choice.of("khoang", t("Một thủ tục hoặc lĩnh vực, trong khoảng ngày"))),
                SchedulePages.fields(procedures),
                errors);
    }

    private static HoldView view(Hold hold) {
        var lifted = hold.lifted();
        var to = hold.to();
        return new HoldView(
                what(hold.scope()),
                hold.ground(),
                Moments.date(hold.from()) + " – " + (to == null ? t("chưa định ngày") : Moments.date(to)),
                hold.set().name() + ", " + Moments.dateTime(hold.set().at()),
                lifted == null ? "" : lifted.name() + ", " + Moments.dateTime(lifted.at()) + ". " + lifted.why(),
                lifted == null ? RetentionAddress.HOLDS + "/" + hold.id() + "/go" : null);
    }

    private static String what(Scope scope) {
        return switch (scope) {
            case Scope.OneRecord(var code) -> t("Hồ sơ {}", code);
            case Scope.OnePerson(var number) -> t("Người có số định danh {}", PersonalId.mask(number));
            case Scope.Range(var procedure, var field, var first, var last) ->
                SchedulePages.reach(new Reaching("", procedure, field)) + ", "
                        + t("nộp từ {} đến {}", Moments.date(first), Moments.date(last));
        };
    }
}
