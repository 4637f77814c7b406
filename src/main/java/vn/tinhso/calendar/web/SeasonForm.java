package vn.tinhso.calendar.web;

import static vn.tinhso.web.Words.t;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.tinhso.calendar.Season;
import vn.tinhso.calendar.Season.Opening;
import vn.tinhso.shared.Moments;
import vn.tinhso.web.DateParts;
import vn.tinhso.web.FieldError;

/**
 * The hours of a season as they are typed: one line a weekday, empty on a day off.
 *
 * @param agency whose season, empty for the province's
 * @param oldFrom first day it had, empty for a new one
 * @param oldTo last day it had, may be empty
 */
record SeasonForm(
        int year,
        String agency,
        String place,
        String oldFrom,
        String oldTo,
        String name,
        DateParts from,
        DateParts to,
        List<Line> week,
        List<FieldError> errors) {

    private static final int LONGEST = 100;

    record Line(String field, String weekday, String value) {}

    static SeasonForm empty(int year, String agency, String place) {
        return new SeasonForm(
                year, agency, place, "", "", "", DateParts.EMPTY, DateParts.EMPTY, week(Map.of()), List.of());
    }

    static SeasonForm of(int year, String place, Season season) {
        var lines = Arrays.stream(DayOfWeek.values())
                .map(day -> new Line(field(day), label(day), CalendarPages.openings(season, day, "")))
                .toList();
        return new SeasonForm(
                year,
                Objects.toString(season.agencyId(), ""),
                place,
                season.from().toString(),
                Objects.toString(season.to(), ""),
                season.name(),
                DateParts.of(season.from()),
                DateParts.of(season.to()),
                lines,
                List.of());
    }

    static SeasonForm typed(int year, String agency, String place, Map<String, String> posted) {
        return new SeasonForm(
                year,
                agency,
                place,
                posted.getOrDefault("cu-tu", "").strip(),
                posted.getOrDefault("cu-den", "").strip(),
                posted.getOrDefault("ten", "").strip(),
                DateParts.read("tu", posted::get),
                DateParts.read("den", posted::get),
                week(posted),
                List.of());
    }

    SeasonForm with(List<FieldError> wrong) {
        return new SeasonForm(year, agency, place, oldFrom, oldTo, name, from, to, week, wrong);
    }

    private static List<Line> week(Map<String, String> posted) {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> new Line(
                        field(day),
                        label(day),
                        posted.getOrDefault(field(day), "").strip()))
                .toList();
    }

    private static String field(DayOfWeek day) {
        return "thu-" + (day.getValue() + 1);
    }

    private static String label(DayOfWeek day) {
        var name = Moments.weekday(day);
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    List<FieldError> check() {
        var wrong = new ArrayList<FieldError>();
        if (name.isEmpty() || name.length() > LONGEST) {
            wrong.add(new FieldError("ten", t("Nhập tên khung giờ, ví dụ “Mùa hè”, nhiều nhất 100 ký tự.")));
        }
        if (isOutside(from.date())) {
            wrong.add(new FieldError("tu", t("Nhập ngày đầu áp dụng.")));
        }
        if (!to.isBlank() && isOutside(to.date())) {
            wrong.add(new FieldError("den", t("Nhập ngày cuối áp dụng, hoặc bỏ trống cả ba ô.")));
        } else if (wrong.isEmpty()
                && !to.isBlank()
                && to.date().orElseThrow().isBefore(from.date().orElseThrow())) {
            wrong.add(new FieldError("den", t("Ngày cuối phải từ ngày đầu trở đi.")));
        }
        for (var line : week) {
            if (openings(line).isEmpty()) {
                wrong.add(new FieldError(line.field(), t("{}: viết dạng 07:00-11:30, 13:30-17:00.", line.weekday())));
            }
        }
        if (week.stream().allMatch(line -> line.value().isEmpty())) {
            wrong.add(new FieldError("thu-2", t("Nhập giờ của ít nhất một ngày.")));
        }
        return wrong;
    }

    private static boolean isOutside(Optional<LocalDate> day) {
        return day.isEmpty()
                || day.get().getYear() < CalendarController.FIRST_YEAR
                || day.get().getYear() > CalendarController.LAST_YEAR;
    }

    /** The season, once {@link #check} found nothing. */
    Season season() {
        var openings = new ArrayList<Opening>();
        week.forEach(line -> openings.addAll(openings(line).orElseThrow()));
        return new Season(
                CalendarAddress.agency(agency),
                name,
                from.date().orElseThrow(),
                to.date().orElse(null),
                openings);
    }

    /** The openings of a line, none on a day off; nothing when it cannot be read. */
    private static Optional<List<Opening>> openings(Line line) {
        var weekday = DayOfWeek.of(Integer.parseInt(line.field().substring("thu-".length())) - 1);
        var openings = new ArrayList<Opening>();
        try {
            for (var piece :
                    line.value().isEmpty() ? new String[0] : line.value().split("[,;]")) {
                var times = piece.strip().split("\\s*[-–]\\s*");
                if (times.length != 2) {
                    return Optional.empty();
                }
                var opens = DayForm.time(times[0]);
                var closes = DayForm.time(times[1]);
                if (!opens.isBefore(closes) || opens.getSecond() + closes.getSecond() > 0) {
                    return Optional.empty();
                }
                openings.add(new Opening(weekday, opens, closes));
            }
            return Optional.of(openings);
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
