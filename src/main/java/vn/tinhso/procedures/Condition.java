package vn.tinhso.procedures;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Map;

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

    public boolean holds(Map<String, String> answers) {
        return accepted.entrySet().stream().allMatch(entry -> {
            var answer = answers.get(entry.getKey());
            return answer != null && entry.getValue().contains(answer);
        });
    }
}
