package vn.tinhso.procedures;

import com.networknt.schema.path.NodePath;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Judges one {@link FormRule} on the instance; what is missing, or is no date or number, is not compared. */
final class RuleCheck {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JsonNode written;
    private final FormRule rule;
    private final @Nullable String group;

    RuleCheck(JsonNode written) {
        this.written = written;
        rule = JSON.treeToValue(written, FormRule.class);
        group = groupOf(rule.left());
    }

    /** As the schema has it. */
    JsonNode rule() {
        return written;
    }

    /** Where it is broken: at its left field, once for every item of a group. */
    Stream<NodePath> broken(JsonNode root, LocalDate today, NodePath at) {
        if (group == null) {
            return isBroken(root, root, today) ? Stream.of(at.append(rule.left())) : Stream.empty();
        }
        var items = root.path(group);
        return IntStream.range(0, items.size())
                .filter(i -> isBroken(root, items.get(i), today))
                .mapToObj(i -> at.append(group).append(i).append(fieldOf(rule.left())));
    }

    private boolean isBroken(JsonNode root, JsonNode item, LocalDate today) {
        var applies = rule.when().accepted().entrySet().stream()
                .allMatch(condition -> answer(condition.getKey(), root, item)
                        .filter(condition.getValue()::contains)
                        .isPresent());
        var left = answer(rule.left(), root, item);
        var right = isLiteral(rule.right()) ? Optional.of(rule.right()) : answer(rule.right(), root, item);
        return applies && left.isPresent() && right.isPresent() && !holds(left.get(), right.get(), today);
    }

    private boolean holds(String left, String right, LocalDate today) {
        return switch (rule.relation()) {
            case BEFORE -> days(left, right, today, LocalDate::isBefore);
            case NOT_AFTER -> days(left, right, today, (one, other) -> !one.isAfter(other));
            case AFTER -> days(left, right, today, LocalDate::isAfter);
            case NOT_BEFORE -> days(left, right, today, (one, other) -> !one.isBefore(other));
            case AT_LEAST_YEARS_APART ->
                days(left, right, today, (one, other) -> !birthday(one, other).isAfter(later(one, other)));
            case AT_MOST_YEARS_APART ->
                days(left, right, today, (one, other) -> !birthday(one, other).isBefore(later(one, other)));
            case LESS -> numbers(left, right, (one, other) -> one.compareTo(other) < 0);
            case NOT_MORE -> numbers(left, right, (one, other) -> one.compareTo(other) <= 0);
            case MORE -> numbers(left, right, (one, other) -> one.compareTo(other) > 0);
            case NOT_LESS -> numbers(left, right, (one, other) -> one.compareTo(other) >= 0);
            case EQUAL -> left.equals(right);
            case DIFFERENT -> !left.equals(right);
        };
    }

    /** The day on which so many years have passed since the earlier of the two. */
    private LocalDate birthday(LocalDate one, LocalDate other) {
        var years = rule.years();
        return (one.isBefore(other) ? one : other).plusYears(years == null ? 0 : years);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }

    private static boolean days(String left, String right, LocalDate today, BiPredicate<LocalDate, LocalDate> holds) {
        var one = Bound.isoDay(left);
        var other = Bound.day(right, today);
        return one.isEmpty() || other.isEmpty() || holds.test(one.get(), other.get());
    }

    private static boolean numbers(String left, String right, BiPredicate<BigDecimal, BigDecimal> holds) {
        var one = Bound.number(left);
        var other = Bound.number(right);
        return one.isEmpty() || other.isEmpty() || holds.test(one.get(), other.get());
    }

    private static Optional<String> answer(String name, JsonNode root, JsonNode item) {
        var node = groupOf(name) == null ? root.path(name) : item.path(fieldOf(name));
        return node.isValueNode() ? Optional.of(node.asString()) : Optional.empty();
    }

    /** Whether the right side is a number or a day rather than the name of a field. */
    static boolean isLiteral(String right) {
        return Bound.number(right).isPresent()
                || Bound.day(right, LocalDate.EPOCH).isPresent();
    }

    static @Nullable String groupOf(String name) {
        var dot = name.indexOf('.');
        return dot < 0 ? null : name.substring(0, dot);
    }

    static String fieldOf(String name) {
        return name.substring(name.indexOf('.') + 1);
    }
}
