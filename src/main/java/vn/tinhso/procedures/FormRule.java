package vn.tinhso.procedures;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Ràng buộc giữa các ô: what two answers must be to each other. It is judged as soon as both are given; its message stands
 * at the left field.
 *
 * @param left field id; {@code thanh_vien.ngay_sinh} means that field of every item of a group
 * @param right field id, of the same item when it names the same group; or a number, a day, {@code today} ({@link Bound})
 * @param years for the relations that count years
 * @param when only for these answers
 * @param message what to do, in Vietnamese
 */
public record FormRule(
        String left,
        Relation relation,
        String right,
        @Nullable Integer years,
        Condition when,
        String message) {

    /** How the left answer must stand to the right one. */
    public enum Relation {
        BEFORE,
        NOT_AFTER,
        AFTER,
        NOT_BEFORE,
        AT_LEAST_YEARS_APART,
        AT_MOST_YEARS_APART,
        LESS,
        NOT_MORE,
        MORE,
        NOT_LESS,
        EQUAL,
        DIFFERENT;

        boolean isOfDates() {
            return switch (this) {
                case BEFORE, NOT_AFTER, AFTER, NOT_BEFORE, AT_LEAST_YEARS_APART, AT_MOST_YEARS_APART -> true;
                case LESS, NOT_MORE, MORE, NOT_LESS, EQUAL, DIFFERENT -> false;
            };
        }

        boolean isOfNumbers() {
            return switch (this) {
                case LESS, NOT_MORE, MORE, NOT_LESS -> true;
                case BEFORE,
                        NOT_AFTER,
                        AFTER,
                        NOT_BEFORE,
                        AT_LEAST_YEARS_APART,
                        AT_MOST_YEARS_APART,
                        EQUAL,
                        DIFFERENT -> false;
            };
        }

        boolean countsYears() {
            return this == AT_LEAST_YEARS_APART || this == AT_MOST_YEARS_APART;
        }
    }

    public FormRule {
        Objects.requireNonNull(left, "left");
        Objects.requireNonNull(relation, "relation");
        Objects.requireNonNull(right, "right");
        Objects.requireNonNull(message, "message");
        when = when == null ? Condition.ALWAYS : when;
    }
}
