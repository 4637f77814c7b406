package vn.tinhso.procedures;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tinhso.procedures.Procedure.FieldType;
import vn.tinhso.procedures.Procedure.FormField;
import vn.tinhso.procedures.Procedure.FormPage;
import vn.tinhso.procedures.Procedure.Option;

/** What a form has asked up to a place: fields of a group bear its name, {@code thanh_vien.ho_ten}. */
final class AskedBefore {

    private final Procedure procedure;
    private final Map<String, FormField> fields = new HashMap<>();
    private final Map<String, Integer> pages = new HashMap<>();
    private final Set<String> groups = new HashSet<>();

    AskedBefore(Procedure procedure) {
        this.procedure = procedure;
    }

    static String name(FormPage page, FormField field) {
        return page.repeat() == null ? field.id() : page.id() + "." + field.id();
    }

    void add(FormPage page, FormField field) {
        fields.put(name(page, field), field);
        pages.put(name(page, field), procedure.form().indexOf(page));
    }

    void add(FormPage page) {
        if (page.repeat() != null) {
            groups.add(page.id());
        }
    }

    boolean hasGroup(String id) {
        return groups.contains(id);
    }

    @Nullable
    FormField field(String name) {
        return fields.get(name);
    }

    int page(String name) {
        return pages.getOrDefault(name, -1);
    }

    boolean isDate(@Nullable FormField field) {
        return field != null && (field.type() == FieldType.DATE || field.type() == FieldType.PAST_DATE);
    }

    boolean isNumber(@Nullable FormField field) {
        return field != null && field.type() == FieldType.NUMBER;
    }

    /** What a question or field may be answered with; nothing for what is not chosen, or not asked. */
    Set<String> values(String id) {
        var field = fields.get(id);
        return field != null
                ? values(field)
                : procedure.questions().stream()
                        .filter(question -> question.id().equals(id))
                        .flatMap(question -> question.options().stream())
                        .map(Option::value)
                        .collect(Collectors.toSet());
    }

    static Set<String> values(FormField field) {
        return field.type() == FieldType.YES_NO
                ? Set.of(FieldSchema.YES, FieldSchema.NO)
                : field.options().stream().map(Option::value).collect(Collectors.toSet());
    }
}
