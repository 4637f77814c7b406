package vn.tinhso.privacy;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.tinhso.privacy.KeyRotation.State;
import vn.tinhso.privacy.RotationStore.Open;
import vn.tinhso.privacy.RotationStore.Place;
import vn.tinhso.privacy.spi.SealedRows;

/**
 * Brings a change of keys to its end in small steps, each a transaction that says how far it came: any node goes on where
 * another one stopped, and nobody waits longer than a step.
 */
@Component
class ResealingWorker {

    private static final int STEP = 200;

    private final KeyRotation rotation;
    private final RotationStore store;
    private final List<SealedRows> sources;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final Duration grace;

    /** @param grace longer than any node goes without reading the keys again */
    ResealingWorker(
            KeyRotation rotation,
            RotationStore store,
            List<SealedRows> sources,
            TransactionOperations transactions,
            Clock clock,
            @Value("${tinhso.vault.grace:3m}") Duration grace) {
        this.rotation = rotation;
        this.store = store;
        this.sources =
                sources.stream().sorted(Comparator.comparing(SealedRows::name)).toList();
        this.transactions = transactions;
        this.clock = clock;
        this.grace = grace;
    }

    @Scheduled(fixedDelay = 5000, initialDelay = 3000)
    void workOn() {
        while (Boolean.TRUE.equals(transactions.execute(status -> step()))) {
            // One step after the other until nothing waits.
        }
    }

    /** Whether there may be more to do at once. */
    private boolean step() {
        return store.lockOpen().map(this::step).orElse(false);
    }

    private boolean step(Open open) {
        return switch (open.state()) {
            case ANNOUNCED -> afterGrace(open, State.PROMOTED, rotation::promote);
            case PROMOTED -> afterGrace(open, State.WALKING, () -> {});
            case WALKING -> walk(open);
            case DONE -> false;
        };
    }

    private boolean afterGrace(Open open, State next, Runnable deed) {
        if (clock.instant().isBefore(open.changedAt().plus(grace))) {
            return false;
        }
        deed.run();
        store.enter(open.id(), next, clock.instant());
        return true;
    }

    private boolean walk(Open open) {
        for (var source : sources) {
            var place = store.place(open.id(), source.name());
            if (!place.finished()) {
                var stretch = source.reseal(place.cursor(), STEP);
                var end = stretch.end();
                store.walked(
                        open.id(),
                        source.name(),
                        new Place(end == null ? place.cursor() : end, end == null),
                        stretch.seen());
                return true;
            }
        }
        rotation.dropOldIndexes();
        store.enter(open.id(), State.DONE, clock.instant());
        return false;
    }
}
