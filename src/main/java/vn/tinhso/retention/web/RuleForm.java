package vn.tinhso.retention.web;

import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.tinhso.retention.Keep;
import vn.tinhso.retention.Reaching;
import vn.tinhso.retention.Rule;
import vn.tinhso.shared.Rejected;
import vn.tinhso.web.DateParts;

/** A row of the schedule as it was typed. */
record RuleForm(
        String procedure, String field, String keep, Length length, String ground, boolean verified, DateParts from) {

    static final RuleForm EMPTY = new RuleForm("", "", "", new Length("", "", ""), "", false, DateParts.EMPTY);

    /** Where a refusal is shown. */
    static final Map<String, String> FIELDS = Map.of(
            "LG-002",
            "thu-tuc",
            "LG-003",
            "nam",
            "LG-004",
            "can-cu",
            "LG-005",
            "hieu-luc",
            "LG-006",
            "luu",
            "LG-007",
            "luu",
            "LG-008",
            "hieu-luc");

    record Length(String years, String months, String days) {}

    static RuleForm read(Function<String, @Nullable String> parameter) {
        return new RuleForm(
                typed(parameter, "thu-tuc"),
                typed(parameter, "linh-vuc"),
                typed(parameter, "luu"),
                new Length(typed(parameter, "nam"), typed(parameter, "thang"), typed(parameter, "ngay")),
                typed(parameter, "can-cu"),
                typed(parameter, "doi-chieu").equals("co"),
                DateParts.read("hieu-luc", parameter));
    }

    Rule.Wanted wanted(String recordClass) {
        return new Rule.Wanted(
                new Reaching(recordClass, orNull(procedure), orNull(field)), kept(), ground, verified, day(from));
    }

    private Keep kept() {
        return switch (keep) {
            case "vinh-vien" -> new Keep.Forever();
            case "co-han" ->
                new Keep.For(Period.of(number(length.years()), number(length.months()), number(length.days())));
            case "thoi" -> new Keep.Ended();
            default ->
                throw new Rejected(
                        "LG-007", "Chưa chọn cách lưu giữ.", "Chọn vĩnh viễn, có thời hạn, hoặc thôi áp dụng.");
        };
    }

    static LocalDate day(DateParts typed) {
        return typed.date()
                .filter(day -> day.getYear() > 1900 && day.getYear() < 2200)
                .orElseThrow(() -> new Rejected("LG-008", "Ngày không có thật.", "Nhập đủ ngày, tháng, năm."));
    }

    static @Nullable String orNull(String typed) {
        return typed.isEmpty() ? null : typed;
    }

    /** An empty box is none; what is no number is none too, and then there is no period at all. */
    private static int number(String typed) {
        return typed.matches("\\d{1,3}") ? Integer.parseInt(typed) : 0;
    }

    static String typed(Function<String, @Nullable String> parameter, String name) {
        var text = parameter.apply(name);
        return text == null ? "" : text.strip();
    }
}
