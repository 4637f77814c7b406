package vn.tinhso.dossiers.web;

import static vn.tinhso.web.Words.t;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import vn.tinhso.dossiers.DossierRegister.Selection;
import vn.tinhso.dossiers.DossierStatus;
import vn.tinhso.dossiers.Party;
import vn.tinhso.dossiers.RegisterBook;
import vn.tinhso.dossiers.RegisterLine;
import vn.tinhso.identity.Account;
import vn.tinhso.shared.Moments;
import vn.tinhso.shared.Rejected;
import vn.tinhso.web.Choice;
import vn.tinhso.web.OpenTo;
import vn.tinhso.web.OpenTo.Audience;
import vn.tinhso.web.Paging;

/** Sổ theo dõi hồ sơ: on the screen, as the form, as a table for other programs. */
@Controller
@OpenTo(Audience.OFFICIALS)
class RegisterController {

    private static final int PAGE_SIZE = 50;

    private final RegisterBook book;
    private final Clock clock;

    RegisterController(RegisterBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    /**
     * What was asked for, as typed.
     *
     * @param tu first day, {@code 2026-11-01}; without one the first of this month
     * @param den last day; without one today
     */
    record Asked(
            @Nullable String tu,
            @Nullable String den,
            @Nullable String trangThai) {}

    @GetMapping("/so-theo-doi")
    String register(
            Account account,
            @ModelAttribute Asked asked,
            @RequestParam(name = "trang", defaultValue = "1") int number,
            Model model) {
        var period = period(asked);
        var page = Math.max(number, 1);
        var found = book.page(Party.of(account), period.selection(), (page - 1L) * PAGE_SIZE, PAGE_SIZE);
        var paging = new Paging(page, PAGE_SIZE, found.total(), period.address("/so-theo-doi"));
        var statuses = Choice.of(
                List.of(DossierStatus.values()), status -> String.valueOf(status.code()), status -> t(status.label()));
        model.addAttribute(
                "page",
                new RegisterPage(
                        period,
                        statuses,
                        found.lines().stream().map(Row::of).toList(),
                        paging,
                        period.address("/so-theo-doi/in"),
                        period.address("/so-theo-doi/xuat")));
        return "dossiers/web/register";
    }

    @GetMapping("/so-theo-doi/in")
    ResponseEntity<byte[]> print(Account account, @ModelAttribute Asked asked) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(book.print(Party.of(account), period(asked).selection()));
    }

    @GetMapping("/so-theo-doi/xuat")
    void export(Account account, @ModelAttribute Asked asked, HttpServletResponse response) throws IOException {
        var selection = period(asked).selection();
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"so-theo-doi.csv\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        // Line by line: a year of a province does not fit into memory.
        book.export(Party.of(account), selection, response.getOutputStream());
    }

    private Period period(Asked asked) {
        var today = Moments.day(clock.instant());
        var from = day(asked.tu(), today.withDayOfMonth(1));
        var to = day(asked.den(), today);
        if (to.isBefore(from)) {
            throw new Rejected("HS-103", "Ngày cuối của kỳ đứng trước ngày đầu.", "Nhập lại hai ngày theo thứ tự.");
        }
        var status = Arrays.stream(DossierStatus.values())
                .filter(one -> String.valueOf(one.code()).equals(asked.trangThai()))
                .findFirst()
                .orElse(null);
        return new Period(from, to, status);
    }

    private static LocalDate day(@Nullable String text, LocalDate usual) {
        try {
            return text == null || text.isBlank() ? usual : LocalDate.parse(text);
        } catch (DateTimeParseException unreadable) {
            throw new Rejected("HS-104", "Không đọc được ngày «" + text + "».", "Chọn ngày trong lịch của ô nhập.");
        }
    }

    /** @param status only these; {@code null} for all */
    record Period(LocalDate from, LocalDate to, @Nullable DossierStatus status) {

        String statusCode() {
            return status == null ? "" : String.valueOf(status.code());
        }

        private Selection selection() {
            return new Selection(
                    status == null ? Set.of() : Set.of(status),
                    "",
                    from.atStartOfDay(Moments.VIETNAM).toInstant(),
                    to.plusDays(1).atStartOfDay(Moments.VIETNAM).toInstant());
        }

        private String address(String path) {
            return UriComponentsBuilder.fromPath(path)
                    .queryParam("tu", from)
                    .queryParam("den", to)
                    .queryParam("trangThai", statusCode())
                    .build()
                    .toUriString();
        }
    }

    record RegisterPage(
            Period period, List<Choice> statuses, List<Row> rows, Paging paging, String printHref, String exportHref) {}

    /** The columns a screen has room for; the form has them all. */
    record Row(
            String code,
            String procedure,
            String applicant,
            String received,
            String due,
            String returned,
            String status) {

        private static Row of(RegisterLine line) {
            return new Row(
                    line.code(),
                    line.procedure(),
                    line.applicant(),
                    moment(line.received()),
                    moment(line.due()),
                    moment(line.returned()),
                    t(line.status().label()));
        }

        private static String moment(@Nullable Instant at) {
            return at == null ? "" : Moments.dateTime(at);
        }
    }
}
