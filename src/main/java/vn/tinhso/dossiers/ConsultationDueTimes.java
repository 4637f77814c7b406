package vn.tinhso.dossiers;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.tinhso.calendar.spi.DueMove;
import vn.tinhso.calendar.spi.DueTimes;
import vn.tinhso.calendar.spi.Order;
import vn.tinhso.calendar.spi.Recount;
import vn.tinhso.calendar.spi.Step;
import vn.tinhso.dossiers.Dossier.Promise;
import vn.tinhso.dossiers.HouseEvent.ConsultationDueRecomputed;
import vn.tinhso.dossiers.OpenConsultationStore.Open;
import vn.tinhso.organisations.Organisations;
import vn.tinhso.shared.Actor;

/** Hạn trả lời ý kiến, when the calendar of an agency that was asked changes. */
@Component
class ConsultationDueTimes implements DueTimes {

    private final OpenConsultationStore store;
    private final OpenDueStore dossiers;
    private final Organisations organisations;
    private final Chronicle chronicle;
    private final TransactionOperations transactions;

    ConsultationDueTimes(
            OpenConsultationStore store,
            OpenDueStore dossiers,
            Organisations organisations,
            Chronicle chronicle,
            TransactionOperations transactions) {
        this.store = store;
        this.dossiers = dossiers;
        this.organisations = organisations;
        this.chronicle = chronicle;
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return "consultations";
    }

    @Override
    public long count(Recount recount) {
        return store.count(recount.agencies());
    }

    @Override
    public Step foresee(Recount recount, String after, int limit) {
        return walk(recount, after, limit, open -> move(open, promise(open, recount)));
    }

    @Override
    public Step recompute(Recount recount, Order order, String after, int limit) {
        return walk(recount, after, limit, open -> {
            var promise = promise(open, recount);
            return move(open, promise)
                    .flatMap(move -> Objects.requireNonNull(
                            transactions.execute(status -> carryOut(open, promise, move, order))));
        });
    }

    private Step walk(Recount recount, String after, int limit, Function<Open, Optional<DueMove>> each) {
        return DueWalk.over(store.next(recount.agencies(), after, limit), limit, open -> move(open), each);
    }

    /** The dossier first, as everybody who writes does; it may have been answered or decided meanwhile. */
    private Optional<DueMove> carryOut(Open open, Promise promise, DueMove move, Order order) {
        return dossiers.lock(open.dossierId())
                .filter(dossier -> store.move(open, promise.due()))
                .map(dossier -> {
                    var event = new ConsultationDueRecomputed(
                            order.change(),
                            organisations.agency(open.agencyId()).name(),
                            open.dueAt(),
                            promise.due(),
                            promise.reasons());
                    chronicle.advance(dossier, dossier, event, Actor.system());
                    order.record().accept(move);
                    return move;
                });
    }

    private static Promise promise(Open open, Recount recount) {
        return DossierClock.workingDaysBy(recount.scheduleOf(open.agencyId()), open.askedAt(), open.days());
    }

    private static Optional<DueMove> move(Open open, Promise promise) {
        return promise.due().equals(open.dueAt())
                ? Optional.empty()
                : Optional.of(move(open).to(promise.due()));
    }

    private static DueMove move(Open open) {
        return new DueMove(
                open.key(),
                open.code(),
                "Lấy ý kiến: " + open.procedure(),
                "/ho-so/" + open.code(),
                open.agencyId(),
                open.dueAt(),
                open.dueAt(),
                null);
    }
}
