package vn.tinhso.identity;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.tinhso.audit.AuditLog;
import vn.tinhso.identity.GrantStore.Held;
import vn.tinhso.organisations.spi.Destinations;
import vn.tinhso.organisations.spi.Kind;
import vn.tinhso.organisations.spi.Order;
import vn.tinhso.organisations.spi.Rehoming;
import vn.tinhso.organisations.spi.RowDependants;
import vn.tinhso.shared.Actor;
import vn.tinhso.shared.Moments;

/**
 * Tài khoản và vai trò: the account stays, its role at the agency that ends goes on at the successor from the day on. Two
 * agencies may so give one three chairmen: who keeps the role is decided by people, here nobody is locked out.
 */
@Component
class RehomedGrants extends RowDependants<Held> {

    private final GrantStore store;
    private final AccountStore accounts;
    private final AuditLog audit;
    private final Clock clock;

    RehomedGrants(
            GrantStore store, AccountStore accounts, AuditLog audit, Clock clock, TransactionOperations transactions) {
        super(new Kind("grants", "Vai trò của tài khoản", 20), transactions);
        this.store = store;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public long count(Set<String> agencies) {
        return store.held(agencies, Moments.day(clock.instant()));
    }

    @Override
    protected List<Held> next(Set<String> agencies, String after, int limit) {
        return store.held(agencies, Moments.day(clock.instant()), after, limit);
    }

    @Override
    protected String key(Held held) {
        return held.key();
    }

    @Override
    protected List<Rehoming> route(Held held, Destinations destinations) {
        return destinations.of(held.agencyId()).stream()
                .map(to -> Rehoming.of(
                        held.key(),
                        held.login(),
                        held.name() + ", " + held.role().label(),
                        held.agencyId(),
                        to))
                .toList();
    }

    @Override
    protected List<Rehoming> move(Held held, Destinations destinations, Order order) {
        var moves = route(held, destinations);
        var to = Objects.requireNonNull(moves.getFirst().to());
        if (!store.end(held, order.on())) {
            return List.of();
        }
        accounts.grant(held.account(), held.role(), to, order.on());
        audit.record(
                Actor.system(),
                "account.role-rehomed",
                "account:" + held.account(),
                Map.of("role", held.role().name(), "from", held.agencyId(), "to", to));
        return moves;
    }
}
