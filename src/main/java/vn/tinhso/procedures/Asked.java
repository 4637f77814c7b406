package vn.tinhso.procedures;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a definition has asked so far, in order: conditions may only look back, and only at answers that can be given. */
final class Asked {

    /** @param when when it is asked at all; the page's condition included */
    private record Known(Set<String> answers, Condition when) {}

    private final Map<String, Known> known = new LinkedHashMap<>();

    /** @return whether the id was free */
    boolean add(String id, Set<String> answers, Condition when) {
        return known.put(id, new Known(answers, when)) == null;
    }

    /** What is wrong with a condition at this point, as the end of a sentence that begins with what depends on it. */
    Optional<String> wrong(Condition condition) {
        for (var entry : condition.accepted().entrySet()) {
            var asked = known.get(entry.getKey());
            if (asked == null) {
                return Optional.of("phụ thuộc vào «" + entry.getKey() + "», là mục chưa được hỏi trước đó");
            }
            for (var answer : entry.getValue()) {
                if (!asked.answers().contains(answer)) {
                    return Optional.of(
                            "phụ thuộc vào «" + entry.getKey() + "» = «" + answer + "», không có câu trả lời ấy");
                }
            }
        }
        return isPossible(List.of(condition))
                ? Optional.empty()
                : Optional.of("có điều kiện không bao giờ xảy ra: các câu trả lời cần có loại trừ nhau");
    }

    /** Whether all of these can hold at once, given when each of the questions they need is asked. */
    boolean isPossible(List<Condition> conditions) {
        var needed = new HashMap<String, Set<String>>();
        return conditions.stream().allMatch(condition -> narrow(needed, condition));
    }

    private boolean narrow(Map<String, Set<String>> needed, Condition condition) {
        for (var entry : condition.accepted().entrySet()) {
            var before = needed.get(entry.getKey());
            var left = new HashSet<>(entry.getValue());
            if (before != null) {
                left.retainAll(before);
            }
            if (left.isEmpty()) {
                return false;
            }
            needed.put(entry.getKey(), left);
            var asked = known.get(entry.getKey());
            if (before == null && asked != null && !narrow(needed, asked.when())) {
                return false;
            }
        }
        return true;
    }
}
