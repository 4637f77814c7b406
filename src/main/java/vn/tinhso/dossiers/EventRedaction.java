package vn.tinhso.dossiers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.tinhso.audit.Digest;
import vn.tinhso.dossiers.HouseEvent.DossierDestroyed.Kept;
import vn.tinhso.shared.Actor;

/**
 * Bỏ lời văn khỏi lịch sử: the words of events go and so does the name of a citizen who acted. The log goes on vouching for
 * each event by the digest it has: what the digest was before and what it is now is told by an event of its own.
 */
@Component
class EventRedaction {

    private final EventStore events;
    private final RecordedEventStore recorded;
    private final RedactionStore store;
    private final JsonMapper json;

    EventRedaction(EventStore events, RecordedEventStore recorded, RedactionStore store, JsonMapper json) {
        this.events = events;
        this.recorded = recorded;
        this.store = store;
        this.json = json;
    }

    List<Kept> redact(UUID dossier) {
        var written = events.of(dossier);
        var before = digests(dossier, written);
        var touched = written.stream().filter(entry -> redact(dossier, entry)).toList();
        var after = digests(dossier, touched);
        var kept = new ArrayList<Kept>();
        for (var entry : touched) {
            var seq = entry.seq();
            kept.add(new Kept(
                    seq,
                    Objects.requireNonNull(before.get(seq)).hex(),
                    Objects.requireNonNull(after.get(seq)).hex()));
        }
        return List.copyOf(kept);
    }

    /** Whether there was something to take out. */
    private boolean redact(UUID dossier, HistoryEntry entry) {
        var event = Redaction.of(entry.event());
        var name = isCitizen(entry.actor()) ? Redaction.GONE : entry.actor().name();
        if (event.equals(entry.event()) && name.equals(entry.actor().name())) {
            return false;
        }
        store.redact(dossier, entry.seq(), json.writeValueAsString(event), name);
        return true;
    }

    /** Officials act for an agency; machines and the platform itself are nobody. */
    private static boolean isCitizen(Actor actor) {
        var id = actor.accountId();
        return actor.agencyId() == null
                && !id.startsWith("client:")
                && !id.equals(Actor.system().accountId());
    }

    private Map<Integer, Digest> digests(UUID dossier, List<HistoryEntry> entries) {
        var keys = entries.stream()
                .map(entry -> RecordedEvent.key(dossier, entry.seq()))
                .toList();
        return recorded.rows(keys).stream()
                .collect(Collectors.toMap(
                        row -> row.event().seq(), row -> row.event().digest()));
    }
}
