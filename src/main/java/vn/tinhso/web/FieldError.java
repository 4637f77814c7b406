package vn.tinhso.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one answer of a form, and how to put it right.
 *
 * @param field name of the input, also its id: the summary links to {@code #field}
 */
public record FieldError(String field, String message) {

    /** The message for a field, or {@code null}: templates ask with {@code @if}. */
    public static @Nullable String of(List<FieldError> errors, String field) {
        return errors.stream()
                .filter(error -> error.field().equals(field))
                .map(FieldError::message)
                .findFirst()
                .orElse(null);
    }

    /** Value of {@code aria-describedby}: hint and error as far as they exist; JTE leaves the attribute out when null. */
    public static @Nullable String describedBy(String field, @Nullable String hint, @Nullable String message) {
        var hintId = hint == null ? "" : field + "-goi-y";
        var errorId = message == null ? "" : field + "-loi";
        var ids = (hintId + " " + errorId).strip();
        return ids.isEmpty() ? null : ids;
    }
}
