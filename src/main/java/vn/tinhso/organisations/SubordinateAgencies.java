package vn.tinhso.organisations;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.tinhso.organisations.DependantStore.Row;
import vn.tinhso.organisations.spi.Destinations;
import vn.tinhso.organisations.spi.Kind;
import vn.tinhso.organisations.spi.Order;
import vn.tinhso.organisations.spi.Rehoming;
import vn.tinhso.organisations.spi.RowDependants;
import vn.tinhso.shared.Moments;

/** Cơ quan trực thuộc that go on when the agency above them ends. */
@Component
class SubordinateAgencies extends RowDependants<Row> {

    private final DependantStore store;
    private final Clock clock;

    SubordinateAgencies(DependantStore store, Clock clock, TransactionOperations transactions) {
        super(new Kind("below", "Cơ quan trực thuộc còn hoạt động", 11), transactions);
        this.store = store;
        this.clock = clock;
    }

    @Override
    public long count(Set<String> agencies) {
        return store.below(agencies, Moments.day(clock.instant()));
    }

    @Override
    protected List<Row> next(Set<String> agencies, String after, int limit) {
        return store.below(agencies, Moments.day(clock.instant()), after, limit);
    }

    @Override
    protected String key(Row row) {
        return row.key();
    }

    @Override
    protected List<Rehoming> route(Row row, Destinations destinations) {
        return destinations.of(row.agencyId()).stream()
                .map(to -> Rehoming.of(row.key(), row.code(), row.title(), row.agencyId(), to))
                .toList();
    }

    @Override
    protected List<Rehoming> move(Row row, Destinations destinations, Order order) {
        var moves = route(row, destinations);
        var to = Objects.requireNonNull(moves.getFirst().to());
        return store.moveBelow(row.key(), row.agencyId(), to) ? moves : List.of();
    }
}
