package vn.tinhso.procedures;

import static vn.tinhso.web.Words.t;

import java.time.LocalDate;
import vn.tinhso.procedures.Procedure.FormField;
import vn.tinhso.shared.Moments;

/** What the schema finds wrong with an answer, in a sentence that says how to put it right. */
final class AnswerCheck {

    private AnswerCheck() {}

    static String sentence(FormField field, Finding finding, LocalDate today) {
        var bound = finding.demand().asString("");
        return switch (finding.keyword()) {
            case "required" -> missing(field);
            case "maxLength" -> t("Rút gọn “{}” còn tối đa {} ký tự.", field.label(), FieldSchema.longest(field));
            case "minimum" -> t("Nhập {} từ {} trở lên.", lowerFirst(field.label()), AnswerText.grouped(bound));
            case "maximum" -> t("Nhập {} không quá {}.", lowerFirst(field.label()), AnswerText.grouped(bound));
            case FormVocabulary.EARLIEST -> tooEarly(field, bound, today);
            case FormVocabulary.LATEST -> tooLate(field, bound, today);
            case FormVocabulary.LOOKUP ->
                t("Chọn {} có trong danh sách; gõ vài chữ đầu để tìm.", lowerFirst(field.label()));
            case FormVocabulary.RULES -> finding.demand().path("message").asString("");
            default -> wrong(field);
        };
    }

    static String tooMany(Procedure.Repeat repeat) {
        return t("Nhiều nhất {} {}; bỏ bớt rồi gửi lại.", repeat.max(), lowerFirst(repeat.item()));
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

    private static String wrong(FormField field) {
        var label = lowerFirst(field.label());
        return switch (field.type()) {
            case PERSON_NAME -> t("Nhập {} chỉ gồm chữ cái và dấu cách, như trên giấy tờ tùy thân.", label);
            case PERSONAL_ID -> t("Nhập {} gồm đúng 12 chữ số, xem trên thẻ căn cước.", label);
            case PHONE -> t("Nhập {} gồm 10 chữ số, bắt đầu bằng số 0, ví dụ 0912 345 678.", label);
            case EMAIL -> t("Nhập {} đúng dạng, ví dụ ten@example.vn.", label);
            case NUMBER -> t("Nhập {} bằng chữ số, ví dụ 3.", label);
            case TEXT, LONG_TEXT, ADDRESS, DATE, PAST_DATE, CHOICE, YES_NO -> missing(field);
        };
    }

    private static String tooEarly(FormField field, String bound, LocalDate today) {
        var label = lowerFirst(field.label());
        return bound.equals(FieldSchema.OLDEST.toString())
                ? t("Kiểm tra lại {}: năm gồm đủ 4 chữ số, ví dụ 2026.", label)
                : t("Kiểm tra lại {}: không thể trước ngày {}.", label, day(bound, today));
    }

    private static String tooLate(FormField field, String bound, LocalDate today) {
        var label = lowerFirst(field.label());
        if (bound.equals(Bound.TODAY)) {
            return t("Kiểm tra lại {}: không thể sau ngày hôm nay.", label);
        }
        return bound.equals(FieldSchema.LAST.toString())
                ? askForDate(field)
                : t("Kiểm tra lại {}: không thể sau ngày {}.", label, day(bound, today));
    }

    private static String day(String bound, LocalDate today) {
        return Bound.day(bound, today).map(Moments::date).orElse(bound);
    }

    private static String askForDate(FormField field) {
        return t("Nhập {} theo dạng ngày/tháng/năm, ví dụ 5/9/2026.", lowerFirst(field.label()));
    }

    private static boolean isQuestion(FormField field) {
        return field.label().endsWith("?");
    }

    /** Labels become the middle of a sentence, except abbreviations: "CMND". */
    static String lowerFirst(String label) {
        return label.length() > 1 && Character.isUpperCase(label.charAt(1))
                ? label
                : label.substring(0, 1).toLowerCase() + label.substring(1);
    }
}
