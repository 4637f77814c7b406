package vn.tinhso.identity.scim;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.tinhso.identity.scim.ScimFilter.Among;
import vn.tinhso.identity.scim.ScimFilter.And;
import vn.tinhso.identity.scim.ScimFilter.Compare;
import vn.tinhso.identity.scim.ScimFilter.Not;
import vn.tinhso.identity.scim.ScimFilter.Operator;
import vn.tinhso.identity.scim.ScimFilter.Or;
import vn.tinhso.identity.scim.ScimFilter.Present;

/** Holds filters against resources as they are shown. */
final class Filters {

    /** Compared letter by letter; all others are alike whatever their case. */
    private static final Set<String> EXACT = Set.of("id", "externalid", "version", "location");

    private Filters() {}

    static Predicate<JsonNode> of(String text) {
        try {
            var filter = FilterReader.filter(text);
            return resource -> matches(resource, filter, false);
        } catch (FilterReader.Unreadable wrong) {
            throw ScimRefused.invalid(
                    "invalidFilter", "Không hiểu bộ lọc; ví dụ userName eq \"an\". / The filter is not understood.");
        }
    }

    /** @param inside whether it is about one value of several, whose parts are named without it */
    static boolean matches(JsonNode resource, ScimFilter filter, boolean inside) {
        return switch (filter) {
            case And and -> matches(resource, and.left(), inside) && matches(resource, and.right(), inside);
            case Or or -> matches(resource, or.left(), inside) || matches(resource, or.right(), inside);
            case Not not -> !matches(resource, not.inner(), inside);
            case Present present -> values(resource, present.path(), inside).anyMatch(Filters::isPresent);
            case Compare compare -> compare(resource, compare, inside);
            case Among among ->
                Tree.each(Tree.get(
                                Tree.holder(resource, among.path().urn()),
                                among.path().name()))
                        .anyMatch(value -> matches(value, among.inner(), true));
        };
    }

    private static Stream<JsonNode> values(JsonNode resource, AttributePath path, boolean inside) {
        return inside ? Stream.of(Tree.get(resource, path.last())) : Tree.values(resource, path);
    }

    private static boolean compare(JsonNode resource, Compare compare, boolean inside) {
        var values = values(resource, compare.path(), inside).toList();
        return compare.operator() == Operator.NE
                ? values.stream().noneMatch(value -> isEqual(value, compare))
                : values.stream().anyMatch(value -> compare(value, compare));
    }

    private static boolean compare(JsonNode value, Compare compare) {
        if (compare.operator() == Operator.EQ) {
            return isEqual(value, compare);
        }
        var wanted = compare.value();
        if (!isPresent(value) || !wanted.isString() && !wanted.isNumber()) {
            return false;
        }
        var own = folded(value, compare.path());
        var other = folded(wanted, compare.path());
        return switch (compare.operator()) {
            case CO -> own.contains(other);
            case SW -> own.startsWith(other);
            case EW -> own.endsWith(other);
            case GT -> order(own, other) > 0;
            case GE -> order(own, other) >= 0;
            case LT -> order(own, other) < 0;
            case LE -> order(own, other) <= 0;
            case EQ, NE -> false;
        };
    }

    private static boolean isEqual(JsonNode value, Compare compare) {
        var wanted = compare.value();
        if (wanted.isNull()) {
            return !isPresent(value);
        }
        if (wanted.isBoolean()) {
            return value.isBoolean() && value.asBoolean() == wanted.asBoolean();
        }
        return isPresent(value) && order(folded(value, compare.path()), folded(wanted, compare.path())) == 0;
    }

    /** Moments by time, everything else by letters. */
    private static int order(String own, String other) {
        var one = moment(own);
        var two = moment(other);
        return one != null && two != null ? one.compareTo(two) : own.compareTo(other);
    }

    private static @Nullable Instant moment(String text) {
        try {
            return text.length() < 20 || text.charAt(4) != '-'
                    ? null
                    : OffsetDateTime.parse(text.toUpperCase(Locale.ROOT)).toInstant();
        } catch (DateTimeException none) {
            return null;
        }
    }

    private static String folded(JsonNode value, AttributePath path) {
        var text = value.isContainer() ? value.toString() : value.asString("");
        return EXACT.contains(path.last().toLowerCase(Locale.ROOT)) ? text : text.toLowerCase(Locale.ROOT);
    }

    private static boolean isPresent(JsonNode value) {
        return !value.isMissingNode() && !value.isNull() && !(value.isContainer() && value.isEmpty());
    }
}
