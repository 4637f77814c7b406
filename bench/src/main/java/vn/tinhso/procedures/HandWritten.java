package vn.tinhso.procedures;

import static vn.tinhso.web.Words.t;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tinhso.procedures.Procedure.FormField;
import vn.tinhso.shared.PersonalId;

/**
 * The check of one answer as it was written by hand, field by field, before a schema judged: conditions, groups, look-ups
 * and rules not included.
 */
final class HandWritten {

    static final String YES = "co";
    static final String NO = "khong";

    private static final int LINE = 255;
    private static final int LONG_TEXT = 2_000;
    private static final int OLDEST_YEAR = 1880;
    private static final int LAST_YEAR = 2200;

    // Names of the highlands carry apostrophes and hyphens: H'Hen Niê, K'Brể, Y-Thi.
    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{M} '’.\\-]*");
    // Mobile numbers have ten digits, fixed lines eleven beginning with 02.
    private static final Pattern PHONE = Pattern.compile("0(2\\d{9}|[35789]\\d{8})");
    private static final Pattern EMAIL =
            Pattern.compile("[^@\\s,;<>]{1,64}@[\\p{L}\\d-]+(\\.[\\p{L}\\d-]+)*\\.\\p{L}{2,}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,15}(\\.\\d{1,4})?");

    private HandWritten() {}

    static Optional<String> problem(FormField field, String value, LocalDate today) {
        if (value.isEmpty()) {
            return field.required() ? Optional.of(missing(field)) : Optional.empty();
        }
        var longest = longest(field);
        if (value.codePointCount(0, value.length()) > longest) {
            return Optional.of(t("Rút gọn “{}” còn tối đa {} ký tự.", field.label(), longest));
        }
        return Optional.ofNullable(wrong(field, value, today));
    }

    static int longest(FormField field) {
        if (field.maxLength() != null) {
            return field.maxLength();
        }
        return field.type() == Procedure.FieldType.LONG_TEXT ? LONG_TEXT : LINE;
    }

    private static String missing(FormField field) {
        var label = lowerFirst(field.label());
        return switch (field.type()) {
            case DATE, PAST_DATE -> askForDate(field);
            case CHOICE -> isQuestion(field) ? t("Chọn một câu trả lời cho “{}”", field.label()) : t("Chọn {}.", label);
            case YES_NO -> t("Chọn “Có” hoặc “Không” cho câu “{}”", field.label());
            case PERSONAL_ID -> t("Nhập {} gồm 12 chữ số, xem trên thẻ căn cước.", label);
            case TEXT, LONG_TEXT, PERSON_NAME, NUMBER, PHONE, EMAIL, ADDRESS ->
                isQuestion(field) ? t("Trả lời câu hỏi “{}”", field.label()) : t("Nhập {}.", label);
        };
    }

    private static @Nullable String wrong(FormField field, String value, LocalDate today) {
        var label = lowerFirst(field.label());
        return switch (field.type()) {
            case TEXT, LONG_TEXT, ADDRESS -> null;
            case PERSON_NAME ->
                NAME.matcher(value).matches()
                        ? null
                        : t("Nhập {} chỉ gồm chữ cái và dấu cách, như trên giấy tờ tùy thân.", label);
            case PERSONAL_ID ->
                PersonalId.isValid(value) ? null : t("Nhập {} gồm đúng 12 chữ số, xem trên thẻ căn cước.", label);
            case PHONE ->
                PHONE.matcher(value).matches()
                        ? null
                        : t("Nhập {} gồm 10 chữ số, bắt đầu bằng số 0, ví dụ 0912 345 678.", label);
            case EMAIL -> EMAIL.matcher(value).matches() ? null : t("Nhập {} đúng dạng, ví dụ ten@example.vn.", label);
            case NUMBER -> NUMBER.matcher(value).matches() ? null : t("Nhập {} bằng chữ số, ví dụ 3.", label);
            case CHOICE ->
                field.options().stream().anyMatch(option -> option.value().equals(value)) ? null : missing(field);
            case YES_NO -> value.equals(YES) || value.equals(NO) ? null : missing(field);
            case DATE -> wrongDate(field, value, LocalDate.of(LAST_YEAR, 1, 1), today);
            case PAST_DATE -> wrongDate(field, value, today, today);
        };
    }

    private static @Nullable String wrongDate(FormField field, String value, LocalDate latest, LocalDate today) {
        var date = AnswerText.parseDate(value);
        if (date.isEmpty()) {
            return askForDate(field);
        }
        if (date.get().isAfter(latest)) {
            return latest.equals(today)
                    ? t("Kiểm tra lại {}: không thể sau ngày hôm nay.", lowerFirst(field.label()))
                    : askForDate(field);
        }
        return date.get().getYear() < OLDEST_YEAR
                ? t("Kiểm tra lại {}: năm gồm đủ 4 chữ số, ví dụ 2026.", lowerFirst(field.label()))
                : null;
    }

    private static String askForDate(FormField field) {
        return t("Nhập {} theo dạng ngày/tháng/năm, ví dụ 5/9/2026.", lowerFirst(field.label()));
    }

    private static boolean isQuestion(FormField field) {
        return field.label().endsWith("?");
    }

    /** Labels become the middle of a sentence, except abbreviations: "CMND". */
    private static String lowerFirst(String label) {
        return label.length() > 1 && Character.isUpperCase(label.charAt(1))
                ? label
                : label.substring(0, 1).toLowerCase() + label.substring(1);
    }
}
