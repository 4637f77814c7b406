package vn.tinhso.privacy.spi;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rows of one table that hold sealed data, walked through in the order of their keys when they are to be sealed anew. */
public interface SealedRows {

    /** The table: {@code identity.account}. */
    String name();

    /**
     * Seals the next rows with the key of today, those that were never sealed included, inside the transaction of the
     * caller. Doing it again changes nothing but the key.
     *
     * @param after the key the last stretch ended with; empty at the beginning
     */
    Stretch reseal(String after, int limit);

    /** @param end the last key; {@code null} when there is nothing behind it */
    record Stretch(int seen, @Nullable String end) {

        /** Of these rows, in the order of their keys: fewer than were asked for are the last. */
        public static <T> Stretch of(List<T> rows, int limit, Function<T, Object> key) {
            return new Stretch(rows.size(), rows.size() < limit ? null : String.valueOf(key.apply(rows.getLast())));
        }
    }
}
