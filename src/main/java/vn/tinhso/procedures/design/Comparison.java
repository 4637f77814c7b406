package vn.tinhso.procedures.design;

import static vn.tinhso.web.Words.t;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.tinhso.procedures.Bundle;

/** So sánh hai phiên bản: what was added, taken away, moved and changed, in the words of the forms it is written with. */
@Component
public class Comparison {

    private static final List<String> KEYS = List.of("id", "code", "agency", "name");

    private final Outline outline;

    Comparison(Outline outline) {
        this.outline = outline;
    }

    /** @param before empty for what is new, {@code after} empty for what is gone */
    public record Change(String part, String item, String what, String before, String after) {}

    public List<Change> of(Bundle before, Bundle after) {
        var changes = new ArrayList<Change>();
        ObjectNode old = (ObjectNode) DefinitionEdit.tree(before.procedure());
        ObjectNode fresh = (ObjectNode) DefinitionEdit.tree(after.procedure());
        for (var part : outline.parts(after)) {
            if (part.isList()) {
                lists(part, "", old.path(part.property()), fresh.path(part.property()), changes);
            } else {
                var oldPart = part.property().isEmpty() ? old : (ObjectNode) old.required(part.property());
                var newPart = part.property().isEmpty() ? fresh : (ObjectNode) fresh.required(part.property());
                inputs(part, "", oldPart, newPart, changes);
            }
        }
        bodies(t("Mẫu giấy"), before.papers(), after.papers(), changes);
        bodies(
                t("Tệp mẫu"),
                before.files().entrySet().stream().collect(texts()),
                after.files().entrySet().stream().collect(texts()),
                changes);
        return List.copyOf(changes);
    }

    private static Collector<Map.Entry<String, UUID>, ?, Map<String, String>> texts() {
        return Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().toString());
    }

    private static void lists(PartOutline part, String inside, JsonNode before, JsonNode after, List<Change> changes) {
        var old = keyed(before);
        var fresh = keyed(after);
        old.forEach((key, item) -> {
            if (!fresh.containsKey(key)) {
                changes.add(new Change(part.title(), inside + name(item), t("Bỏ"), whole(part, item), ""));
            }
        });
        fresh.forEach((key, item) -> {
            var earlier = old.get(key);
            if (earlier == null) {
                changes.add(new Change(part.title(), inside + name(item), t("Thêm"), "", whole(part, item)));
                return;
            }
            inputs(part, inside + name(item), earlier, item, changes);
            var children = part.children();
            if (children != null) {
                lists(
                        children,
                        name(item) + " › ",
                        earlier.path(children.property()),
                        item.path(children.property()),
                        changes);
            }
        });
        var kept = old.keySet().stream().filter(fresh::containsKey).toList();
        var order = fresh.keySet().stream().filter(old::containsKey).toList();
        if (!kept.equals(order)) {
            changes.add(new Change(part.title(), inside, t("Thứ tự"), names(kept, old), names(order, fresh)));
        }
    }

    private static void inputs(
            PartOutline part, String item, ObjectNode before, ObjectNode after, List<Change> changes) {
        var old = TypedItem.of(part.inputs(), before);
        var fresh = TypedItem.of(part.inputs(), after);
        for (var input : part.inputs()) {
            var was = text(input, old);
            var is = text(input, fresh);
            if (!was.equals(is)) {
                changes.add(new Change(part.title(), item, input.label(), was, is));
            }
        }
    }

    private static void bodies(
            String part, Map<String, String> before, Map<String, String> after, List<Change> changes) {
        var names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        for (var name : names) {
            var was = before.getOrDefault(name, "");
            var is = after.getOrDefault(name, "");
            if (!Objects.equals(was, is)) {
                var what = was.isEmpty() ? t("Thêm") : is.isEmpty() ? t("Bỏ") : t("Nội dung");
                changes.add(new Change(
                        part, name, what, was.isEmpty() ? "" : t("bản trước"), is.isEmpty() ? "" : t("bản này")));
            }
        }
    }

    /** Items by what identifies them; a limit, which has no name, by what it is for. */
    private static Map<String, ObjectNode> keyed(JsonNode list) {
        var items = new LinkedHashMap<String, ObjectNode>();
        list.forEach(item -> {
            var key = KEYS.stream()
                    .map(name -> item.path(name).asString(""))
                    .filter(text -> !text.isEmpty())
                    .findFirst()
                    .orElse("");
            var whole = key + "|" + item.path("channel").asString("") + "|"
                    + (key.isEmpty() ? item.path("when").toString() : "");
            for (var number = 2; items.containsKey(whole); number++) {
                whole = whole + "#" + number;
            }
            items.put(whole, (ObjectNode) item);
        });
        return items;
    }

    private static String name(JsonNode item) {
        return List.of("label", "title", "text", "name", "question", "id", "code").stream()
                .map(key -> item.path(key).asString(""))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String names(List<String> keys, Map<String, ObjectNode> items) {
        return keys.stream()
                .map(key -> name(Objects.requireNonNull(items.get(key))))
                .collect(Collectors.joining(", "));
    }

    private static String whole(PartOutline part, ObjectNode item) {
        var typed = TypedItem.of(part.inputs(), item);
        return part.inputs().stream()
                .filter(input -> !text(input, typed).isEmpty())
                .map(input -> input.label() + ": " + text(input, typed))
                .collect(Collectors.joining("; "));
    }

    private static String text(Input input, TypedItem typed) {
        return switch (input.kind()) {
            case CHOICE -> label(input, typed.text(input.key()));
            case MANY ->
                typed.many(input.key()).stream()
                        .map(value -> label(input, value))
                        .collect(Collectors.joining(", "));
            case YES_NO -> typed.many(input.key()).isEmpty() ? t("Không") : t("Có");
            case DATE -> {
                var date = typed.date(input.key());
                yield date.isBlank() ? "" : date.day() + "/" + date.month() + "/" + date.year();
            }
            case CONDITION ->
                typed.values().entrySet().stream()
                        .filter(entry -> entry.getKey().startsWith("when."))
                        .map(entry -> entry.getKey().substring(5) + " = " + String.join(", ", entry.getValue()))
                        .sorted()
                        .collect(Collectors.joining("; "));
            case LINES, OPTIONS -> typed.text(input.key()).replace("\n", "; ");
            case LINE, AREA, KEY, NUMBER -> typed.text(input.key());
        };
    }

    private static String label(Input input, String value) {
        return input.choices().stream()
                .filter(choice -> choice.value().equals(value))
                .map(choice -> choice.label())
                .findFirst()
                .orElse(value);
    }
}
