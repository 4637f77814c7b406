package vn.tinhso.procedures.imports.web;

import static vn.tinhso.web.Words.t;

import java.io.IOException;
import java.time.Clock;
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
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import vn.tinhso.identity.Account;
import vn.tinhso.procedures.imports.ImportRow;
import vn.tinhso.procedures.imports.ImportState;
import vn.tinhso.procedures.imports.Imports;
import vn.tinhso.shared.Moments;
import vn.tinhso.shared.Rejected;
import vn.tinhso.web.DateParts;
import vn.tinhso.web.FieldError;
import vn.tinhso.web.OpenTo;
import vn.tinhso.web.OpenTo.Audience;
import vn.tinhso.web.Tag;

/** Nhập danh mục quốc gia: the upload, and how far it has come. */
@Controller
@OpenTo(Audience.OFFICIALS)
class ImportController {

    private static final int ROWS = 100;

    private final Imports imports;
    private final Clock clock;

    ImportController(Imports imports, Clock clock) {
        this.imports = imports;
        this.clock = clock;
    }

    record Past(String href, String source, String who, String when, String progress) {}

    record UploadPage(DateParts day, List<Past> past, List<FieldError> errors) {}

    record Row(
            int number,
            String code,
            String name,
            Tag outcome,
            @Nullable String href,
            List<String> problems) {}

    record ProgressPage(
            String path,
            String source,
            ImportState state,
            int percent,
            boolean onlyProblems,
            List<Row> rows,
            @Nullable String next) {}

    @GetMapping("/soan-thu-tuc/danh-muc")
    String upload(Account account, Model model) {
        var today = Moments.day(clock.instant());
        model.addAttribute("page", new UploadPage(DateParts.of(today), past(account), List.of()));
        return "procedures/imports/web/upload";
    }

    @PostMapping("/soan-thu-tuc/danh-muc")
    ModelAndView begin(
            Account account, @RequestParam("tep") MultipartFile file, @RequestParam Map<String, String> posted)
            throws IOException {
        var typed = DateParts.read("tu-ngay", posted::get);
        var day = typed.date();
        if (day.isEmpty()) {
            return again(account, typed, new FieldError("tu-ngay", t("Nhập một ngày có thật, ví dụ 24 11 2026.")));
        }
        try {
            var id = imports.begin(account, String.valueOf(file.getOriginalFilename()), file.getBytes(), day.get());
            return new ModelAndView("redirect:/soan-thu-tuc/danh-muc/" + id);
        } catch (Rejected refusal) {
            if (refusal.kind() != Rejected.Kind.INVALID) {
                throw refusal;
            }
            return again(account, typed, new FieldError("tep", t(refusal.getMessage()) + " " + t(refusal.remedy())));
        }
    }

    @GetMapping("/soan-thu-tuc/danh-muc/{id}")
    String progress(
            Account account,
            @PathVariable UUID id,
            @RequestParam(name = "can-xem", defaultValue = "false") boolean onlyProblems,
            @RequestParam(name = "trang", defaultValue = "1") int number,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment,
            Model model) {
        var state = imports.state(account, id);
        var page = Math.max(number, 1);
        var rows = imports.rows(account, id, onlyProblems, ROWS + 1, (page - 1) * ROWS);
        var path = "/soan-thu-tuc/danh-muc/" + id;
        model.addAttribute(
                "page",
                new ProgressPage(
                        path,
                        state.source(),
                        state,
                        state.total() == 0 ? 100 : state.done() * 100 / state.total(),
                        onlyProblems,
                        rows.stream().limit(ROWS).map(ImportController::row).toList(),
                        rows.size() > ROWS ? path + "?can-xem=" + onlyProblems + "&trang=" + (page + 1) : null));
        return fragment ? "procedures/imports/web/count" : "procedures/imports/web/progress";
    }

    private ModelAndView again(Account account, DateParts day, FieldError wrong) {
        return new ModelAndView(
                "procedures/imports/web/upload",
                Map.of("page", new UploadPage(day, past(account), List.of(wrong))),
                HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private List<Past> past(Account account) {
        return imports.latest(account).stream()
                .map(state -> new Past(
                        "/soan-thu-tuc/danh-muc/" + state.id(),
                        state.source(),
                        state.begunBy(),
                        Moments.dateTime(state.begunAt()),
                        t("{} / {} thủ tục", state.done(), state.total())))
                .toList();
    }

    private static Row row(ImportRow row) {
        var outcome = row.outcome();
        return new Row(
                row.number(),
                row.code(),
                row.name(),
                outcome == null
                        ? Tag.neutral(t("Chờ"))
                        : tag(outcome, row.problems().isEmpty()),
                row.draft() == null ? null : "/soan-thu-tuc/" + row.draft(),
                row.problems());
    }

    private static Tag tag(ImportRow.Outcome outcome, boolean clean) {
        return switch (outcome) {
            case DRAFTED -> clean ? Tag.ok(outcome.label()) : Tag.wait(outcome.label());
            case UNCHANGED -> Tag.neutral(outcome.label());
            case SKIPPED -> Tag.wait(outcome.label());
            case REFUSED -> Tag.late(outcome.label());
        };
    }
}
