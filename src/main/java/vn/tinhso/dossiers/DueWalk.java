package vn.tinhso.dossiers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tinhso.calendar.spi.DueMove;
import vn.tinhso.calendar.spi.Step;
import vn.tinhso.shared.Rejected;

/** One stretch of a walk through due times. One that cannot be counted is told to the administrator and holds up nobody. */
final class DueWalk {

    private static final Logger LOG = LoggerFactory.getLogger(DueWalk.class);

    private DueWalk() {}

    /**
     * @param seen those of this stretch, in the order of their keys
     * @param limit how many were asked for; fewer are the last
     * @param standing the due time as it stands, as a move that leads nowhere yet
     * @param each its move, empty when it stays
     */
    static <T> Step over(List<T> seen, int limit, Function<T, DueMove> standing, Function<T, Optional<DueMove>> each) {
        var moves = new ArrayList<DueMove>();
        for (var one : seen) {
            moved(standing.apply(one), () -> each.apply(one)).ifPresent(moves::add);
        }
        var last = seen.size() < limit ? null : standing.apply(seen.getLast()).key();
        return new Step(seen.size(), last, List.copyOf(moves));
    }

    private static Optional<DueMove> moved(DueMove standing, Supplier<Optional<DueMove>> moving) {
        try {
            return moving.get();
        } catch (Rejected refusal) {
            return Optional.of(DueMove.unknown(standing, refusal.getMessage()));
        } catch (RuntimeException failure) {
            LOG.error("Due time {} could not be recomputed", standing.key(), failure);
            return Optional.of(DueMove.unknown(standing, "Hệ thống gặp lỗi khi tính hạn này."));
        }
    }
}
