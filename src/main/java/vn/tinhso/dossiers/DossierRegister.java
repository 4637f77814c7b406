package vn.tinhso.dossiers;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhso.audit.AuditLog;

/** Sổ theo dõi hồ sơ: all dossiers somebody may see, open or closed, page by page. */
@Service
public class DossierRegister {

    private final RegisterStore store;
    private final AuditLog audit;

    DossierRegister(RegisterStore store, AuditLog audit) {
        this.store = store;
        this.audit = audit;
    }

    /**
     * Which dossiers.
     *
     * @param statuses any of these; empty means all
     * @param agency receiving or deciding agency; empty means any
     * @param from earliest moment of filing
     * @param until first moment of filing that is too late
     */
    public record Selection(Set<DossierStatus> statuses, String agency, Instant from, Instant until) {}

    /** One page, and how many there are in all. */
    public record Page(List<Dossier> dossiers, long total) {}

    /** Newest first; the look is logged, for a page shows the names of people. */
    @Transactional
    public Page page(Party party, Selection selection, long offset, int size) {
        var viewer = Visibility.of(party);
        audit.record(party.actor(), "dossiers.listed", "dossiers", told(selection, offset, size));
        return new Page(store.page(viewer, selection, offset, size), store.count(viewer, selection));
    }

    private static Map<String, String> told(Selection selection, long offset, int size) {
        return Map.of(
                "statuses",
                selection.statuses().stream()
                        .map(status -> String.valueOf(status.code()))
                        .sorted()
                        .collect(Collectors.joining(",")),
                "agency",
                selection.agency(),
                "from",
                selection.from().toString(),
                "until",
                selection.until().toString(),
                "offset",
                String.valueOf(offset),
                "size",
                String.valueOf(size));
    }
}
