package vn.tinhso.procedures;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.tinhso.procedures.Procedure.FieldType;
import vn.tinhso.procedures.Procedure.FormField;

/** The flat map of answers as the JSON the schema describes: numbers as numbers, a group as an array of its items. */
final class FormInstance {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,15}(\\.\\d{1,4})?");

    private FormInstance() {}

    /** @param shown the answers that count: {@link ElectronicForm#submitted} */
    static ObjectNode of(Procedure procedure, Map<String, String> shown) {
        var instance = NODES.objectNode();
        for (var question : procedure.questions()) {
            var answer = shown.get(question.id());
            if (answer != null) {
                instance.put(question.id(), answer);
            }
        }
        for (var page : procedure.form()) {
            if (page.repeat() == null) {
                page.fields().forEach(field -> put(instance, field, shown.get(field.id())));
            } else if (page.when().holds(shown)) {
                var items = instance.putArray(page.id());
                for (var item : RepeatedGroup.items(page, shown)) {
                    var one = items.addObject();
                    page.fields().forEach(field -> put(one, field, item.get(field.id())));
                }
            }
        }
        return instance;
    }

    private static void put(ObjectNode object, FormField field, @Nullable String answer) {
        if (answer == null) {
            return;
        }
        if (field.type() == FieldType.NUMBER && isNumber(field, answer)) {
            object.put(field.id(), new BigDecimal(answer));
        } else {
            object.put(field.id(), answer);
        }
    }

    /** What is too long is left as text, to be told to shorten it. */
    private static boolean isNumber(FormField field, String answer) {
        var form = field.computed() == null ? NUMBER : Bound.NUMBER;
        return form.matcher(answer).matches() && answer.length() <= FieldSchema.longest(field);
    }
}
