package vn.tinhso.calendar.changes;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.tinhso.audit.AuditLog;
import vn.tinhso.calendar.CalendarRows;
import vn.tinhso.calendar.Schedule;
import vn.tinhso.calendar.Timetable;
import vn.tinhso.calendar.changes.Change.State;
import vn.tinhso.calendar.spi.DueTimes;
import vn.tinhso.calendar.spi.Order;
import vn.tinhso.calendar.spi.Recount;
import vn.tinhso.calendar.spi.Step;
import vn.tinhso.shared.Actor;

/**
 * Takes changes through the open due times in small steps: first to see what moves, after the confirmation to move it. How
 * far it came is in the database, so any node goes on where another one stopped; a node that dies holds its change up for
 * as long as it had claimed it.
 */
@Component
class ChangeWorker {

    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final int STEP = 200;

    private final ChangeRecords records;
    private final CalendarRows rows;
    private final List<DueTimes> sources;
    private final TransactionOperations transactions;
    private final AuditLog audit;
    private final Clock clock;
    private volatile @Nullable Prepared prepared;

    ChangeWorker(
            ChangeRecords records,
            CalendarRows rows,
            ObjectProvider<DueTimes> sources,
            TransactionOperations transactions,
            AuditLog audit,
            Clock clock) {
        this.records = records;
        this.rows = rows;
        this.sources =
                sources.stream().sorted(Comparator.comparing(DueTimes::name)).toList();
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /** The schedules of one state of one change, which cost too much to be built for every step. */
    private record Prepared(UUID change, State state, long version, Recount recount) {}

    @Scheduled(fixedDelay = 2000, initialDelay = 2000)
    void workOn() {
        while (step(null)) {
            // One step after the other until nothing waits.
        }
    }

    /** Works on this one change while somebody waits for the page, the rest is left to the timer. */
    void workFor(UUID change, Duration patience) {
        var until = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < until && step(change)) {
            // Until the preview is complete or patience is at its end.
        }
    }

    /** Whether there was something to do. A step that fails keeps its claim: it is tried again when that has run out. */
    boolean step(@Nullable UUID only) {
        var claimed = records.changes().claim(only, LEASE);
        claimed.ifPresent(this::work);
        return claimed.isPresent();
    }

    private void work(Change change) {
        var recount = recount(change);
        var walks = records.changes().walks(change.id());
        for (var source : sources) {
            var walk = walks.stream()
                    .filter(known -> known.source().equals(source.name()))
                    .findFirst()
                    .orElseGet(() -> Walk.beginning(source.name(), source.count(recount)));
            if (!walk.finished()) {
                walkOn(change, source, recount, walk);
                records.changes().release(change.id());
                return;
            }
        }
        complete(change);
    }

    private void walkOn(Change change, DueTimes source, Recount recount, Walk walk) {
        var applying = change.state() == State.APPLYING;
        var step = applying
                ? source.recompute(recount, order(change, source), walk.cursor(), STEP)
                : source.foresee(recount, walk.cursor(), STEP);
        transactions.executeWithoutResult(status -> {
            if (applying) {
                unknown(change, source, step);
            } else {
                step.moves().forEach(move -> records.moves().foresee(change.id(), source.name(), move));
            }
            records.changes().save(change.id(), walk.after(step, applying));
        });
    }

    private Order order(Change change, DueTimes source) {
        return new Order(change.words(), move -> records.moves().moved(change.id(), source.name(), move));
    }

    private void unknown(Change change, DueTimes source, Step step) {
        step.moves().stream()
                .filter(move -> move.problem() != null)
                .forEach(move -> records.moves().moved(change.id(), source.name(), move));
    }

    private void complete(Change change) {
        transactions.executeWithoutResult(status -> {
            var next = change.state() == State.APPLYING ? State.APPLIED : State.PREVIEWED;
            if (records.changes().proceed(change, next, clock.instant()) && next == State.APPLIED) {
                var moved = records.moves().byAgency(change.id()).stream()
                        .mapToLong(MoveStore.OfAgency::moved)
                        .sum();
                audit.record(
                        Actor.system(),
                        "calendar.recomputed",
                        "calendar:" + change.id(),
                        Map.of("moved", String.valueOf(moved)));
            }
        });
    }

    private Recount recount(Change change) {
        var version = rows.version();
        var known = prepared;
        if (known != null
                && known.change().equals(change.id())
                && known.state() == change.state()
                && known.version() == version) {
            return known.recount();
        }
        var now = rows.read().rows();
        var timetable = change.state() == State.APPLYING ? now : now.with(change.edits());
        var recount = recount(timetable, change.agencyId());
        prepared = new Prepared(change.id(), change.state(), version, recount);
        return recount;
    }

    private static Recount recount(Timetable timetable, @Nullable String agencyId) {
        var provincial = timetable.schedule(null);
        var own = new ConcurrentHashMap<String, Schedule>();
        return new Recount(
                agency -> timetable.names(agency)
                        ? Objects.requireNonNull(own.computeIfAbsent(agency, timetable::schedule))
                        : provincial,
                agencyId == null ? null : Set.of(agencyId));
    }
}
