package vn.tinhso.procedures.design;

import static vn.tinhso.web.Words.t;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.tinhso.procedures.design.Input.Kind;
import vn.tinhso.web.DateParts;
import vn.tinhso.web.FieldError;

/**
 * An item as it stands in the boxes of its form.
 *
 * @param values what each box holds: one text, several for many, by {@code when.<id>} for a condition
 */
public record TypedItem(Map<String, List<String>> values) {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,12}");
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9_]{0,59}");
    private static final int LONGEST_KEY = 40;
    private static final int LONGEST_TEXT = 4_000;

    static TypedItem of(List<Input> inputs, ObjectNode item) {
        var values = new LinkedHashMap<String, List<String>>();
        for (var input : inputs) {
            var node = node(item, input.key());
            switch (input.kind()) {
                case MANY -> values.put(input.key(), texts(node));
                case LINES -> values.put(input.key(), List.of(String.join("\n", texts(node))));
                case OPTIONS -> values.put(input.key(), List.of(options(node)));
                case CONDITION ->
                    node.properties().forEach(entry -> values.put("when." + entry.getKey(), texts(entry.getValue())));
                case YES_NO -> values.put(input.key(), node.asBoolean(false) ? List.of("co") : List.of());
                case DATE -> putDate(values, input.key(), node);
                case LINE, AREA, KEY, NUMBER, CHOICE ->
                    values.put(input.key(), List.of(node.isMissingNode() || node.isNull() ? "" : node.asString()));
            }
        }
        return new TypedItem(values);
    }

    /** What came with a request; unknown names are left out when it is written. */
    public static TypedItem posted(Map<String, List<String>> parameters) {
        return new TypedItem(parameters.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().stream().map(String::strip).toList())));
    }

    public String text(String name) {
        var all = values.getOrDefault(name, List.of());
        return all.isEmpty() ? "" : all.getFirst();
    }

    public List<String> many(String name) {
        return values.getOrDefault(name, List.of());
    }

    public DateParts date(String name) {
        return DateParts.read(name, this::text);
    }

    /** Everything that is wrong with it, at once. */
    List<FieldError> check(List<Input> inputs, Set<String> taken) {
        var wrong = new ArrayList<FieldError>();
        for (var input : inputs) {
            var text = text(input.key());
            if (input.required() && input.kind() != Kind.DATE && text.isEmpty()) {
                wrong.add(new FieldError(input.key(), t("Nhập “{}”.", input.label())));
            } else if (text.length() > LONGEST_TEXT) {
                wrong.add(new FieldError(
                        input.key(), t("Rút gọn “{}” còn tối đa {} ký tự.", input.label(), LONGEST_TEXT)));
            } else if (input.kind() == Kind.NUMBER && !text.isEmpty() && !isNumber(text)) {
                wrong.add(new FieldError(input.key(), t("Nhập “{}” bằng chữ số.", input.label())));
            } else if (input.kind() == Kind.DATE && isWrongDate(input)) {
                wrong.add(new FieldError(input.key(), t("Nhập “{}” là một ngày có thật.", input.label())));
            } else if (input.kind() == Kind.CHOICE && !text.isEmpty() && isNoChoice(input, text)) {
                wrong.add(new FieldError(input.key(), t("Chọn “{}” trong danh sách.", input.label())));
            } else if (input.kind() == Kind.KEY && !text.isEmpty()) {
                if (!KEY.matcher(text).matches()) {
                    wrong.add(new FieldError(
                            input.key(),
                            t("Mã chỉ gồm chữ thường không dấu, chữ số và gạch dưới; để trống thì tự đặt.")));
                } else if (taken.contains(text)) {
                    wrong.add(new FieldError(input.key(), t("Mã “{}” đã dùng ở mục khác.", text)));
                }
            }
        }
        return wrong;
    }

    private boolean isWrongDate(Input input) {
        var date = date(input.key());
        return date.isBlank() ? input.required() : date.date().isEmpty();
    }

    private static boolean isNoChoice(Input input, String text) {
        return input.choices().stream().noneMatch(choice -> choice.value().equals(text));
    }

    /**
     * Writes it into the item, once {@link #check} found nothing.
     *
     * @param askable ids a condition may name
     */
    void write(List<Input> inputs, ObjectNode item, Set<String> taken, Set<String> askable) {
        for (var input : inputs) {
            var text = text(input.key());
            switch (input.kind()) {
                case KEY -> put(item, input.key(), text.isEmpty() ? freeKey(inputs, taken) : text);
                case NUMBER -> putNumber(item, input.key(), text);
                case DATE ->
                    put(
                            item,
                            input.key(),
                            date(input.key()).date().map(LocalDate::toString).orElse(""));
                case YES_NO -> item.put(input.key(), !text.isEmpty());
                case MANY -> putAll(item, input.key(), known(input));
                case LINES ->
                    putAll(
                            item,
                            input.key(),
                            text.lines()
                                    .map(String::strip)
                                    .filter(line -> !line.isEmpty())
                                    .toList());
                case OPTIONS -> item.set(input.key(), DefinitionEdit.tree(parsedOptions(text)));
                case CONDITION -> item.set(input.key(), DefinitionEdit.tree(condition(askable)));
                case LINE, AREA, CHOICE -> put(item, input.key(), text);
            }
        }
        dropNameless(inputs, item);
    }

    private List<String> known(Input input) {
        return many(input.key()).stream()
                .filter(value -> !isNoChoice(input, value))
                .toList();
    }

    private Map<String, List<String>> condition(Set<String> askable) {
        var condition = new LinkedHashMap<String, List<String>>();
        askable.stream()
                .sorted()
                .filter(id -> !many("when." + id).isEmpty())
                .forEach(id -> condition.put(id, many("when." + id)));
        return condition;
    }

    /** The first box that is needed names the item. */
    private String freeKey(List<Input> inputs, Set<String> taken) {
        var name = inputs.stream()
                .filter(input -> input.required() && (input.kind() == Kind.LINE || input.kind() == Kind.AREA))
                .map(input -> text(input.key()))
                .findFirst()
                .orElse("");
        var key = slug(name);
        var free = key;
        for (var number = 2; taken.contains(free); number++) {
            free = key + "_" + number;
        }
        return free;
    }

    static String slug(String text) {
        var plain = Normalizer.normalize(text.toLowerCase(Locale.ROOT).replace('đ', 'd'), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "_")
                .replaceAll("^[_0-9]+|_+$", "");
        var cut = plain.length() > LONGEST_KEY ? plain.substring(0, LONGEST_KEY).replaceAll("_[^_]*$", "") : plain;
        return cut.isEmpty() ? "muc" : cut;
    }

    private static List<Map<String, String>> parsedOptions(String text) {
        var taken = new HashSet<String>();
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> {
                    var parts = line.split("\\|", 2);
                    var label = parts[parts.length - 1].strip();
                    var value = parts.length == 2 ? parts[0].strip() : slug(label);
                    while (!taken.add(value)) {
                        value = value + "_";
                    }
                    return Map.of("value", value, "label", label);
                })
                .toList();
    }

    private static String options(JsonNode node) {
        var lines = new ArrayList<String>();
        node.forEach(option -> {
            var value = option.path("value").asString("");
            var label = option.path("label").asString("");
            lines.add(slug(label).equals(value) ? label : value + " | " + label);
        });
        return String.join("\n", lines);
    }

    private static boolean isNumber(String text) {
        return NUMBER.matcher(text.replace(".", "")).matches();
    }

    private static void putNumber(ObjectNode item, String key, String text) {
        var dot = key.indexOf('.');
        if (dot > 0) {
            putNumber(item.withObject("/" + key.substring(0, dot)), key.substring(dot + 1), text);
        } else if (text.isEmpty()) {
            item.remove(key);
        } else {
            item.put(key, Long.parseLong(text.replace(".", "")));
        }
    }

    /** A page that is not repeated has no {@code repeat}: what hangs on a name goes with it. */
    private void dropNameless(List<Input> inputs, ObjectNode item) {
        inputs.stream()
                .filter(input ->
                        input.key().endsWith(".item") && text(input.key()).isEmpty())
                .forEach(input ->
                        item.remove(input.key().substring(0, input.key().indexOf('.'))));
    }

    private static void put(ObjectNode item, String key, String text) {
        var dot = key.indexOf('.');
        if (dot > 0) {
            var inner = item.withObject("/" + key.substring(0, dot));
            put(inner, key.substring(dot + 1), text);
        } else if (text.isEmpty()) {
            item.remove(key);
        } else {
            item.put(key, text);
        }
    }

    private static void putAll(ObjectNode item, String key, List<String> texts) {
        item.set(key, DefinitionEdit.tree(texts));
    }

    private static void putDate(Map<String, List<String>> values, String key, JsonNode node) {
        var text = node.asString("");
        var date = DateParts.of(text.isEmpty() ? null : LocalDate.parse(text));
        values.put(key + "-ngay", List.of(date.day()));
        values.put(key + "-thang", List.of(date.month()));
        values.put(key + "-nam", List.of(date.year()));
    }

    private static JsonNode node(ObjectNode item, String key) {
        return item.at("/" + key.replace('.', '/'));
    }

    private static List<String> texts(JsonNode node) {
        var texts = new ArrayList<String>();
        node.forEach(text -> texts.add(text.asString()));
        return texts;
    }
}
