package vn.tinhso.audit;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhso.shared.Actor;

/**
 * Nhật ký: every business act and every look at a person's data, in the transaction in which it happened. Details name
 * ids and reasons, never contents.
 */
@Component
public class AuditLog {

    private static final int MOST_COUNTED = 10_000;

    private final AuditStore store;
    private final LogStore reading;
    private final Clock clock;

    AuditLog(AuditStore store, LogStore reading, Clock clock) {
        this.store = store;
        this.reading = reading;
        this.clock = clock;
    }

    /**
     * Appends one line.
     *
     * @param deed what was done, stable and machine-readable: {@code dossier.viewed}
     * @param subject what it was done to: {@code dossier:H18.12-261122-0001}
     */
    @Transactional
    public void record(Actor actor, String deed, String subject, Map<String, String> detail) {
        record(actor, new Act(deed, subject, detail, null));
    }

    /** Appends one line that vouches for a record elsewhere. */
    @Transactional
    public void record(Actor actor, Act act) {
        store.append(new AuditEntry(clock.instant(), actor, act.deed(), act.subject(), act.detail(), act.record()));
    }

    /** The lines about one subject, newest first. */
    @Transactional(readOnly = true)
    public List<AuditEntry> about(String subject, int limit) {
        return store.about(subject, limit);
    }

    /** The lines of these deeds about any of these subjects, newest first. */
    @Transactional(readOnly = true)
    public List<AuditEntry> about(Collection<String> subjects, Collection<String> deeds, int limit) {
        return store.about(subjects, deeds, limit);
    }

    /**
     * Some lines, newest first.
     *
     * @param total how many there are; 10.000 says that there are at least as many
     */
    public record Page(List<AuditEntry> entries, long total) {}

    /** Reads the log of everybody, which is itself in the log. */
    @Transactional
    public Page read(Actor reader, LogFilter filter, long offset, int size) {
        record(reader, "audit.read", "audit", told(filter));
        return new Page(reading.page(filter, offset, size), reading.count(filter, MOST_COUNTED));
    }

    private static Map<String, String> told(LogFilter filter) {
        var told = new TreeMap<String, String>();
        told.put("actor", String.valueOf(filter.actor()));
        told.put("subject", String.valueOf(filter.subject()));
        told.put("deed", String.valueOf(filter.deed()));
        told.put("from", String.valueOf(filter.from()));
        told.put("until", String.valueOf(filter.until()));
        told.values().removeIf("null"::equals);
        return told;
    }
}
