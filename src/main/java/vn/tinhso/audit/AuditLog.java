package vn.tinhso.audit;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhso.shared.Actor;

/**
 * Nhật ký: every business act and every look at a person's data, in the transaction in which it happened. Details name
 * ids and reasons, never contents.
 */
@Component
public class AuditLog {

    private final AuditStore store;
    private final Clock clock;

    AuditLog(AuditStore store, Clock clock) {
        this.store = store;
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
}
