package vn.tinhso.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question and its answer.
 *
 * @param lines the answer, one line each; empty shows "Chưa có"
 * @param changeHref where the answer can be changed, {@code null} when it cannot
 */
public record SummaryRow(
        String label, List<String> lines, @Nullable String changeHref) {

    public static SummaryRow of(String label, @Nullable String value) {
        return new SummaryRow(label, value == null || value.isBlank() ? List.of() : List.of(value), null);
    }

    public static SummaryRow of(String label, @Nullable String value, String changeHref) {
        return of(label, value).changeableAt(changeHref);
    }

    public SummaryRow changeableAt(String href) {
        return new SummaryRow(label, lines, href);
    }
}
