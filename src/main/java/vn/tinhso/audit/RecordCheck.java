package vn.tinhso.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.tinhso.audit.Break.Reason;
import vn.tinhso.audit.ChainStore.Line;
import vn.tinhso.audit.spi.Recorded;
import vn.tinhso.audit.spi.Recorded.Standing;

/** Whether the records the lines vouch for still stand as they were written. */
@Component
class RecordCheck {

    private final ChainStore store;
    private final ObjectProvider<Recorded> sources;

    RecordCheck(ChainStore store, ObjectProvider<Recorded> sources) {
        this.store = store;
        this.sources = sources;
    }

    /** The first break among these lines, by position. */
    Optional<Break> examine(List<Line> lines) {
        var kinds = new LinkedHashMap<String, List<Line>>();
        for (var line : lines) {
            var record = line.record();
            if (record != null) {
                kinds.computeIfAbsent(record.kind(), kind -> new ArrayList<>()).add(line);
            }
        }
        return kinds.entrySet().stream()
                .flatMap(kind -> examine(kind.getKey(), kind.getValue()).stream())
                .min(Comparator.comparingLong(Break::position));
    }

    private Optional<Break> examine(String kind, List<Line> lines) {
        var source = sources.stream()
                .filter(each -> each.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody reads the records of kind " + kind));
        var standing = source.standing(lines.stream().map(RecordCheck::key).toList());
        var next = standing.values().stream()
                .map(Standing::next)
                .filter(Objects::nonNull)
                .toList();
        var unknown = next.isEmpty() ? Set.<String>of() : store.unknown(kind, next);
        return lines.stream()
                .flatMap(line -> examine(line, standing, unknown).stream())
                .findFirst();
    }

    private static Optional<Break> examine(Line line, Map<String, Standing> standing, Set<String> unknown) {
        var record = Objects.requireNonNull(line.record());
        var now = standing.get(record.key());
        if (now == null) {
            return found(line, Reason.RECORD_MISSING, name(record));
        }
        if (!now.digest().equals(record.digest())) {
            return found(line, Reason.RECORD_CHANGED, name(record));
        }
        if (!now.contradictions().isEmpty()) {
            return found(line, Reason.RECORD_CONTRADICTED, String.join("; ", now.contradictions()));
        }
        var next = now.next();
        return next != null && unknown.contains(next)
                ? found(line, Reason.RECORD_UNKNOWN, record.kind() + " " + next)
                : Optional.empty();
    }

    private static Optional<Break> found(Line line, Reason reason, String what) {
        var entry = line.entry();
        return Optional.of(new Break(line.position(), reason, (entry == null ? "" : entry.subject() + ", ") + what));
    }

    private static String name(RecordDigest record) {
        return record.kind() + " " + record.key();
    }

    private static String key(Line line) {
        return Objects.requireNonNull(line.record()).key();
    }
}
