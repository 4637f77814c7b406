package vn.tinhso.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tinhso.audit.Break.Reason;
import vn.tinhso.audit.ChainStore.Line;

/**
 * Goes along a stretch of the chain page by page, in the memory of one page: every link to the one before it, every line to
 * its digest, every record to what its line says, every seal to the link it was put on.
 */
@Component
class ChainWalk {

    static final int PAGE = 500;

    private final ChainStore store;
    private final RecordCheck records;
    private final SealStore seals;
    private final SealCheck sealCheck;

    ChainWalk(ChainStore store, RecordCheck records, SealStore seals, SealCheck sealCheck) {
        this.store = store;
        this.records = records;
        this.seals = seals;
        this.sealCheck = sealCheck;
    }

    /** @param found {@code null} while everything agrees */
    record Step(Progress seen, @Nullable Break found) {}

    boolean isFinished(Stretch stretch, Progress seen) {
        return seen.links() >= stretch.length();
    }

    Step step(Stretch stretch, Progress seen) {
        var from = stretch.from() + seen.links();
        var to = Math.min(from + PAGE - 1, stretch.to());
        var previous = from == 1 ? Optional.of(Link.BEGINNING) : store.hash(from - 1);
        if (previous.isEmpty()) {
            return new Step(seen, new Break(from - 1, Reason.LINK_MISSING, "audit.link"));
        }
        var lines = store.lines(from, to);
        var sound = new ArrayList<Line>(lines.size());
        var broken = chain(from, to, previous.get(), lines, sound);
        var first = earliest(broken, records.examine(sound), seals(sound));
        var good = first.map(found -> found.position() - from).orElse((long) sound.size());
        var compared =
                sound.stream().limit(good).filter(line -> line.record() != null).count();
        var examined = good == 0 ? 0 : seals.at(from, from + good - 1).size();
        return new Step(seen.and(good, compared, examined), first.orElse(null));
    }

    /** What is only seen from the end: lines left out, a tail cut off. */
    Optional<Break> close(Stretch stretch) {
        if (!stretch.whole()) {
            return Optional.empty();
        }
        var beyond = sealCheck.missing(store.head());
        return beyond.isPresent()
                ? beyond
                : store.unlinked().map(id -> new Break(store.head() + 1, Reason.ENTRY_UNLINKED, "audit.entry " + id));
    }

    private static Optional<Break> chain(long from, long to, Digest before, List<Line> lines, List<Line> sound) {
        var previous = before;
        for (var position = from; position <= to; position++) {
            var index = (int) (position - from);
            var line = index < lines.size() ? lines.get(index) : null;
            if (line == null || line.position() != position) {
                return Optional.of(new Break(position, Reason.LINK_MISSING, "audit.link"));
            }
            var wrong = wrong(line, previous);
            if (wrong.isPresent()) {
                return wrong;
            }
            sound.add(line);
            previous = line.link().hash();
        }
        return Optional.empty();
    }

    private static Optional<Break> wrong(Line line, Digest previous) {
        var link = line.link();
        if (!link.follows(previous)) {
            return Optional.of(new Break(link.position(), Reason.LINK_CHANGED, "audit.link"));
        }
        var what = "audit.entry " + link.entryId();
        var entry = line.entry();
        if (entry == null) {
            return Optional.of(new Break(link.position(), Reason.ENTRY_MISSING, what));
        }
        return entry.digest().equals(link.digest())
                ? Optional.empty()
                : Optional.of(new Break(link.position(), Reason.ENTRY_CHANGED, what));
    }

    private Optional<Break> seals(List<Line> sound) {
        if (sound.isEmpty()) {
            return Optional.empty();
        }
        var hashes = sound.stream()
                .collect(Collectors.toMap(Line::position, line -> line.link().hash()));
        return seals.at(sound.getFirst().position(), sound.getLast().position()).stream()
                .flatMap(seal -> sealCheck.examine(seal, Objects.requireNonNull(hashes.get(seal.position()))).stream())
                .findFirst();
    }

    @SafeVarargs
    private static Optional<Break> earliest(Optional<Break>... breaks) {
        return List.of(breaks).stream().flatMap(Optional::stream).min(Comparator.comparingLong(Break::position));
    }
}
