package vn.tinhso.dossiers;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.tinhso.dossiers.HangingStore.Sketch;
import vn.tinhso.organisations.spi.Destinations;
import vn.tinhso.organisations.spi.Kind;
import vn.tinhso.organisations.spi.Order;
import vn.tinhso.organisations.spi.Rehoming;
import vn.tinhso.organisations.spi.RowDependants;
import vn.tinhso.procedures.Procedures;

/** Hồ sơ đang soạn: whoever is filling in a form for an agency that ends files it at its successor. */
@Component
class RehomedDrafts extends RowDependants<Sketch> {

    private final HangingStore store;
    private final HomeTraits traits;
    private final Procedures procedures;

    RehomedDrafts(HangingStore store, HomeTraits traits, Procedures procedures, TransactionOperations transactions) {
        super(new Kind("drafts", "Hồ sơ đang soạn", 32), transactions);
        this.store = store;
        this.traits = traits;
        this.procedures = procedures;
    }

    @Override
    public long count(Set<String> agencies) {
        return store.drafts(agencies);
    }

    @Override
    protected List<Sketch> next(Set<String> agencies, String after, int limit) {
        return store.drafts(agencies, after, limit);
    }

    @Override
    protected String key(Sketch draft) {
        return draft.id().toString();
    }

    @Override
    protected List<Rehoming> route(Sketch draft, Destinations destinations) {
        var procedure = procedures.version(draft.versionId()).definition();
        return destinations.of(draft.agencyId(), traits.of(draft)).stream()
                .map(to -> Rehoming.of(key(draft), procedure.code(), procedure.name(), draft.agencyId(), to))
                .toList();
    }

    @Override
    protected List<Rehoming> move(Sketch draft, Destinations destinations, Order order) {
        var moves = route(draft, destinations);
        return store.moveDraft(draft, Objects.requireNonNull(moves.getFirst().to())) ? moves : List.of();
    }
}
