package vn.tinhso.dossiers;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the province has granted, for rules that act on it; whoever shows any of it to a person logs that look. */
@Service
public class GrantedResults {

    private final GrantedResultStore store;

    GrantedResults(GrantedResultStore store) {
        this.store = store;
    }

    /** Signed from this moment on and before that one. */
    public record Signed(Instant from, Instant before) {}

    /**
     * What a person does about a procedure without being told.
     *
     * @param open has a dossier of it that is not finished, or a draft
     * @param lastFiled when the newest one that was granted was filed
     */
    public record Pursuit(boolean open, @Nullable Instant lastFiled) {}

    /** Results of a procedure in force, by dossier; the next page begins after the last dossier of this one. */
    @Transactional(readOnly = true)
    public List<GrantedResult> page(String procedure, Signed signed, UUID after, int limit) {
        return store.page(procedure, signed, after, limit);
    }

    @Transactional(readOnly = true)
    public Optional<GrantedResult> of(UUID dossier) {
        return store.of(dossier);
    }

    /** Only of those who do anything about it. */
    @Transactional(readOnly = true)
    public Map<UUID, Pursuit> pursuits(String procedure, Collection<UUID> accounts) {
        return accounts.isEmpty() ? Map.of() : store.pursuits(procedure, accounts);
    }
}
