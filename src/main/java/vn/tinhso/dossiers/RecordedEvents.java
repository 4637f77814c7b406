package vn.tinhso.dossiers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tinhso.audit.Digest;
import vn.tinhso.audit.spi.Recorded;
import vn.tinhso.dossiers.RecordedEvent.Times;
import vn.tinhso.dossiers.RecordedEventStore.Row;

/**
 * The events of dossiers as they stand, for the log that vouches for them. Every change of a dossier's status and times is
 * an event that carries them, so its row must say exactly what its last event says: nobody moves a closing date back.
 */
@Component
class RecordedEvents implements Recorded {

    private final RecordedEventStore store;

    RecordedEvents(RecordedEventStore store) {
        this.store = store;
    }

    @Override
    public String kind() {
        return RecordedEvent.KIND;
    }

    @Override
    public Map<String, Standing> standing(Collection<String> keys) {
        return store.rows(keys).stream()
                .collect(Collectors.toUnmodifiableMap(
                        row -> RecordedEvent.key(
                                row.event().dossierId(), row.event().seq()),
                        RecordedEvents::standing));
    }

    private static Standing standing(Row row) {
        var event = row.event();
        var last = row.last() == event.seq();
        return new Standing(
                digest(row),
                last ? contradictions(row) : List.of(),
                last ? null : RecordedEvent.key(event.dossierId(), event.seq() + 1));
    }

    /**
     * As it stands, or, when its words were taken out and nothing else, as the log knows it: the event that tells of the
     * destruction names both digests, and the log vouches for that event.
     */
    private static Digest digest(Row row) {
        var stands = row.event().digest();
        var destroyed = row.destroyed();
        if (destroyed != null) {
            for (var kept : destroyed.path("kept")) {
                if (kept.path("seq").asInt() == row.event().seq()
                        && kept.path("after").asString().equals(stands.hex())) {
                    return new Digest(kept.path("before").asString());
                }
            }
        }
        return stands;
    }

    private static List<String> contradictions(Row row) {
        var event = row.event();
        var state = row.state();
        if (state == null) {
            return List.of("dossiers.dossier " + event.dossierId() + " không còn");
        }
        var found = new ArrayList<String>();
        compare(found, "version", event.seq(), state.version());
        compare(found, "status", event.statusAfter(), state.status());
        var said = event.after();
        if (said != null) {
            time(found, "filed_at", said, state.times(), Times::filed);
            time(found, "received_at", said, state.times(), Times::received);
            time(found, "due_at", said, state.times(), Times::due);
            time(found, "finished_at", said, state.times(), Times::finished);
            time(found, "returned_at", said, state.times(), Times::returned);
        }
        return List.copyOf(found);
    }

    private static void time(
            List<String> found, String column, Times said, Times stands, Function<Times, @Nullable Instant> which) {
        compare(found, column, which.apply(said), which.apply(stands));
    }

    private static void compare(List<String> found, String column, @Nullable Object said, @Nullable Object stands) {
        if (!Objects.equals(said, stands)) {
            found.add("dossiers.dossier.%s là %s, sự kiện ghi %s".formatted(column, stands, said));
        }
    }
}
