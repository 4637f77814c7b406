package vn.tinhso.procedures;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.tinhso.procedures.Procedure.FormField;
import vn.tinhso.procedures.Procedure.FormPage;

/**
 * The answers a {@link Formula} sees from where it stands: those before it that are shown; in an item of a group that
 * item's first.
 *
 * @param item 0 outside a group
 */
record AnswerScope(AnswerReading reading, Map<String, String> shown, FormPage page, int item) implements Formula.Scope {

    @Override
    public Optional<String> raw(String name) {
        return Optional.ofNullable(shown.get(full(name)));
    }

    @Override
    public Optional<String> words(String name) {
        return raw(name)
                .map(raw -> field(name).map(field -> reading.words(field, raw)).orElse(raw));
    }

    @Override
    public List<String> each(String group, String field) {
        return IntStream.rangeClosed(1, count(group))
                .mapToObj(n -> shown.get(RepeatedGroup.name(group, n, field)))
                .filter(answer -> answer != null)
                .toList();
    }

    @Override
    public int count(String group) {
        return reading.procedure().form().stream()
                .filter(other -> other.id().equals(group) && other.when().holds(shown))
                .mapToInt(other -> RepeatedGroup.shown(other, shown))
                .sum();
    }

    private String full(String name) {
        return isOwn(name) ? RepeatedGroup.name(page.id(), item, name) : name;
    }

    private boolean isOwn(String name) {
        return item > 0 && page.fields().stream().anyMatch(field -> field.id().equals(name));
    }

    private Optional<FormField> field(String name) {
        return (isOwn(name)
                        ? Stream.of(page)
                        : reading.procedure().form().stream().filter(other -> other.repeat() == null))
                .flatMap(other -> other.fields().stream())
                .filter(field -> field.id().equals(name))
                .findFirst();
    }

    @Override
    public String toString() {
        return "AnswerScope[" + page.id() + "]";
    }
}
