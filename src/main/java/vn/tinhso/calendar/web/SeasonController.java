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
import vn.tinhso.calendar.Season;
import vn.tinhso.calendar.changes.Changes;
import vn.tinhso.calendar.changes.Mandate;
import vn.tinhso.identity.Account;
import vn.tinhso.shared.Rejected;
import vn.tinhso.web.FieldError;
import vn.tinhso.web.OpenTo;
import vn.tinhso.web.OpenTo.Audience;

/** Giờ làm việc theo mùa. */
@Controller
@OpenTo(Audience.OFFICIALS)
class SeasonController {

    private final CalendarRows rows;
    private final Changes changes;
    private final Mandate mandate;

    SeasonController(CalendarRows rows, Changes changes, Mandate mandate) {
        this.rows = rows;
        this.changes = changes;
        this.mandate = mandate;
    }

    @GetMapping("/lich-lam-viec/gio-lam-viec")
    String form(
            Account account,
            @RequestParam(name = "nam") int year,
            @RequestParam(name = "co-quan", defaultValue = "") String agency,
            @RequestParam(name = "tu", required = false) @Nullable LocalDate from,
            @RequestParam(name = "den", required = false) @Nullable LocalDate to,
            Model model) {
        var agencyId = CalendarAddress.agency(agency);
        mandate.require(account, agencyId);
        var place = mandate.name(agencyId);
        model.addAttribute(
                "page",
                from == null
                        ? SeasonForm.empty(CalendarController.inTable(year), agency, place)
                        : SeasonForm.of(CalendarController.inTable(year), place, season(agencyId, from, to)));
        return "calendar/web/season";
    }

    @PostMapping("/lich-lam-viec/gio-lam-viec")
    ModelAndView put(
            Account account,
            @RequestParam(name = "nam") int year,
            @RequestParam(name = "co-quan", defaultValue = "") String agency,
            @RequestParam(name = "cu-tu", required = false) @Nullable LocalDate oldFrom,
            @RequestParam(name = "cu-den", required = false) @Nullable LocalDate oldTo,
            @RequestParam Map<String, String> posted) {
        var agencyId = CalendarAddress.agency(agency);
        mandate.require(account, agencyId);
        var form = SeasonForm.typed(CalendarController.inTable(year), agency, mandate.name(agencyId), posted);
        var wrong = form.check();
        if (!wrong.isEmpty()) {
            return again(form.with(wrong));
        }
        var edits = new ArrayList<CalendarEdit>();
        if (oldFrom != null) {
            edits.add(new CalendarEdit.DropSeason(season(agencyId, oldFrom, oldTo)));
        }
        edits.add(new CalendarEdit.PutSeason(form.season()));
        try {
            return new ModelAndView(CalendarAddress.redirect(changes.propose(account, agencyId, edits)));
        } catch (Rejected refusal) {
            if (!refusal.code().equals("LV-011") && !refusal.code().equals("LV-012")) {
                throw refusal;
            }
            var error = new FieldError("ten", t(refusal.getMessage()) + " " + t(refusal.remedy()));
            return again(form.with(List.of(error)));
        }
    }

    @PostMapping("/lich-lam-viec/gio-lam-viec/bo")
    String drop(
            Account account,
            @RequestParam(name = "co-quan", defaultValue = "") String agency,
            @RequestParam(name = "tu") LocalDate from,
            @RequestParam(name = "den", required = false) @Nullable LocalDate to) {
        var agencyId = CalendarAddress.agency(agency);
        var edit = new CalendarEdit.DropSeason(season(agencyId, from, to));
        return CalendarAddress.redirect(changes.propose(account, agencyId, List.of(edit)));
    }

    private Season season(@Nullable String agencyId, LocalDate from, @Nullable LocalDate to) {
        return rows.read().rows().seasonsOf(agencyId).stream()
                .filter(season -> season.from().equals(from) && Objects.equals(season.to(), to))
                .findFirst()
                .orElseThrow(() -> new Rejected(
                        Rejected.Kind.NOT_FOUND,
                        "LV-015",
                        "Không có khung giờ này, hoặc người khác vừa bỏ.",
                        "Mở lại trang lịch làm việc và chọn trong danh sách."));
    }

    private static ModelAndView again(SeasonForm form) {
        return new ModelAndView("calendar/web/season", Map.of("page", form), HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
