package vn.tinhso.procedures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.tinhso.procedures.Procedure.FormField;
import vn.tinhso.procedures.Procedure.FormPage;
import vn.tinhso.procedures.Procedure.Question;

/** Writes the JSON Schema of a form: what is asked as properties, conditions as if and then, groups as arrays. */
final class FormDocument {

    private final Procedure procedure;
    private final ObjectSchema root = new ObjectSchema();

    FormDocument(Procedure procedure) {
        this.procedure = procedure;
        procedure.questions().forEach(this::question);
        for (var page : procedure.form()) {
            if (page.repeat() == null) {
                page.fields().forEach(field -> root.add(field, page.when()));
            } else {
                group(page, page.repeat());
            }
        }
    }

    Map<String, Object> document() {
        var document = new LinkedHashMap<String, Object>();
        document.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        document.put("title", procedure.name());
        document.put("description", procedure.summary());
        document.putAll(root.write());
        if (!procedure.rules().isEmpty()) {
            document.put(FormVocabulary.RULES, procedure.rules());
        }
        document.put(
                "x-pages", procedure.form().stream().map(FormDocument::layout).toList());
        return document;
    }

    private void question(Question question) {
        var property = new LinkedHashMap<String, Object>();
        property.put("title", question.text());
        if (question.hint() != null) {
            property.put("description", question.hint());
        }
        property.putAll(FieldSchema.oneOf(question.options()));
        root.add(question.id(), property, question.when(), true);
    }

    private void group(FormPage page, Procedure.Repeat repeat) {
        var own = page.fields().stream().map(FormField::id).toList();
        var item = new ObjectSchema();
        // What an item's field depends on outside the group can only be said from the root.
        var fromRoot = new LinkedHashMap<Condition, ObjectSchema>();
        for (var field : page.fields()) {
            var outside = field.when().only(id -> !own.contains(id));
            item.property(field);
            (outside.isAlways() ? item : fromRoot.computeIfAbsent(outside, condition -> new ObjectSchema()))
                    .demand(field.id(), field.when().only(own::contains), FieldSchema.isDemanded(field));
        }
        var array = new LinkedHashMap<String, Object>();
        array.put("title", page.title());
        array.put("type", "array");
        array.put("minItems", repeat.min());
        array.put("maxItems", repeat.max());
        array.put("items", item.write());
        array.put("x-item", repeat.item());
        root.add(page.id(), array, page.when(), repeat.min() > 0);
        fromRoot.forEach((condition, demands) ->
                root.also(condition, Map.of("properties", Map.of(page.id(), Map.of("items", demands.demands())))));
    }

    private static Map<String, Object> layout(FormPage page) {
        var layout = new LinkedHashMap<String, Object>();
        layout.put("id", page.id());
        layout.put("title", page.title());
        if (page.intro() != null) {
            layout.put("intro", page.intro());
        }
        if (!page.when().isAlways()) {
            layout.put("when", page.when());
        }
        layout.put("repeated", page.repeat() != null);
        layout.put("fields", page.fields().stream().map(FormField::id).toList());
        return layout;
    }

    /** An object with what it must have, always or under conditions; equal conditions stand once. */
    private static final class ObjectSchema {

        private final Map<String, Object> properties = new LinkedHashMap<>();
        private final Map<Condition, List<String>> required = new LinkedHashMap<>();
        private final List<Object> further = new ArrayList<>();

        void add(FormField field, Condition page) {
            add(field.id(), FieldSchema.of(field), page.and(field.when()), FieldSchema.isDemanded(field));
        }

        void add(String name, Map<String, Object> property, Condition when, boolean isDemanded) {
            properties.put(name, property);
            demand(name, when, isDemanded);
        }

        void property(FormField field) {
            properties.put(field.id(), FieldSchema.of(field));
        }

        void demand(String name, Condition when, boolean isDemanded) {
            if (isDemanded) {
                required.computeIfAbsent(when, condition -> new ArrayList<>()).add(name);
            }
        }

        void also(Condition when, Map<String, ?> then) {
            further.add(Map.of("if", met(when), "then", then));
        }

        Map<String, Object> write() {
            var schema = new LinkedHashMap<String, Object>();
            schema.put("type", "object");
            schema.put("properties", properties);
            schema.putAll(demands());
            return schema;
        }

        Map<String, Object> demands() {
            var demands = new LinkedHashMap<String, Object>();
            var all = new ArrayList<>();
            required.forEach((when, names) -> {
                if (when.isAlways()) {
                    demands.put("required", names);
                } else {
                    all.add(Map.of("if", met(when), "then", Map.of("required", names)));
                }
            });
            all.addAll(further);
            if (!all.isEmpty()) {
                demands.put("allOf", all);
            }
            return demands;
        }

        private static Map<String, Object> met(Condition when) {
            var properties = new LinkedHashMap<String, Object>();
            when.accepted().forEach((id, values) -> properties.put(id, Map.of("enum", values)));
            return Map.of(
                    "properties",
                    properties,
                    "required",
                    List.copyOf(when.accepted().keySet()));
        }
    }
}
