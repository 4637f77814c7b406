package vn.tinhso.web;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One answer of radios, checkboxes or a select.
 *
 * @param hint a line under the label; not shown in a select
 */
public record Choice(String value, String label, @Nullable String hint) {

    public static Choice of(String value, String label) {
        return new Choice(value, label, null);
    }

    public static <T> List<Choice> of(Collection<T> things, Function<T, String> value, Function<T, String> label) {
        return things.stream()
                .map(thing -> of(value.apply(thing), label.apply(thing)))
                .toList();
    }

    /** Id of the n-th input: the first carries the field's own id, where the error summary leads. */
    public static String id(String field, int index) {
        return index == 0 ? field : field + "-" + (index + 1);
    }
}
