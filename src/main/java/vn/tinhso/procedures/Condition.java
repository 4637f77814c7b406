package vn.tinhso.procedures;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * When something applies: every named answer must be one of the listed values. Empty: always.
 *
 * @param accepted question or field id → values that satisfy it
 */
public record Condition(@JsonValue Map<String, List<String>> accepted) {

    public static final Condition ALWAYS = new Condition(Map.of());

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Condition {
        accepted = Map.copyOf(accepted);
    }

    public boolean isAlways() {
        return accepted.isEmpty();
    }

    /** Both at once. */
    Condition and(Condition other) {
        var both = new HashMap<>(accepted);
        other.accepted.forEach((id, values) -> both.merge(
                id, values, (one, two) -> one.stream().filter(two::contains).toList()));
        return new Condition(both);
    }

    /** The part of it about these answers. */
    Condition only(Predicate<String> ids) {
        return new Condition(accepted.entrySet().stream()
                .filter(entry -> ids.test(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    public boolean holds(Map<String, String> answers) {
        return accepted.entrySet().stream().allMatch(entry -> {
            var answer = answers.get(entry.getKey());
            return answer != null && entry.getValue().contains(answer);
        });
    }
}
