package vn.tinhso.identity;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.tinhso.identity.GrantStore.Absence;
import vn.tinhso.organisations.spi.Destinations;
import vn.tinhso.organisations.spi.Kind;
import vn.tinhso.organisations.spi.Order;
import vn.tinhso.organisations.spi.Rehoming;
import vn.tinhso.organisations.spi.RowDependants;
import vn.tinhso.shared.Moments;

/** Ủy quyền khi vắng mặt goes on at the successor: who is away is still away. */
@Component
class RehomedDelegations extends RowDependants<Absence> {

    private final GrantStore store;
    private final Clock clock;

    RehomedDelegations(GrantStore store, Clock clock, TransactionOperations transactions) {
        super(new Kind("delegations", "Ủy quyền đang có hiệu lực", 21), transactions);
        this.store = store;
        this.clock = clock;
    }

    @Override
    public long count(Set<String> agencies) {
        return store.absences(agencies, Moments.day(clock.instant()));
    }

    @Override
    protected List<Absence> next(Set<String> agencies, String after, int limit) {
        return store.absences(agencies, Moments.day(clock.instant()), after, limit);
    }

    @Override
    protected String key(Absence absence) {
        return absence.id().toString();
    }

    @Override
    protected List<Rehoming> route(Absence absence, Destinations destinations) {
        return destinations.of(absence.agencyId()).stream()
                .map(to -> Rehoming.of(key(absence), absence.from(), "→ " + absence.to(), absence.agencyId(), to))
                .toList();
    }

    @Override
    protected List<Rehoming> move(Absence absence, Destinations destinations, Order order) {
        var moves = route(absence, destinations);
        return store.moveAbsence(
                        absence, Objects.requireNonNull(moves.getFirst().to()))
                ? moves
                : List.of();
    }
}
