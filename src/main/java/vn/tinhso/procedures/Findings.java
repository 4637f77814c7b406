package vn.tinhso.procedures;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tinhso.procedures.Problem.Part;
import vn.tinhso.procedures.Problem.Severity;

/** Collects what a check finds in one part after the other. */
final class Findings {

    private final List<Problem> problems = new ArrayList<>();

    void error(Part part, @Nullable String item, String sentence) {
        problems.add(new Problem(Severity.ERROR, part, item, sentence));
    }

    void warn(Part part, @Nullable String item, String sentence) {
        problems.add(new Problem(Severity.WARNING, part, item, sentence));
    }

    void require(boolean holds, Part part, @Nullable String item, String sentence) {
        if (!holds) {
            error(part, item, sentence);
        }
    }

    void advise(boolean holds, Part part, @Nullable String item, String sentence) {
        if (!holds) {
            warn(part, item, sentence);
        }
    }

    void unique(Part part, String what, Stream<String> ids) {
        var seen = new HashSet<String>();
        ids.filter(id -> !seen.add(id)).forEach(id -> error(part, id, what + " «" + id + "» bị khai hai lần."));
    }

    List<Problem> all() {
        return List.copyOf(problems);
    }
}
