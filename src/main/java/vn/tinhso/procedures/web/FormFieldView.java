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
 * @param section heading to show above it, {@code null} under the heading before
 * @param list id of the catalogue it offers while one types; fields that look up the same one share it
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
        boolean birthday,
        @Nullable String section,
        @Nullable String list) {

    /** Which component shows it. */
    public enum Kind {
        LINE,
        AREA,
        DATE,
        RADIOS,
        SELECT,
        /** A line that offers a long catalogue as it is typed. */
        LOOKUP,
        /** Computed: to read only. */
        OUTPUT
    }

    private static final int MOST_RADIOS = 8;
    private static final int MOST_OPTIONS = 20;

    /** @param value as it is kept, or as it was typed */
    static FormFieldView of(ElectronicForm form, FormField field, String value) {
        var choices = choices(form, field);
        var kind = kind(field, choices.size());
        return new FormFieldView(
                field.id(),
                field.required() || kind == Kind.OUTPUT ? field.label() : t("{} (không bắt buộc)", field.label()),
                field.hint(),
                kind,
                shown(form, field, kind, value),
                date(kind, value),
                choices,
                inputmode(field.type()),
                autocomplete(field),
                width(field.type()),
                field.required(),
                maximum(field),
                "account.birthDate".equals(field.prefill()),
                null,
                kind == Kind.LOOKUP
                        ? "danh-muc-" + String.valueOf(field.lookup()).replace(':', '-')
                        : null);
    }

    FormFieldView under(@Nullable String heading) {
        return new FormFieldView(
                id,
                label,
                hint,
                kind,
                value,
                date,
                choices,
                inputmode,
                autocomplete,
                width,
                required,
                maximum,
                birthday,
                heading,
                list);
    }

    FormFieldView hinting(String more) {
        var whole = hint == null ? more : hint + " " + more;
        return new FormFieldView(
                id,
                label,
                whole,
                kind,
                value,
                date,
                choices,
                inputmode,
                autocomplete,
                width,
                required,
                maximum,
                birthday,
                section,
                list);
    }

    private static Kind kind(FormField field, int choices) {
        if (field.computed() != null) {
            return Kind.OUTPUT;
        }
        return switch (field.type()) {
            case LONG_TEXT -> Kind.AREA;
            case DATE, PAST_DATE -> Kind.DATE;
            case YES_NO -> Kind.RADIOS;
            case CHOICE -> ofChoices(choices, field.lookup() != null);
            case TEXT, PERSON_NAME, PERSONAL_ID, NUMBER, PHONE, EMAIL, ADDRESS -> Kind.LINE;
        };
    }

    private static Kind ofChoices(int choices, boolean isLookup) {
        if (choices <= MOST_RADIOS) {
            return Kind.RADIOS;
        }
        return isLookup && choices > MOST_OPTIONS ? Kind.LOOKUP : Kind.SELECT;
    }

    private static String shown(ElectronicForm form, FormField field, Kind kind, String value) {
        return kind == Kind.OUTPUT || kind == Kind.LOOKUP || field.type() == FieldType.NUMBER
                ? form.words(field, value)
                : value;
    }

    /** A date that is none comes back in the boxes as it was typed. */
    private static DateParts date(Kind kind, String value) {
        if (kind != Kind.DATE || value.isEmpty()) {
            return DateParts.EMPTY;
        }
        if (value.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return DateParts.of(LocalDate.parse(value));
        }
        var typed = value.split("/", 3);
        return typed.length == 3 ? new DateParts(typed[0], typed[1], typed[2]) : new DateParts(value, "", "");
    }

    private static List<Choice> choices(ElectronicForm form, FormField field) {
        if (field.lookup() != null) {
            return Choice.of(form.entries(field), entry -> entry.value(), entry -> entry.label());
        }
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
