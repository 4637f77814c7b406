package vn.tinhso.dossiers.proactive.web;

import static vn.tinhso.web.Words.t;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tinhso.dossiers.proactive.ProactiveRule.Content;
import vn.tinhso.dossiers.proactive.ServiceLevel;
import vn.tinhso.dossiers.proactive.Source;
import vn.tinhso.dossiers.proactive.Trigger;
import vn.tinhso.web.DateParts;
import vn.tinhso.web.FieldError;

/** The form of a rule: what was typed, and the rule it says. */
record ProactiveRuleForm(Map<String, String> typed, List<FieldError> errors) {

    static final String EXPIRES = "het-han";
    static final String ISSUED = "co-ket-qua";

    static ProactiveRuleForm blank() {
        return new ProactiveRuleForm(Map.of("muc", "1", "trong", "60", "loai", ISSUED), List.of());
    }

    static ProactiveRuleForm of(Content content) {
        var typed = new HashMap<String, String>();
        typed.put("ten", content.name());
        typed.put("thu-tuc-goc", content.trigger().procedure());
        switch (content.trigger()) {
            case Trigger.PaperExpires expires -> {
                typed.put("loai", EXPIRES);
                typed.put("so-ngay", String.valueOf(expires.daysBefore()));
            }
            case Trigger.ResultIssued issued -> {
                typed.put("loai", ISSUED);
                typed.put("so-ngay", String.valueOf(issued.daysAfter()));
                typed.put("trong", String.valueOf(issued.daysLong()));
            }
        }
        typed.put("thu-tuc-de-xuat", content.proposed());
        typed.put("noi-dung", content.message());
        typed.put("ly-do", content.reason());
        typed.put("muc", String.valueOf(content.level().number()));
        put(typed, "tu-ngay", content.from());
        put(typed, "den-ngay", content.to());
        typed.put("dien-san", lines(content.filling()));
        return new ProactiveRuleForm(typed, List.of());
    }

    /** The rule as it was typed, or what cannot be read of it in {@code wrong}. */
    static @Nullable Content read(Map<String, String> typed, List<FieldError> wrong) {
        var kind = typed.getOrDefault("loai", "");
        if (!kind.equals(EXPIRES) && !kind.equals(ISSUED)) {
            wrong.add(new FieldError("loai", t("Chọn khi nào nhắc.")));
        }
        var days = number(typed, "so-ngay", wrong);
        var daysLong = kind.equals(ISSUED) ? number(typed, "trong", wrong) : 0;
        var from = day(typed, "tu-ngay", wrong);
        var to = day(typed, "den-ngay", wrong);
        if (from == null && wrong.stream().noneMatch(error -> error.field().equals("tu-ngay"))) {
            wrong.add(new FieldError("tu-ngay", t("Nhập ngày bắt đầu.")));
        }
        var filling = filling(line(typed, "dien-san"), wrong);
        if (!wrong.isEmpty() || from == null) {
            return null;
        }
        var source = line(typed, "thu-tuc-goc");
        return new Content(
                line(typed, "ten"),
                kind.equals(EXPIRES)
                        ? new Trigger.PaperExpires(source, days)
                        : new Trigger.ResultIssued(source, days, daysLong),
                line(typed, "thu-tuc-de-xuat"),
                line(typed, "noi-dung"),
                line(typed, "ly-do"),
                ServiceLevel.parse(line(typed, "muc")),
                from,
                to,
                filling);
    }

    DateParts day(String field) {
        return DateParts.read(field, typed::get);
    }

    String value(String field) {
        return typed.getOrDefault(field, "");
    }

    private static int number(Map<String, String> typed, String field, List<FieldError> wrong) {
        var text = line(typed, field);
        if (!text.matches("\\d{1,4}")) {
            wrong.add(new FieldError(field, t("Nhập số ngày bằng chữ số.")));
            return 0;
        }
        return Integer.parseInt(text);
    }

    /** Three boxes; all empty is no day. */
    private static @Nullable LocalDate day(Map<String, String> typed, String field, List<FieldError> wrong) {
        var parts = DateParts.read(field, typed::get);
        if (parts.isBlank()) {
            return null;
        }
        var day = parts.date();
        if (day.isEmpty()) {
            wrong.add(new FieldError(field, t("Ngày này không có thật. Nhập lại, ví dụ 27 3 2026.")));
        }
        return day.orElse(null);
    }

    private static Map<String, Source> filling(String text, List<FieldError> wrong) {
        var filling = new LinkedHashMap<String, Source>();
        for (var line :
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList()) {
            var halves = line.split(":", 2);
            var source =
                    halves.length < 2 ? null : Source.parse(halves[1].strip()).orElse(null);
            if (source == null) {
                wrong.add(new FieldError("dien-san", t("Không đọc được dòng «{}».", line)));
                return filling;
            }
            filling.put(halves[0].strip(), source);
        }
        return filling;
    }

    private static String lines(Map<String, Source> filling) {
        return filling.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue().text())
                .collect(Collectors.joining("\n"));
    }

    private static String line(Map<String, String> typed, String field) {
        return typed.getOrDefault(field, "").strip();
    }

    private static void put(Map<String, String> typed, String field, @Nullable LocalDate day) {
        var parts = DateParts.of(day);
        typed.put(field + "-ngay", parts.day());
        typed.put(field + "-thang", parts.month());
        typed.put(field + "-nam", parts.year());
    }
}
