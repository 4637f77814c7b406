package vn.tinhso.calendar.web;

import static vn.tinhso.web.Words.t;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tinhso.calendar.SpecialDay;
import vn.tinhso.calendar.SpecialDay.Kind;
import vn.tinhso.web.Choice;
import vn.tinhso.web.DateParts;
import vn.tinhso.web.FieldError;

/**
 * A special day as it is typed.
 *
 * @param agency whose row, empty for the province's
 * @param old the date it had, empty for a new one
 */
record DayForm(
        int year,
        String agency,
        String place,
        String old,
        DateParts date,
        String kind,
        String name,
        String basis,
        boolean provisional,
        String opens,
        String closes,
        List<FieldError> errors) {

    private static final int LONGEST = 200;

    static DayForm empty(int year, String agency, String place) {
        var date = new DateParts("", "", String.valueOf(year));
        return new DayForm(year, agency, place, "", date, Kind.HOLIDAY.name(), "", "", false, "", "", List.of());
    }

    static DayForm of(int year, String agency, String place, SpecialDay day) {
        return new DayForm(
                year,
                agency,
                place,
                day.day().toString(),
                DateParts.of(day.day()),
                day.kind().name(),
                day.name(),
                Objects.toString(day.legalBasis(), ""),
                day.provisional(),
                Objects.toString(day.opens(), ""),
                Objects.toString(day.closes(), ""),
                List.of());
    }

    static DayForm typed(int year, String agency, String place, Map<String, String> posted) {
        return new DayForm(
                year,
                agency,
                place,
                posted.getOrDefault("cu", "").strip(),
                DateParts.read("ngay", posted::get),
                posted.getOrDefault("loai", ""),
                posted.getOrDefault("ten", "").strip(),
                posted.getOrDefault("can-cu", "").strip(),
                posted.containsKey("du-kien"),
                posted.getOrDefault("tu", "").strip(),
                posted.getOrDefault("den", "").strip(),
                List.of());
    }

    DayForm with(List<FieldError> wrong) {
        return new DayForm(year, agency, place, old, date, kind, name, basis, provisional, opens, closes, wrong);
    }

    List<Choice> kinds() {
        return List.of(
                new Choice(Kind.HOLIDAY.name(), t("Nghỉ"), t("Nghỉ lễ, nghỉ bù, nghỉ hoán đổi.")),
                new Choice(
                        Kind.COMPENSATION.name(), t("Làm bù"), t("Ngày nghỉ hằng tuần được làm như một ngày đủ giờ.")),
                new Choice(Kind.HALF_DAY.name(), t("Nửa ngày"), t("Không ghi giờ thì chỉ làm buổi sáng.")));
    }

    /** The date it had before it was changed. */
    Optional<LocalDate> oldDate() {
        try {
            return old.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(old));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /** What is wrong with it, all at once. */
    List<FieldError> check() {
        var wrong = new ArrayList<FieldError>();
        var day = date.date();
        if (day.isEmpty()
                || day.get().getYear() < CalendarController.FIRST_YEAR
                || day.get().getYear() > CalendarController.LAST_YEAR) {
            wrong.add(new FieldError("ngay", t("Nhập một ngày có thật, ví dụ 24 11 2026.")));
        }
        if (!List.of("HOLIDAY", "COMPENSATION", "HALF_DAY").contains(kind)) {
            wrong.add(new FieldError("loai", t("Chọn loại ngày.")));
        }
        if (name.isEmpty() || name.length() > LONGEST) {
            wrong.add(
                    new FieldError("ten", t("Nhập tên ngày, nhiều nhất 200 ký tự: người dân đọc được tên này ở hạn.")));
        }
        if (basis.length() > LONGEST) {
            wrong.add(new FieldError("can-cu", t("Căn cứ dài quá 200 ký tự.")));
        }
        if (isWrong(opens)) {
            wrong.add(new FieldError("tu", t("Viết giờ dạng 07:30.")));
        }
        if (isWrong(closes)) {
            wrong.add(new FieldError("den", t("Viết giờ dạng 07:30.")));
        }
        if (wrong.isEmpty()
                && !opens.isEmpty()
                && !closes.isEmpty()
                && !time(opens).isBefore(time(closes))) {
            wrong.add(new FieldError("den", t("Giờ đến phải sau giờ từ.")));
        }
        return wrong;
    }

    /** The row, once {@link #check} found nothing. */
    SpecialDay day(boolean enabled) {
        var half = kind.equals(Kind.HALF_DAY.name());
        return new SpecialDay(
                date.date().orElseThrow(),
                Kind.valueOf(kind),
                name,
                basis.isEmpty() ? null : basis,
                enabled,
                provisional,
                CalendarAddress.agency(agency),
                half ? timeOrNull(opens) : null,
                half ? timeOrNull(closes) : null);
    }

    private static boolean isWrong(String text) {
        try {
            timeOrNull(text);
            return false;
        } catch (DateTimeException none) {
            return true;
        }
    }

    private static @Nullable LocalTime timeOrNull(String text) {
        return text.isEmpty() ? null : time(text);
    }

    static LocalTime time(String text) {
        return LocalTime.parse(text.length() == 4 ? "0" + text : text);
    }
}
