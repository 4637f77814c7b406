package vn.tinhso.reorganisations;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.tinhso.audit.AuditLog;
import vn.tinhso.organisations.spi.Dependants;
import vn.tinhso.organisations.spi.Order;
import vn.tinhso.places.Places;
import vn.tinhso.reorganisations.Reorganisation.State;
import vn.tinhso.shared.Actor;
import vn.tinhso.shared.Moments;

/**
 * Takes plans through everything that hangs on their agencies in small steps: first to see what goes where, after the
 * confirmation, from the day it takes effect, to bring it there. How far it came is in the database, so any node goes on
 * where another one stopped; a node that dies holds its plan up for as long as it had claimed it.
 */
@Component
class RehomingWorker {

    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final int STEP = 100;

    private final PlanRecords records;
    private final Sources sources;
    private final Places places;
    private final TransactionOperations transactions;
    private final AuditLog audit;
    private final Clock clock;

    RehomingWorker(
            PlanRecords records,
            Sources sources,
            Places places,
            TransactionOperations transactions,
            AuditLog audit,
            Clock clock) {
        this.records = records;
        this.sources = sources;
        this.places = places;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 2000, initialDelay = 2000)
    void workOn() {
        while (step(null)) {
            // One step after the other until nothing waits.
        }
    }

    /** Works on this one plan while somebody waits for the page, the rest is left to the timer. */
    void workFor(UUID plan, Duration patience) {
        var until = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < until && step(plan)) {
            // Until the preview is complete or patience is at its end.
        }
    }

    /** Whether there was something to do. A step that fails keeps its claim: it is tried again when that has run out. */
    boolean step(@Nullable UUID only) {
        var claimed = records.plans().claim(only, Moments.day(clock.instant()), LEASE);
        claimed.ifPresent(this::work);
        return claimed.isPresent();
    }

    private void work(Reorganisation plan) {
        var walks = records.rehomings().walks(plan.id());
        for (var source : sources) {
            var walk = walks.stream()
                    .filter(known -> known.source().equals(source.kind().name()))
                    .findFirst()
                    .orElseGet(() -> Walk.beginning(source.kind().name(), source.count(plan.givers())));
            if (!walk.finished()) {
                walkOn(plan, source, walk);
                records.plans().release(plan.id());
                return;
            }
        }
        complete(plan);
    }

    private void walkOn(Reorganisation plan, Dependants source, Walk walk) {
        var applying = plan.state() == State.APPLYING;
        var name = source.kind().name();
        var destinations = new Routes(plan, places).of(name);
        var stretch = applying
                ? source.rehome(destinations, order(plan, name), walk.cursor(), STEP)
                : source.foresee(destinations, walk.cursor(), STEP);
        transactions.executeWithoutResult(status -> {
            stretch.moves().stream()
                    .filter(move -> !applying || move.isUnsettled())
                    .forEach(move -> {
                        if (applying) {
                            records.rehomings().moved(plan.id(), name, move, clock.instant());
                        } else {
                            records.rehomings().foresee(plan.id(), name, move);
                        }
                    });
            records.rehomings().save(plan.id(), walk.after(stretch, applying));
        });
    }

    private Order order(Reorganisation plan, String source) {
        return new Order(
                plan.decision(),
                plan.effective(),
                move -> records.rehomings().moved(plan.id(), source, move, clock.instant()));
    }

    private void complete(Reorganisation plan) {
        transactions.executeWithoutResult(status -> {
            var next = next(plan);
            if (records.plans().proceed(plan, next, clock.instant()) && next != State.PREVIEWED) {
                audit.record(
                        Actor.system(),
                        next == State.APPLIED ? "reorganisation.applied" : "reorganisation.incomplete",
                        "reorganisation:" + plan.id(),
                        Map.of("moved", String.valueOf(moved(plan))));
            }
        });
    }

    /** Done is what leaves nothing behind. */
    private State next(Reorganisation plan) {
        if (plan.state() == State.PREVIEWING) {
            return State.PREVIEWED;
        }
        var unsettled = records.rehomings().byKind(plan.id()).stream().anyMatch(kind -> kind.unsettled() > 0);
        return unsettled || sources.hangingOn(plan.ending()) > 0 ? State.INCOMPLETE : State.APPLIED;
    }

    private long moved(Reorganisation plan) {
        return records.rehomings().byKind(plan.id()).stream()
                .mapToLong(RehomingStore.OfKind::moved)
                .sum();
    }
}
