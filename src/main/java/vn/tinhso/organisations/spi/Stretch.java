package vn.tinhso.organisations.spi;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of the way through the things of one kind.
 *
 * @param seen how many were looked at
 * @param last the key to go on after, {@code null} at the end
 * @param moves those that move, and those of which nobody can say
 */
public record Stretch(int seen, @Nullable String last, List<Rehoming> moves) {

    /** Over rows that were read in the order of their keys. */
    public static <T> Stretch over(List<T> rows, int limit, Function<T, String> key, Function<T, List<Rehoming>> each) {
        var moves = new ArrayList<Rehoming>();
        rows.forEach(row -> moves.addAll(each.apply(row)));
        return new Stretch(rows.size(), rows.size() < limit ? null : key.apply(rows.getLast()), List.copyOf(moves));
    }
}
