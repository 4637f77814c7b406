package vn.tinhso.procedures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Ô tự tính: how an answer follows from others. It knows the answers and nothing else, not even the day, so that a stored
 * dossier gives the same result for ever.
 *
 * <pre>
 * 1 + count(thanh_vien)                     numbers: + - * and brackets
 * sum(thanh_vien.thu_nhap)                  over the items of a group; count(group) counts them
 * years(con_ngay_sinh, ngay_nhan)           whole years, days(…) days from the first date to the second
 * concat(ho, " ", ten)                      text as people read it
 * </pre>
 */
sealed interface Formula {

    /** What a formula may ask about the answers. */
    interface Scope {

        /** The answer as stored. */
        Optional<String> raw(String name);

        /** The answer as people read it. */
        Optional<String> words(String name);

        List<String> each(String group, String field);

        int count(String group);
    }

    record Number(BigDecimal value) implements Formula {}

    record Text(String text) implements Formula {}

    record Answer(String name) implements Formula {}

    record Sum(String group, String field) implements Formula {}

    record Count(String group) implements Formula {}

    record Span(ChronoUnit unit, Formula from, Formula to) implements Formula {}

    record Concat(List<Formula> parts) implements Formula {}

    record Arithmetic(char sign, Formula left, Formula right) implements Formula {}

    /** @throws FormulaParser.Unreadable with what is wrong and where, in Vietnamese */
    static Formula parse(String text) {
        return new FormulaParser(text).parse();
    }

    /** The answer as it is stored; empty as long as something it needs is missing. */
    default Optional<String> value(Scope scope) {
        return switch (this) {
            case Text(var text) -> Optional.of(text);
            case Answer(var name) -> scope.raw(name);
            case Concat concat -> words(concat, scope);
            default -> number(this, scope).map(Formula::plain);
        };
    }

    /** Itself and everything it is made of: to check what it names. */
    default Stream<Formula> all() {
        return Stream.concat(Stream.of(this), inner().stream().flatMap(Formula::all));
    }

    private List<Formula> inner() {
        return switch (this) {
            case Concat(var parts) -> parts;
            case Span(var unit, var from, var to) -> List.of(from, to);
            case Arithmetic(var sign, var left, var right) -> List.of(left, right);
            case Number number -> List.of();
            case Text text -> List.of();
            case Answer answer -> List.of();
            case Sum sum -> List.of();
            case Count count -> List.of();
        };
    }

    /** Whether it gives text; anything else gives a number, if its answers are numbers. */
    default boolean isText() {
        return this instanceof Text || this instanceof Concat;
    }

    private static Optional<BigDecimal> number(Formula formula, Scope scope) {
        return switch (formula) {
            case Number(var value) -> Optional.of(value);
            case Text text -> Optional.empty();
            case Concat concat -> Optional.empty();
            case Answer(var name) -> scope.raw(name).flatMap(Bound::number);
            case Count(var group) -> Optional.of(BigDecimal.valueOf(scope.count(group)));
            case Sum(var group, var field) ->
                Optional.of(scope.each(group, field).stream()
                        .flatMap(raw -> Bound.number(raw).stream())
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
            case Span(var unit, var from, var to) ->
                both(day(from, scope), day(to, scope), (first, last) -> BigDecimal.valueOf(unit.between(first, last)));
            case Arithmetic(var sign, var left, var right) ->
                both(number(left, scope), number(right, scope), operation(sign));
        };
    }

    private static Optional<LocalDate> day(Formula formula, Scope scope) {
        return formula instanceof Answer(var name) ? scope.raw(name).flatMap(Bound::isoDay) : Optional.empty();
    }

    private static Optional<String> words(Formula formula, Scope scope) {
        return switch (formula) {
            case Answer(var name) -> scope.words(name);
            case Concat(var parts) -> joined(parts, scope);
            default -> formula.value(scope);
        };
    }

    /** Parts without an answer are left out; when all are, so is the text between them. */
    private static Optional<String> joined(List<Formula> parts, Scope scope) {
        var answered = parts.stream()
                .anyMatch(part -> !(part instanceof Text) && words(part, scope).isPresent());
        return answered
                ? Optional.of(parts.stream()
                        .flatMap(part -> words(part, scope).stream())
                        .collect(Collectors.joining())
                        .strip())
                : Optional.empty();
    }

    private static <T, R> Optional<R> both(Optional<T> left, Optional<T> right, BiFunction<T, T, R> join) {
        return left.flatMap(one -> right.map(other -> join.apply(one, other)));
    }

    private static BinaryOperator<BigDecimal> operation(char sign) {
        return switch (sign) {
            case '+' -> BigDecimal::add;
            case '-' -> BigDecimal::subtract;
            case '*' -> BigDecimal::multiply;
            default -> throw new IllegalArgumentException("no operation " + sign);
        };
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
