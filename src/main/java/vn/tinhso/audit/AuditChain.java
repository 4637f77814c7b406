package vn.tinhso.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import vn.tinhso.audit.Verified.Broken;
import vn.tinhso.audit.Verified.Intact;
import vn.tinhso.shared.Moments;

/** Chuỗi nhật ký: proves that what stands in the log, and in the records it vouches for, is what was written. */
@Component
public class AuditChain {

    private final ChainStore store;
    private final SealStore seals;
    private final ChainWalk walk;

    AuditChain(ChainStore store, SealStore seals, ChainWalk walk) {
        this.store = store;
        this.seals = seals;
        this.walk = walk;
    }

    /**
     * How the chain stands.
     *
     * @param length how many lines are tied, {@code pending} how many wait for it
     */
    public record State(long length, long pending, Optional<Seal> lastSeal) {}

    public State state() {
        return new State(store.head(), store.pending(), seals.last());
    }

    public List<Seal> latestSeals(int limit) {
        return seals.latest(limit);
    }

    public Optional<Seal> seal(int number) {
        return seals.numbered(number);
    }

    /** From the first link to the last there is now. */
    public Stretch whole() {
        return new Stretch(1, store.head(), true);
    }

    /** The lines of these days, widened to the seals around them; empty when nothing was written then. */
    public Stretch of(LocalDate from, LocalDate to) {
        var head = store.head();
        return store.between(
                        from.atStartOfDay(Moments.VIETNAM).toInstant(),
                        to.plusDays(1).atStartOfDay(Moments.VIETNAM).toInstant())
                .map(lines -> new Stretch(
                        seals.before(lines.from()).map(Seal::position).orElse(0L) + 1,
                        Math.min(
                                head, seals.from(lines.to()).map(Seal::position).orElse(head)),
                        false))
                .orElse(new Stretch(1, 0, false));
    }

    /** What was tied since the last seal. */
    Stretch unsealed() {
        return new Stretch(seals.last().map(Seal::position).orElse(0L) + 1, store.head(), false);
    }

    /** @param told how far it has come, from time to time */
    public Verified verify(Stretch stretch, Consumer<Progress> told) {
        var seen = Progress.NONE;
        while (!walk.isFinished(stretch, seen)) {
            var step = walk.step(stretch, seen);
            seen = step.seen();
            if (step.found() != null) {
                return new Broken(stretch, seen, step.found());
            }
            told.accept(seen);
        }
        var reached = seen;
        return walk.close(stretch)
                .<Verified>map(found -> new Broken(stretch, reached, found))
                .orElse(new Intact(stretch, reached));
    }
}
