package vn.tinhso.audit.web;

import static vn.tinhso.web.Words.t;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import vn.tinhso.audit.AuditEntry;
import vn.tinhso.audit.AuditLog;
import vn.tinhso.audit.LogFilter;
import vn.tinhso.shared.Actor;
import vn.tinhso.shared.Moments;
import vn.tinhso.web.FieldError;
import vn.tinhso.web.OpenTo;
import vn.tinhso.web.OpenTo.Audience;
import vn.tinhso.web.Paging;

/** Nhật ký: who did and who looked at what. No contents, and of citizens not even the name. */
@Controller
@OpenTo(Audience.OFFICIALS)
class LogController {

    private static final int SIZE = 50;
    private static final int LAST_PAGE = 200;

    private final AuditLog log;
    private final LogReader reader;
    private final Clock clock;

    LogController(AuditLog log, LogReader reader, Clock clock) {
        this.log = log;
        this.reader = reader;
        this.clock = clock;
    }

    /** What was asked for, as typed. */
    record Asked(
            @Nullable String ai,
            @Nullable String viec,
            @Nullable String doiTuong,
            @Nullable String tu,
            @Nullable String den) {

        boolean isNothing() {
            return ai == null && viec == null && doiTuong == null && tu == null && den == null;
        }
    }

    record LogPage(
            String who, String deed, String subject, DayRange days, List<Row> rows, Paging paging, boolean more) {

        String from() {
            return DayRange.text(days.from());
        }

        String to() {
            return DayRange.text(days.to());
        }

        List<FieldError> errors() {
            return days.errors();
        }
    }

    record Row(String at, String who, String agency, String deed, String subject) {}

    @GetMapping(LogAddress.ROOT)
    String log(@ModelAttribute Asked asked, @RequestParam(name = "trang", defaultValue = "1") int number, Model model) {
        var actor = reader.require();
        var page = Math.clamp(number, 1, LAST_PAGE);
        var days = days(asked);
        var filter = new LogFilter(
                typed(asked.ai()), typed(asked.doiTuong()), typed(asked.viec()), days.begins(), days.ends());
        var found = days.errors().isEmpty()
                ? log.read(actor, filter, (page - 1L) * SIZE, SIZE)
                : new AuditLog.Page(List.of(), 0);
        model.addAttribute(
                "page",
                new LogPage(
                        text(asked.ai()),
                        text(asked.viec()),
                        text(asked.doiTuong()),
                        days,
                        found.entries().stream().map(LogController::row).toList(),
                        new Paging(page, SIZE, found.total(), address(asked, days)),
                        found.total() >= (long) LAST_PAGE * SIZE));
        return "audit/web/index";
    }

    /** Whoever opens the page sees today. */
    private DayRange days(Asked asked) {
        var today = Moments.day(clock.instant());
        return asked.isNothing() ? new DayRange(today, today, List.of()) : DayRange.of(asked.tu(), asked.den());
    }

    private static Row row(AuditEntry entry) {
        return new Row(
                Moments.dateTime(entry.occurredAt()),
                who(entry.actor()),
                entry.actor().agencyId() == null
                        ? ""
                        : String.valueOf(entry.actor().agencyId()),
                entry.deed(),
                entry.subject());
    }

    private static String who(Actor actor) {
        var machine = actor.accountId().equals("system") || actor.accountId().startsWith("client:");
        return machine || actor.agencyId() != null ? actor.name() : t("Người dân, tài khoản {}", actor.accountId());
    }

    private static String address(Asked asked, DayRange days) {
        return UriComponentsBuilder.fromPath(LogAddress.ROOT)
                .queryParam("ai", text(asked.ai()))
                .queryParam("viec", text(asked.viec()))
                .queryParam("doiTuong", text(asked.doiTuong()))
                .queryParam("tu", DayRange.text(days.from()))
                .queryParam("den", DayRange.text(days.to()))
                .build()
                .toUriString();
    }

    private static @Nullable String typed(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
