package vn.tinhso.organisations.spi;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;
import vn.tinhso.shared.Rejected;

/**
 * The walk that all kinds of things share. One that cannot be moved is told to the administrator and holds up nobody.
 *
 * @param <T> a row that hangs on an agency
 */
public abstract class RowDependants<T> implements Dependants {

    private static final Logger LOG = LoggerFactory.getLogger(RowDependants.class);

    private final Kind kind;
    private final TransactionOperations transactions;

    protected RowDependants(Kind kind, TransactionOperations transactions) {
        this.kind = kind;
        this.transactions = transactions;
    }

    /** The next rows in the order of their keys. */
    protected abstract List<T> next(Set<String> agencies, String after, int limit);

    protected abstract String key(T row);

    /** Where it goes: nothing when it stays, several when it hangs on several agencies. */
    protected abstract List<Rehoming> route(T row, Destinations destinations);

    /** Brings it there and says what it moved: nothing when somebody else has meanwhile. */
    protected abstract List<Rehoming> move(T row, Destinations destinations, Order order);

    @Override
    public final Kind kind() {
        return kind;
    }

    @Override
    public final Stretch foresee(Destinations destinations, String after, int limit) {
        return Stretch.over(
                next(destinations.agencies(), after, limit), limit, this::key, row -> route(row, destinations));
    }

    @Override
    public final Stretch rehome(Destinations destinations, Order order, String after, int limit) {
        return Stretch.over(
                next(destinations.agencies(), after, limit),
                limit,
                this::key,
                row -> carryOut(row, destinations, order));
    }

    private List<Rehoming> carryOut(T row, Destinations destinations, Order order) {
        var foreseen = route(row, destinations);
        if (foreseen.isEmpty() || foreseen.stream().anyMatch(Rehoming::isUnsettled)) {
            return foreseen;
        }
        try {
            return Objects.requireNonNull(transactions.execute(status -> {
                var moved = move(row, destinations, order);
                moved.forEach(order.record());
                return moved;
            }));
        } catch (Rejected refusal) {
            return failed(foreseen, refusal.getMessage());
        } catch (RuntimeException failure) {
            LOG.error("{} {} could not be rehomed", kind.name(), key(row), failure);
            return failed(foreseen, "Hệ thống gặp lỗi khi chuyển.");
        }
    }

    private static List<Rehoming> failed(List<Rehoming> foreseen, String reason) {
        return foreseen.stream().map(move -> move.failed(reason)).toList();
    }
}
