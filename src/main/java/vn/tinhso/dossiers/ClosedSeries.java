package vn.tinhso.dossiers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.tinhso.dossiers.ClosedSeriesStore.Run;
import vn.tinhso.organisations.Organisations;
import vn.tinhso.organisations.spi.Destinations;
import vn.tinhso.organisations.spi.Kind;
import vn.tinhso.organisations.spi.Order;
import vn.tinhso.organisations.spi.Rehoming;
import vn.tinhso.organisations.spi.RowDependants;

/**
 * Dãy số of an agency that ends is closed on the day; what was numbered keeps its number, and the successor counts on in
 * its own series or begins with 1.
 */
@Component
class ClosedSeries extends RowDependants<Run> {

    private final ClosedSeriesStore store;
    private final Organisations organisations;

    ClosedSeries(ClosedSeriesStore store, Organisations organisations, TransactionOperations transactions) {
        // The last of all: until then a dossier may still be numbered where it was.
        super(new Kind("series", "Dãy số", 90), transactions);
        this.store = store;
        this.organisations = organisations;
    }

    @Override
    public long count(Set<String> agencies) {
        return store.count(owners(agencies).keySet());
    }

    @Override
    protected List<Run> next(Set<String> agencies, String after, int limit) {
        var owners = owners(agencies);
        return store.next(owners.keySet(), after, limit).stream()
                .map(run -> run.of(owners.getOrDefault(run.owner(), run.owner())))
                .toList();
    }

    @Override
    protected String key(Run run) {
        return run.owner();
    }

    @Override
    protected List<Rehoming> route(Run run, Destinations destinations) {
        return destinations.of(run.agencyId()).stream()
                .map(to -> Rehoming.of(run.owner(), run.owner(), run.last(), run.agencyId(), to))
                .toList();
    }

    @Override
    protected List<Rehoming> move(Run run, Destinations destinations, Order order) {
        return store.close(run.owner(), order.on(), order.decision()) ? route(run, destinations) : List.of();
    }

    /** Papers are numbered under the agency's id, dossiers under its code. */
    private Map<String, String> owners(Set<String> agencies) {
        var owners = new HashMap<String, String>();
        agencies.forEach(id -> {
            owners.put(id, id);
            owners.put(organisations.agency(id).code().value(), id);
        });
        return owners;
    }
}
