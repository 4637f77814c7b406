package vn.tinhso.procedures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.tinhso.procedures.Procedure.FormField;
import vn.tinhso.procedures.Procedure.FormPage;
import vn.tinhso.procedures.Procedure.Repeat;

/**
 * Nhóm lặp lại in a flat map of answers: item 2 of page {@code thanh_vien} answers {@code ho_ten} under
 * {@code thanh_vien.2.ho_ten}, and {@code thanh_vien} itself says how many items there are, empty ones too.
 */
final class RepeatedGroup {

    /** No definition may ask for more (FormCheck); what is sent beyond is one too many, not lost. */
    static final int MOST = 100;

    /** Where papers find the number of an item: số thứ tự. */
    static final String NUMBER = "stt";

    private static final Pattern COUNT = Pattern.compile("[1-9]\\d{0,8}");

    private final FormPage page;
    private final Repeat repeat;

    private RepeatedGroup(FormPage page, Repeat repeat) {
        this.page = page;
        this.repeat = repeat;
    }

    /** The page with the fields of all its items under their full names; any other page as it is. */
    static FormPage expanded(FormPage page, Map<String, String> answers) {
        var repeat = page.repeat();
        return repeat == null ? page : page.withFields(new RepeatedGroup(page, repeat).fields(answers));
    }

    /** How many items the answers hold; at least as many as the page begins with. */
    static int shown(FormPage page, Map<String, String> answers) {
        var repeat = page.repeat();
        return repeat == null ? 0 : Math.max(repeat.min(), stored(page, answers));
    }

    /** How many items the answers hold: what they say, or the last one that is answered. */
    static int stored(FormPage page, Map<String, String> answers) {
        if (page.repeat() == null) {
            return 0;
        }
        var most = count(answers.getOrDefault(page.id(), ""));
        var prefix = page.id() + ".";
        for (var answer : answers.entrySet()) {
            var name = answer.getKey();
            if (name.startsWith(prefix) && !answer.getValue().isBlank()) {
                var end = name.indexOf('.', prefix.length());
                most = Math.max(most, end < 0 ? 0 : count(name.substring(prefix.length(), end)));
            }
        }
        return most;
    }

    static String name(String group, int item, String field) {
        return group + "." + item + "." + field;
    }

    /** Which item a name belongs to. */
    static int item(String name) {
        return count(name.substring(name.indexOf('.') + 1, name.lastIndexOf('.')));
    }

    /** The answers of every item by the plain names of its fields. */
    static List<Map<String, String>> items(FormPage page, Map<String, String> answers) {
        return IntStream.rangeClosed(1, shown(page, answers))
                .mapToObj(item -> {
                    var own = new LinkedHashMap<String, String>();
                    for (var field : page.fields()) {
                        var answer = answers.get(name(page.id(), item, field.id()));
                        if (answer != null) {
                            own.put(field.id(), answer);
                        }
                    }
                    return (Map<String, String>) own;
                })
                .toList();
    }

    /** Whether an answer of this name is asked on this page. */
    static boolean asks(FormPage page, String name) {
        return page.repeat() == null
                ? page.fields().stream().anyMatch(field -> field.id().equals(name))
                : name.equals(page.id()) || name.startsWith(page.id() + ".");
    }

    /** The answers with one more, empty item, if there may be one more. */
    static Map<String, String> withOneMore(FormPage page, Map<String, String> answers) {
        var items = shown(page, answers);
        var more = new LinkedHashMap<>(answers);
        if (page.repeat() != null && items < page.repeat().max()) {
            more.put(page.id(), String.valueOf(items + 1));
        }
        return more;
    }

    /** The answers without this item; those after it move up. */
    static Map<String, String> without(FormPage page, int item, Map<String, String> answers) {
        var items = stored(page, answers);
        if (item < 1 || item > items) {
            return new LinkedHashMap<>(answers);
        }
        var fewer = new LinkedHashMap<String, String>();
        var prefix = page.id() + ".";
        answers.forEach((name, answer) -> {
            var end = name.startsWith(prefix) ? name.indexOf('.', prefix.length()) : -1;
            var place = end < 0 ? 0 : count(name.substring(prefix.length(), end));
            if (place != item) {
                fewer.put(place > item ? prefix + (place - 1) + name.substring(end) : name, answer);
            }
        });
        fewer.put(page.id(), String.valueOf(items - 1));
        return fewer;
    }

    private List<FormField> fields(Map<String, String> answers) {
        var own = page.fields().stream().map(FormField::id).collect(Collectors.toSet());
        var fields = new ArrayList<FormField>();
        for (var item = 1; item <= shown(page, answers); item++) {
            for (var field : page.fields()) {
                var when = new HashMap<String, List<String>>();
                for (var condition : field.when().accepted().entrySet()) {
                    var local = own.contains(condition.getKey());
                    when.put(
                            local ? name(page.id(), item, condition.getKey()) : condition.getKey(),
                            condition.getValue());
                }
                fields.add(field.as(name(page.id(), item, field.id()), new Condition(when)));
            }
        }
        return fields;
    }

    /** A number of items somebody sent; anything else is none. */
    private static int count(String text) {
        return COUNT.matcher(text).matches() ? Math.min(Integer.parseInt(text), MOST + 1) : 0;
    }
}
