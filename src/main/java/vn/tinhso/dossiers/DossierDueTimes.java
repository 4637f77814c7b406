package vn.tinhso.dossiers;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.tinhso.calendar.spi.DueMove;
import vn.tinhso.calendar.spi.DueTimes;
import vn.tinhso.calendar.spi.Order;
import vn.tinhso.calendar.spi.Recount;
import vn.tinhso.calendar.spi.Step;
import vn.tinhso.dossiers.ClockEvent.DeadlineRecomputed;
import vn.tinhso.shared.Actor;

/**
 * Hạn của hồ sơ đang giải quyết, when the calendar changes. What is compared is the due time that was promised, so a step
 * that is repeated finds nothing to move. The platform acts, not the administrator: nobody at the agency handled anything.
 */
@Component
class DossierDueTimes implements DueTimes {

    private final OpenDueStore store;
    private final DossierClock dossierClock;
    private final Chronicle chronicle;
    private final TransactionOperations transactions;

    DossierDueTimes(
            OpenDueStore store, DossierClock dossierClock, Chronicle chronicle, TransactionOperations transactions) {
        this.store = store;
        this.dossierClock = dossierClock;
        this.chronicle = chronicle;
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return "dossiers";
    }

    @Override
    public long count(Recount recount) {
        return store.count(recount.agencies());
    }

    @Override
    public Step foresee(Recount recount, String after, int limit) {
        return walk(recount, after, limit, dossier -> move(dossier, timing(dossier, recount)));
    }

    @Override
    public Step recompute(Recount recount, Order order, String after, int limit) {
        return walk(
                recount,
                after,
                limit,
                dossier -> isUnchanged(dossier, timing(dossier, recount))
                        ? Optional.empty()
                        : Objects.requireNonNull(
                                transactions.execute(status -> recompute(dossier.id(), recount, order))));
    }

    /** Looked at again under its lock: it may have been finished meanwhile. */
    private Optional<DueMove> recompute(UUID id, Recount recount, Order order) {
        return store.lock(id).flatMap(dossier -> {
            var timing = timing(dossier, recount);
            var move = move(dossier, timing);
            move.ifPresentOrElse(moved -> carryOut(dossier, timing, moved, order), () -> store.explainAnew(id, timing));
            return move;
        });
    }

    private void carryOut(Dossier dossier, Dossier.Timing timing, DueMove move, Order order) {
        var newDue = Objects.requireNonNull(move.newDue());
        var event = new DeadlineRecomputed(order.change(), move.oldDue(), newDue, timing.reasons());
        chronicle.advance(dossier, dossier.with(timing), event, Actor.system());
        order.record().accept(move);
    }

    private Step walk(Recount recount, String after, int limit, Function<Dossier, Optional<DueMove>> each) {
        return DueWalk.over(
                store.next(recount.agencies(), after, limit), limit, dossier -> move(dossier, due(dossier)), each);
    }

    private Dossier.Timing timing(Dossier dossier, Recount recount) {
        return dossierClock.recomputed(dossier, recount::scheduleOf);
    }

    private static Optional<DueMove> move(Dossier dossier, Dossier.Timing timing) {
        return isMoved(dossier, timing)
                ? Optional.of(move(dossier, Objects.requireNonNull(timing.due())))
                : Optional.empty();
    }

    /** The reasons may change where the due time does not: a new day off inside a pause. */
    private static boolean isUnchanged(Dossier dossier, Dossier.Timing timing) {
        return dossier.timing().equals(timing);
    }

    private static boolean isMoved(Dossier dossier, Dossier.Timing timing) {
        return !due(dossier).equals(timing.due());
    }

    private static DueMove move(Dossier dossier, Instant newDue) {
        return new DueMove(
                dossier.id().toString(),
                dossier.code(),
                dossier.procedure().name(),
                "/ho-so/" + dossier.code(),
                dossier.parties().competent(),
                due(dossier),
                newDue,
                null);
    }

    private static Instant due(Dossier dossier) {
        return Objects.requireNonNull(dossier.timing().due());
    }
}
