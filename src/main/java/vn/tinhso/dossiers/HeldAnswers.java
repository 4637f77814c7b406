package vn.tinhso.dossiers;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhso.audit.AuditLog;
import vn.tinhso.identity.Account;

/**
 * Dữ liệu tỉnh đã có about somebody: what the person answered in own dossiers that were decided, so that nobody types it
 * again. Every look is logged at the dossier it comes from.
 */
@Service
public class HeldAnswers {

    private final HeldAnswerStore store;
    private final AuditLog audit;

    HeldAnswers(HeldAnswerStore store, AuditLog audit) {
        this.store = store;
        this.audit = audit;
    }

    /**
     * One answer.
     *
     * @param dossier code of the dossier it was given in
     */
    public record Held(String field, String value, String dossier) {

        @Override
        public String toString() {
            return "Held[" + field + ", " + dossier + "]";
        }
    }

    /** The newest answer of this person to each of these fields, as far as there is one. */
    @Transactional
    public List<Held> of(Account account, Collection<String> fields) {
        if (fields.isEmpty()) {
            return List.of();
        }
        var held = store.newest(account.id(), fields);
        held.stream()
                .collect(Collectors.groupingBy(Held::dossier, Collectors.mapping(Held::field, Collectors.joining(","))))
                .forEach((code, names) -> audit.record(
                        Party.of(account).actor(), "dossier.prefilled", "dossier:" + code, Map.of("fields", names)));
        return held;
    }
}
