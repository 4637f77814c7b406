package vn.tinhso.web;

import org.jspecify.annotations.Nullable;

/**
 * Head of a table column.
 *
 * @param numeric right-aligned, digits of equal width; give the cells class {@code ts-number}
 * @param sortHref sorts by this column, {@code null} when it cannot
 * @param sorted {@code ascending}, {@code descending} or {@code null}
 */
public record Column(
        String label,
        boolean numeric,
        @Nullable String sortHref,
        @Nullable String sorted) {

    public static Column of(String label) {
        return new Column(label, false, null, null);
    }

    public static Column number(String label) {
        return new Column(label, true, null, null);
    }

    public Column sortableAt(String href, @Nullable String sorted) {
        return new Column(label, numeric, href, sorted);
    }
}
