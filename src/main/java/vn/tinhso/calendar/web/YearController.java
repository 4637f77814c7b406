package vn.tinhso.calendar.web;

import static vn.tinhso.web.Words.t;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import vn.tinhso.calendar.CalendarEdit;
import vn.tinhso.calendar.CalendarRows;
import vn.tinhso.calendar.SpecialDay;
import vn.tinhso.calendar.changes.Changes;
import vn.tinhso.calendar.changes.Mandate;
import vn.tinhso.calendar.changes.YearFile;
import vn.tinhso.identity.Account;
import vn.tinhso.shared.Rejected;
import vn.tinhso.web.FieldError;
import vn.tinhso.web.OpenTo;
import vn.tinhso.web.OpenTo.Audience;

/** A whole year: brought in from a file, announced, and taken back. */
@Controller
@OpenTo(Audience.OFFICIALS)
class YearController {

    private static final int LONGEST_FILE = 100_000;
    private static final int LONGEST_BASIS = 300;

    private final CalendarRows rows;
    private final Changes changes;
    private final Mandate mandate;

    YearController(CalendarRows rows, Changes changes, Mandate mandate) {
        this.rows = rows;
        this.changes = changes;
        this.mandate = mandate;
    }

    @GetMapping("/lich-lam-viec/nhap")
    String form(
            Account account,
            @RequestParam(name = "nam") int year,
            @RequestParam(name = "co-quan", defaultValue = "") String agency,
            Model model) {
        var agencyId = CalendarAddress.agency(agency);
        mandate.require(account, agencyId);
        model.addAttribute("page", ImportForm.empty(CalendarController.inTable(year), agency, mandate.name(agencyId)));
        return "calendar/web/import";
    }

    @PostMapping("/lich-lam-viec/nhap")
    ModelAndView bring(
            Account account,
            @RequestParam(name = "nam") int year,
            @RequestParam(name = "co-quan", defaultValue = "") String agency,
            @RequestParam(name = "tep", required = false) @Nullable MultipartFile file,
            @RequestParam Map<String, String> posted)
            throws IOException {
        var agencyId = CalendarAddress.agency(agency);
        mandate.require(account, agencyId);
        var form = ImportForm.typed(CalendarController.inTable(year), agency, mandate.name(agencyId), posted);
        if (file != null && !file.isEmpty()) {
            if (file.getSize() > LONGEST_FILE) {
                return again(form, "tep", t("Tệp dài quá 100.000 ký tự: chọn tệp lịch nghỉ của một năm."));
            }
            form = form.of(new String(file.getBytes(), StandardCharsets.UTF_8));
        }
        if (form.content().isBlank() || form.content().length() > LONGEST_FILE) {
            return again(form, "cac-dong", t("Chọn tệp, hoặc dán nội dung vào ô này."));
        }
        if (form.basis().length() > LONGEST_BASIS) {
            return again(form, "can-cu", t("Căn cứ dài quá 300 ký tự."));
        }
        var content = YearFile.read(form.content(), form.year(), agencyId);
        if (!content.problems().isEmpty()) {
            var error = new FieldError(
                    "cac-dong",
                    t(
                            "{} dòng cần sửa; chưa có gì được lưu.",
                            content.problems().size()));
            return again(form.with(content.problems(), List.of(error)));
        }
        try {
            var change = changes.propose(account, agencyId, edits(form, content.days(), agencyId));
            return new ModelAndView(CalendarAddress.redirect(change));
        } catch (Rejected refusal) {
            if (!refusal.code().equals("LV-011")) {
                throw refusal;
            }
            return again(form, "cac-dong", t(refusal.getMessage()));
        }
    }

    /** Công bố lịch nghỉ của năm. */
    @PostMapping("/lich-lam-viec/cong-bo")
    String announce(
            Account account,
            @RequestParam(name = "nam") int year,
            @RequestParam(name = "can-cu", defaultValue = "") String basis) {
        if (basis.isBlank() || basis.length() > LONGEST_BASIS) {
            throw new Rejected(
                    "LV-016",
                    "Công bố một năm cần văn bản làm căn cứ, nhiều nhất 300 ký tự.",
                    "Quay lại và ghi số, ngày của văn bản.");
        }
        var edit = new CalendarEdit.AnnounceYear(CalendarController.inTable(year), basis.strip());
        return CalendarAddress.redirect(changes.propose(account, null, List.of(edit)));
    }

    @PostMapping("/lich-lam-viec/cong-bo/bo")
    String withdraw(Account account, @RequestParam(name = "nam") int year) {
        var edit = new CalendarEdit.WithdrawYear(year);
        return CalendarAddress.redirect(changes.propose(account, null, List.of(edit)));
    }

    /** Only what differs, so that the summary of the change names what it does. */
    private List<CalendarEdit> edits(ImportForm form, List<SpecialDay> days, @Nullable String agencyId) {
        var table = rows.read().rows();
        var before = table.daysOf(agencyId, form.year());
        var edits = new ArrayList<CalendarEdit>();
        if (form.replace()) {
            before.stream()
                    .filter(old -> days.stream().noneMatch(day -> day.day().equals(old.day())))
                    .forEach(old -> edits.add(new CalendarEdit.DropDay(old.day(), agencyId)));
        }
        days.stream().filter(day -> !before.contains(day)).forEach(day -> edits.add(new CalendarEdit.PutDay(day)));
        if (agencyId == null && !form.basis().isEmpty()) {
            edits.add(new CalendarEdit.AnnounceYear(form.year(), form.basis()));
        }
        return edits;
    }

    private static ModelAndView again(ImportForm form, String field, String message) {
        return again(form.with(List.of(), List.of(new FieldError(field, message))));
    }

    private static ModelAndView again(ImportForm form) {
        return new ModelAndView("calendar/web/import", Map.of("page", form), HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
