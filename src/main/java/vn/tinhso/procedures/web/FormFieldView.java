package vn.tinhso.procedures.web;

import static vn.tinhso.web.Words.t;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tinhso.procedures.ElectronicForm;
import vn.tinhso.procedures.Procedure.FieldType;
import vn.tinhso.procedures.Procedure.FormField;
import vn.tinhso.web.Choice;
import vn.tinhso.web.DateParts;

/**
 * One field as the component shows it.
 *
 * @param label says "(không bắt buộc)" when it may stay empty
 * @param width number of characters the box is wide, {@code null} for the whole column
 * @param birthday whether a browser may offer the date of birth
 */
public record FormFieldView(
        String id,
        String label,
        @Nullable String hint,
        Kind kind,
        String value,
        DateParts date,
        List<Choice> choices,
        @Nullable String inputmode,
        @Nullable String autocomplete,
        @Nullable String width,
        boolean required,
        int maximum,
        boolean birthday) {

    /** Which component shows it. */
    public enum Kind {
        LINE,
        AREA,
        DATE,
        RADIOS,
        SELECT
    }

    private static final int MOST_RADIOS = 8;

    static FormFieldView of(FormField field, String value) {
        return new FormFieldView(
                field.id(),
                field.required() ? field.label() : t("{} (không bắt buộc)", field.label()),
                field.hint(),
                kind(field),
                field.type() == FieldType.NUMBER ? ElectronicForm.displayValue(field, value) : value,
                date(field, value),
                choices(field),
                inputmode(field.type()),
                autocomplete(field),
                width(field.type()),
                field.required(),
                maximum(field),
                "account.birthDate".equals(field.prefill()));
    }

    private static Kind kind(FormField field) {
        return switch (field.type()) {
            case LONG_TEXT -> Kind.AREA;
            case DATE, PAST_DATE -> Kind.DATE;
            case YES_NO -> Kind.RADIOS;
            case CHOICE -> field.options().size() > MOST_RADIOS ? Kind.SELECT : Kind.RADIOS;
            case TEXT, PERSON_NAME, PERSONAL_ID, NUMBER, PHONE, EMAIL, ADDRESS -> Kind.LINE;
        };
    }

    /** A date that is none comes back in the boxes as it was typed. */
    private static DateParts date(FormField field, String value) {
        if (kind(field) != Kind.DATE || value.isEmpty()) {
            return DateParts.EMPTY;
        }
        if (value.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return DateParts.of(LocalDate.parse(value));
        }
        var typed = value.split("/", 3);
        return typed.length == 3 ? new DateParts(typed[0], typed[1], typed[2]) : new DateParts(value, "", "");
    }

    private static List<Choice> choices(FormField field) {
        return field.type() == FieldType.YES_NO
                ? List.of(Choice.of("co", t("Có")), Choice.of("khong", t("Không")))
                : field.options().stream()
                        .map(option -> Choice.of(option.value(), option.label()))
                        .toList();
    }

    private static @Nullable String inputmode(FieldType type) {
        return switch (type) {
            case PERSONAL_ID -> "numeric";
            case NUMBER -> "decimal";
            case PHONE -> "tel";
            case EMAIL -> "email";
            case TEXT, LONG_TEXT, PERSON_NAME, DATE, PAST_DATE, ADDRESS, CHOICE, YES_NO -> null;
        };
    }

    /** Only what is about the person at the keyboard; a browser must not fill in the child's or the mother's name. */
    private static @Nullable String autocomplete(FormField field) {
        return switch (field.prefill()) {
            case "account.name" -> "name";
            case "account.phone" -> "tel";
            case "account.email" -> "email";
            case "account.address" -> "street-address";
            case null, default -> null;
        };
    }

    private static @Nullable String width(FieldType type) {
        return switch (type) {
            case PERSONAL_ID, PHONE -> "20";
            case NUMBER -> "10";
            case TEXT, LONG_TEXT, PERSON_NAME, EMAIL, DATE, PAST_DATE, ADDRESS, CHOICE, YES_NO -> null;
        };
    }

    private static int maximum(FormField field) {
        var own = field.maxLength();
        return own == null ? 0 : own;
    }

    @Override
    public String toString() {
        return "FormFieldView[" + id + "]";
    }
}
