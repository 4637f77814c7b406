package vn.tinhso.retention.web;

import static vn.tinhso.web.Words.t;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import vn.tinhso.retention.Schedule;
import vn.tinhso.retention.Waves;
import vn.tinhso.shared.Rejected;
import vn.tinhso.web.FieldError;
import vn.tinhso.web.Flash;
import vn.tinhso.web.OpenTo;
import vn.tinhso.web.OpenTo.Audience;

/** Lưu giữ: how long each class of records is kept, and each row that ever said so. */
@Controller
@OpenTo(Audience.OFFICIALS)
class ScheduleController {

    private final Schedule schedule;
    private final Waves waves;
    private final SchedulePages pages;

    ScheduleController(Schedule schedule, Waves waves, SchedulePages pages) {
        this.schedule = schedule;
        this.waves = waves;
        this.pages = pages;
    }

    @GetMapping(RetentionAddress.ROOT)
    String today(Account account, @RequestParam(name = "ma", defaultValue = "") String typed, Model model) {
        var code = typed.strip().toUpperCase(Locale.ROOT);
        var reasons = code.isEmpty() ? List.<String>of() : waves.explain(account, code);
        model.addAttribute("page", pages.today(account, code, reasons));
        return "retention/web/index";
    }

    @GetMapping(RetentionAddress.CLASSES + "/{key}")
    String history(Account account, @PathVariable String key, Model model) {
        model.addAttribute("page", pages.history(account, key, RuleForm.EMPTY, List.of()));
        return "retention/web/recordClass";
    }

    @PostMapping(RetentionAddress.CLASSES + "/{key}")
    ModelAndView write(
            Account account, @PathVariable String key, HttpServletRequest request, RedirectAttributes redirect) {
        var form = RuleForm.read(request::getParameter);
        try {
            schedule.write(account, form.wanted(key));
        } catch (Rejected refusal) {
            var field = RuleForm.FIELDS.get(refusal.code());
            if (field == null) {
                throw refusal;
            }
            var error = new FieldError(field, t(refusal.getMessage()) + " " + t(refusal.remedy()));
            return new ModelAndView(
                    "retention/web/recordClass",
                    Map.of("page", pages.history(account, key, form, List.of(error))),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Flash.done(redirect, t("Đã ghi quy định mới. Các dòng trước vẫn giữ để đối chiếu."));
        return new ModelAndView("redirect:" + RetentionAddress.CLASSES + "/" + key);
    }
}
