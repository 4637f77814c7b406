package vn.tinhso.audit;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tinhso.shared.Actor;

/**
 * Takes verifications along their stretches in small steps. How far one came is in the database, so any node goes on where
 * another one stopped.
 */
@Component
class VerificationWorker {

    private static final Duration LEASE = Duration.ofMinutes(1);

    private final VerificationStore store;
    private final ChainWalk walk;
    private final AuditLog log;
    private final Clock clock;

    VerificationWorker(VerificationStore store, ChainWalk walk, AuditLog log, Clock clock) {
        this.store = store;
        this.walk = walk;
        this.log = log;
        this.clock = clock;
    }

    void workOn() {
        while (step(null)) {
            // One step after the other until nothing waits.
        }
    }

    /** Works on this one while somebody waits for the page, the rest is left to the timer. */
    void workFor(UUID verification, Duration patience) {
        var until = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < until && step(verification)) {
            // Until it is finished or patience is at its end.
        }
    }

    /** Whether there was something to do. A step that fails keeps its claim: it is tried again when that has run out. */
    boolean step(@Nullable UUID only) {
        var claimed = store.claim(only, LEASE);
        claimed.ifPresent(this::work);
        return claimed.isPresent();
    }

    private void work(Verification verification) {
        var stretch = verification.stretch();
        if (walk.isFinished(stretch, verification.seen())) {
            finish(verification, walk.close(stretch).orElse(null));
            return;
        }
        var step = walk.step(stretch, verification.seen());
        store.save(verification.id(), step.seen());
        if (step.found() != null) {
            finish(verification, step.found());
        }
    }

    /** A break is an entry itself: it is not forgotten when somebody mends the row. */
    private void finish(Verification verification, @Nullable Break first) {
        if (store.finish(verification.id(), first, clock.instant()) && first != null) {
            log.record(
                    Actor.system(),
                    "audit.broken",
                    "verification:" + verification.id(),
                    Map.of(
                            "position",
                            String.valueOf(first.position()),
                            "reason",
                            first.reason().name()));
        }
    }
}
