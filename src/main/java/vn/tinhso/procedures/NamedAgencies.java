package vn.tinhso.procedures;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.tinhso.organisations.spi.Destinations;
import vn.tinhso.organisations.spi.Kind;
import vn.tinhso.organisations.spi.Order;
import vn.tinhso.organisations.spi.Rehoming;
import vn.tinhso.organisations.spi.RowDependants;
import vn.tinhso.organisations.spi.Traits;
import vn.tinhso.procedures.HeirStore.Named;
import vn.tinhso.shared.Moments;

/** Thủ tục nêu đích danh cơ quan: when the agency ends, another stands for it in every version in force. */
@Component
class NamedAgencies extends RowDependants<Named> {

    private final HeirStore store;
    private final Clock clock;

    NamedAgencies(HeirStore store, Clock clock, TransactionOperations transactions) {
        super(new Kind("procedures", "Thủ tục nêu đích danh cơ quan", 15), transactions);
        this.store = store;
        this.clock = clock;
    }

    @Override
    public long count(Set<String> agencies) {
        return store.naming(agencies, Moments.day(clock.instant())).size();
    }

    @Override
    protected List<Named> next(Set<String> agencies, String after, int limit) {
        return store.naming(agencies, Moments.day(clock.instant())).stream()
                .filter(named -> named.key().compareTo(after) > 0)
                .sorted(Comparator.comparing(Named::key))
                .limit(limit)
                .toList();
    }

    @Override
    protected String key(Named named) {
        return named.key();
    }

    @Override
    protected List<Rehoming> route(Named named, Destinations destinations) {
        return destinations.of(named.agency(), Traits.ofField(named.field())).stream()
                .map(to -> Rehoming.of(named.key(), named.code(), named.name(), named.agency(), to))
                .toList();
    }

    @Override
    protected List<Rehoming> move(Named named, Destinations destinations, Order order) {
        return route(named, destinations).stream()
                .filter(one ->
                        one.to() != null && store.add(named, String.valueOf(one.to()), order.decision(), order.on()))
                .toList();
    }
}
