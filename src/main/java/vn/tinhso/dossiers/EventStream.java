package vn.tinhso.dossiers;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhso.audit.AuditLog;
import vn.tinhso.audit.AuditStream;

/** Dòng sự kiện: what happened to all dossiers somebody may see, in the order of the chain that vouches for it. */
@Service
public class EventStream {

    private final AuditStream stream;
    private final EventStore store;
    private final AuditLog audit;

    EventStream(AuditStream stream, EventStore store, AuditLog audit) {
        this.stream = stream;
        this.store = store;
        this.audit = audit;
    }

    /** @param position in the chain */
    public record Happened(long position, String code, HistoryEntry entry) {}

    /**
     * @param next where to go on from
     * @param more whether more has happened already; a part may be empty all the same
     */
    public record Part(List<Happened> items, long next, boolean more) {}

    /** A dossier that may no longer be seen is not told of any more, nor what happened while it could. */
    @Transactional
    public Part read(Party party, long after, int size) {
        audit.record(
                party.actor(),
                "dossiers.eventsRead",
                "dossiers",
                Map.of("after", String.valueOf(after), "size", String.valueOf(size)));
        var part = stream.read(RecordedEvent.KIND, after, size);
        var visible =
                store.visible(part.tied().stream().map(AuditStream.Tied::key).toList(), Visibility.of(party)).stream()
                        .collect(Collectors.toMap(EventStore.Seen::key, Function.identity()));
        var items = part.tied().stream()
                .flatMap(tied -> Optional.ofNullable(visible.get(tied.key())).stream()
                        .map(seen -> new Happened(tied.position(), seen.code(), seen.entry())))
                .toList();
        return new Part(items, part.next(), part.more());
    }
}
