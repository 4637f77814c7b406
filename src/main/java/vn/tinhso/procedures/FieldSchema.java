package vn.tinhso.procedures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tinhso.procedures.Procedure.FormField;
import vn.tinhso.procedures.Procedure.Option;

/** One field of a form in JSON Schema. */
final class FieldSchema {

    static final String YES = "co";
    static final String NO = "khong";
    static final LocalDate OLDEST = LocalDate.of(1880, 1, 1);
    static final LocalDate LAST = LocalDate.of(2200, 1, 1);

    private static final int LINE = 255;
    private static final int LONG_TEXT = 2_000;

    // Names of the highlands carry apostrophes and hyphens: H'Hen Niê, K'Brể, Y-Thi.
    private static final String NAME = "^\\p{L}[\\p{L}\\p{M} '’.\\-]*$";
    private static final String PERSONAL_ID = "^[0-9]{12}$";
    // Mobile numbers have ten digits, fixed lines eleven beginning with 02.
    private static final String PHONE = "^0(2[0-9]{9}|[35789][0-9]{8})$";
    private static final String EMAIL = "^[^@\\s,;<>]{1,64}@[\\p{L}0-9\\-]+(\\.[\\p{L}0-9\\-]+)*\\.\\p{L}{2,}$";

    private FieldSchema() {}

    static Map<String, Object> of(FormField field) {
        var schema = new LinkedHashMap<String, Object>();
        put(schema, "title", field.label());
        put(schema, "description", field.hint());
        schema.putAll(
                switch (field.type()) {
                    case TEXT, LONG_TEXT, ADDRESS -> text(field);
                    case PERSON_NAME -> text(field, NAME);
                    case PERSONAL_ID -> text(field, PERSONAL_ID);
                    case PHONE -> text(field, PHONE);
                    case EMAIL -> text(field, EMAIL);
                    case NUMBER -> number(field);
                    case DATE, PAST_DATE -> date(field);
                    case CHOICE -> field.lookup() == null ? oneOf(field.options()) : lookup(field.lookup());
                    case YES_NO -> Map.of("type", "string", "enum", List.of(YES, NO));
                });
        if (field.computed() != null) {
            schema.put("readOnly", true);
        }
        schema.put("x-type", field.type());
        put(schema, "x-section", field.section());
        put(schema, "x-computed", field.computed());
        put(schema, "x-prefill", field.prefill());
        if (!field.when().isAlways()) {
            schema.put("x-when", field.when());
        }
        return schema;
    }

    /** Nobody can be asked for what is computed. */
    static boolean isDemanded(FormField field) {
        return field.required() && field.computed() == null;
    }

    static int longest(FormField field) {
        if (field.maxLength() != null) {
            return field.maxLength();
        }
        return field.type() == Procedure.FieldType.LONG_TEXT ? LONG_TEXT : LINE;
    }

    static Map<String, Object> oneOf(List<Option> options) {
        var labels = new LinkedHashMap<String, Object>();
        options.forEach(option -> labels.put(option.value(), option.label()));
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", "string");
        schema.put("enum", List.copyOf(labels.keySet()));
        schema.put("x-options", labels);
        return schema;
    }

    private static Map<String, Object> text(FormField field) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", "string");
        schema.put("maxLength", longest(field));
        return schema;
    }

    private static Map<String, Object> text(FormField field, String pattern) {
        var schema = text(field);
        schema.put("pattern", pattern);
        return schema;
    }

    /** What is no number reaches the schema as text, so its length counts too. */
    private static Map<String, Object> number(FormField field) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", "number");
        schema.put("maxLength", longest(field));
        put(schema, "minimum", limit(field.min()));
        put(schema, "maximum", limit(field.max()));
        return schema;
    }

    private static Map<String, Object> date(FormField field) {
        var past = field.type() == Procedure.FieldType.PAST_DATE;
        var schema = text(field);
        schema.put("format", "date");
        schema.put(FormVocabulary.EARLIEST, field.min() == null ? OLDEST.toString() : field.min());
        var latest = past ? Bound.TODAY : LAST.toString();
        schema.put(FormVocabulary.LATEST, field.max() == null ? latest : field.max());
        return schema;
    }

    private static Map<String, Object> lookup(String lookup) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", "string");
        schema.put(FormVocabulary.LOOKUP, lookup);
        return schema;
    }

    private static @Nullable BigDecimal limit(@Nullable String bound) {
        return bound == null ? null : Bound.number(bound).orElse(null);
    }

    private static void put(Map<String, Object> schema, String keyword, @Nullable Object value) {
        if (value != null) {
            schema.put(keyword, value);
        }
    }
}
