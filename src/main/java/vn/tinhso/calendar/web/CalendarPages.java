package vn.tinhso.calendar.web;

import static vn.tinhso.web.Words.t;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tinhso.calendar.CalendarRows;
import vn.tinhso.calendar.Season;
import vn.tinhso.calendar.SpecialDay;
import vn.tinhso.calendar.Timetable;
import vn.tinhso.calendar.changes.Change;
import vn.tinhso.calendar.changes.Changes;
import vn.tinhso.calendar.changes.Mandate;
import vn.tinhso.identity.Account;
import vn.tinhso.organisations.Agency;
import vn.tinhso.shared.Moments;
import vn.tinhso.web.Choice;
import vn.tinhso.web.Tag;

/** The year at a glance, and the rows it is made of. */
@Component
class CalendarPages {

    private static final int LATEST = 8;

    private final CalendarRows rows;
    private final Changes changes;
    private final Mandate mandate;

    CalendarPages(CalendarRows rows, Changes changes, Mandate mandate) {
        this.rows = rows;
        this.changes = changes;
        this.mandate = mandate;
    }

    /**
     * @param agency value of the agency filter, empty for the whole province
     * @param announced the decision that announced the year, {@code null} while it is not known
     * @param mayEdit whether this person may change rows of exactly this scope
     * @param mayAnnounce whether the scope is the province's, and this person's
     */
    record YearPage(
            int year,
            String agency,
            String place,
            String before,
            String after,
            @Nullable String announced,
            int workingDays,
            boolean mayEdit,
            boolean mayAnnounce,
            List<Choice> agencies,
            List<MonthView> months,
            List<DayRow> days,
            List<SeasonRow> seasons,
            List<ChangeRow> changes) {

        String to(String page) {
            return CalendarAddress.with(page, year, CalendarAddress.agency(agency));
        }
    }

    /** @param agency whose row, empty for the province's */
    record DayRow(
            String date,
            String day,
            String shape,
            String kind,
            String name,
            String basis,
            String scope,
            Tag state,
            boolean enabled,
            boolean mine,
            String agency,
            String editHref) {}

    record SeasonRow(
            String name,
            String dates,
            List<String> week,
            String scope,
            boolean mine,
            String agency,
            String from,
            String to,
            String editHref) {}

    record ChangeRow(String href, String summary, String who, String when, Tag state) {}

    YearPage year(Account account, int year, @Nullable String agencyId) {
        var table = rows.read().rows();
        var schedule = table.schedule(agencyId);
        return new YearPage(
                year,
                agencyId == null ? "" : agencyId,
                mandate.name(agencyId),
                CalendarAddress.year(year - 1, agencyId),
                CalendarAddress.year(year + 1, agencyId),
                table.announcements().get(year),
                schedule.workingDays(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)),
                mandate.covers(account, agencyId),
                agencyId == null && mandate.covers(account, null),
                Choice.of(mandate.agencies(), Agency::id, Agency::name),
                MonthView.of(year, schedule),
                days(account, table, year, agencyId),
                seasons(account, table, year, agencyId),
                mandate.holds(account)
                        ? changes.latest(LATEST).stream()
                                .map(CalendarPages::row)
                                .toList()
                        : List.of());
    }

    private List<DayRow> days(Account account, Timetable table, int year, @Nullable String agencyId) {
        var days = new ArrayList<>(table.daysOf(null, year));
        if (agencyId != null) {
            days.addAll(table.daysOf(agencyId, year));
        }
        days.sort(java.util.Comparator.comparing(SpecialDay::day));
        return days.stream().map(day -> row(account, day, year)).toList();
    }

    private DayRow row(Account account, SpecialDay day, int year) {
        var kind = DayKind.of(day);
        var owner = day.agencyId();
        var hours = day.kind() == SpecialDay.Kind.HALF_DAY && (day.opens() != null || day.closes() != null)
                ? " " + Objects.toString(day.opens(), "…") + "–" + Objects.toString(day.closes(), "…")
                : "";
        return new DayRow(
                day.day().toString(),
                Moments.weekday(day.day().getDayOfWeek()) + " " + Moments.date(day.day()),
                kind.shape(),
                kind.word() + hours,
                day.name(),
                Objects.toString(day.legalBasis(), ""),
                owner == null ? t("Cả tỉnh") : mandate.name(owner),
                state(day),
                day.enabled(),
                mandate.covers(account, owner),
                Objects.toString(owner, ""),
                CalendarAddress.with("/ngay", year, owner) + "&ngay=" + day.day());
    }

    private static Tag state(SpecialDay day) {
        if (!day.enabled()) {
            return Tag.neutral(t("Đang tắt"));
        }
        return day.provisional() ? Tag.wait(t("Dự kiến")) : Tag.ok(t("Đang bật"));
    }

    private List<SeasonRow> seasons(Account account, Timetable table, int year, @Nullable String agencyId) {
        return Stream.concat(
                        table.seasonsOf(null).stream(),
                        agencyId == null ? Stream.<Season>empty() : table.seasonsOf(agencyId).stream())
                .map(season -> row(account, season, year))
                .toList();
    }

    private SeasonRow row(Account account, Season season, int year) {
        var owner = season.agencyId();
        var to = season.to();
        return new SeasonRow(
                season.name(),
                to == null
                        ? t("từ {}", Moments.date(season.from()))
                        : t("từ {} đến {}", Moments.date(season.from()), Moments.date(to)),
                Arrays.stream(DayOfWeek.values())
                        .map(weekday -> Moments.weekday(weekday) + ": " + openings(season, weekday, t("nghỉ")))
                        .toList(),
                owner == null ? t("Cả tỉnh") : mandate.name(owner),
                mandate.covers(account, owner),
                Objects.toString(owner, ""),
                season.from().toString(),
                Objects.toString(to, ""),
                CalendarAddress.with("/gio-lam-viec", year, owner) + "&tu=" + season.from()
                        + (to == null ? "" : "&den=" + to));
    }

    /** {@code 07:00-11:30, 13:30-17:00}, as the form takes it. */
    static String openings(Season season, DayOfWeek weekday, String closed) {
        var words = season.openings().stream()
                .filter(opening -> opening.weekday() == weekday)
                .map(opening -> opening.opens() + "-" + opening.closes())
                .collect(Collectors.joining(", "));
        return words.isEmpty() ? closed : words;
    }

    static ChangeRow row(Change change) {
        return new ChangeRow(
                CalendarAddress.change(change.id()),
                change.summary(),
                Objects.toString(change.confirmer(), change.proposer().name()),
                Moments.dateTime(Objects.requireNonNullElse(change.confirmedAt(), change.proposedAt())),
                state(change));
    }

    static Tag state(Change change) {
        var word = t(change.state().label());
        return switch (change.state()) {
            case PREVIEWING, APPLYING, PREVIEWED -> Tag.wait(word);
            case APPLIED -> Tag.ok(word);
            case WITHDRAWN -> Tag.neutral(word);
        };
    }
}
