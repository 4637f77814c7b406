package vn.tinhso.calendar.web;

import static vn.tinhso.web.Words.t;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.tinhso.calendar.CalendarEdit;
import vn.tinhso.calendar.CalendarRows;
import vn.tinhso.calendar.SpecialDay;
import vn.tinhso.calendar.changes.Changes;
import vn.tinhso.calendar.changes.Mandate;
import vn.tinhso.identity.Account;
import vn.tinhso.shared.Rejected;
import vn.tinhso.web.FieldError;
import vn.tinhso.web.OpenTo;
import vn.tinhso.web.OpenTo.Audience;

/** One special day: added, changed, switched, taken away. Each is a proposal; the next page shows what it would move. */
@Controller
@OpenTo(Audience.OFFICIALS)
class DayController {

    private final CalendarRows rows;
    private final Changes changes;
    private final Mandate mandate;

    DayController(CalendarRows rows, Changes changes, Mandate mandate) {
        this.rows = rows;
        this.changes = changes;
        this.mandate = mandate;
    }

    @GetMapping("/lich-lam-viec/ngay")
    String form(
            Account account,
            @RequestParam(name = "nam") int year,
            @RequestParam(name = "co-quan", defaultValue = "") String agency,
            @RequestParam(name = "ngay", required = false) @Nullable LocalDate day,
            Model model) {
        var agencyId = CalendarAddress.agency(agency);
        mandate.require(account, agencyId);
        var place = mandate.name(agencyId);
        model.addAttribute(
                "page",
                day == null
                        ? DayForm.empty(CalendarController.inTable(year), agency, place)
                        : DayForm.of(day.getYear(), agency, place, row(day, agencyId)));
        return "calendar/web/day";
    }

    @PostMapping("/lich-lam-viec/ngay")
    ModelAndView put(
            Account account,
            @RequestParam(name = "nam") int year,
            @RequestParam(name = "co-quan", defaultValue = "") String agency,
            @RequestParam Map<String, String> posted) {
        var agencyId = CalendarAddress.agency(agency);
        mandate.require(account, agencyId);
        var form = DayForm.typed(CalendarController.inTable(year), agency, mandate.name(agencyId), posted);
        var wrong = form.check();
        if (!wrong.isEmpty()) {
            return again(form.with(wrong));
        }
        try {
            return new ModelAndView(
                    CalendarAddress.redirect(changes.propose(account, agencyId, edits(form, agencyId))));
        } catch (Rejected refusal) {
            if (!refusal.code().equals("LV-011")) {
                throw refusal;
            }
            return again(form.with(List.of(new FieldError("ngay", t(refusal.getMessage())))));
        }
    }

    /** Bật, tắt. */
    @PostMapping("/lich-lam-viec/ngay/bat-tat")
    String toggle(
            Account account,
            @RequestParam(name = "ngay") LocalDate day,
            @RequestParam(name = "co-quan", defaultValue = "") String agency) {
        var agencyId = CalendarAddress.agency(agency);
        var row = row(day, agencyId);
        var edit = new CalendarEdit.PutDay(row.switched(!row.enabled()));
        return CalendarAddress.redirect(changes.propose(account, agencyId, List.of(edit)));
    }

    @PostMapping("/lich-lam-viec/ngay/bo")
    String drop(
            Account account,
            @RequestParam(name = "ngay") LocalDate day,
            @RequestParam(name = "co-quan", defaultValue = "") String agency) {
        var agencyId = CalendarAddress.agency(agency);
        var edit = new CalendarEdit.DropDay(row(day, agencyId).day(), agencyId);
        return CalendarAddress.redirect(changes.propose(account, agencyId, List.of(edit)));
    }

    /** A row that is given another date leaves its old one; a row switched off stays off. */
    private List<CalendarEdit> edits(DayForm form, @Nullable String agencyId) {
        var edits = new ArrayList<CalendarEdit>();
        var enabled = true;
        if (form.oldDate().isPresent()) {
            var old = row(form.oldDate().get(), agencyId);
            enabled = old.enabled();
            if (!form.date().date().equals(form.oldDate())) {
                edits.add(new CalendarEdit.DropDay(old.day(), agencyId));
            }
        }
        edits.add(new CalendarEdit.PutDay(form.day(enabled)));
        return edits;
    }

    private SpecialDay row(LocalDate day, @Nullable String agencyId) {
        return rows.read().rows().days().stream()
                .filter(row -> row.day().equals(day) && Objects.equals(row.agencyId(), agencyId))
                .findFirst()
                .orElseThrow(() -> new Rejected(
                        Rejected.Kind.NOT_FOUND,
                        "LV-013",
                        "Lịch không có ngày này, hoặc người khác vừa bỏ.",
                        "Mở lại trang lịch làm việc và chọn trong danh sách."));
    }

    private static ModelAndView again(DayForm form) {
        return new ModelAndView("calendar/web/day", Map.of("page", form), HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
