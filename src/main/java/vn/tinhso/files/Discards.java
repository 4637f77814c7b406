package vn.tinhso.files;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import vn.tinhso.files.spi.FileHolders;

/**
 * Bỏ tệp: a file goes when none of its holders needs it; its bytes go from the disk when no other file has the same. The
 * row goes in the caller's transaction, the bytes after it: a server that dies in between finds them in a list.
 */
@Component
public class Discards {

    private final DiscardStore store;
    private final Shelves shelves;
    private final ObjectProvider<FileHolders> holders;
    private final TransactionOperations transactions;
    private final Clock clock;

    Discards(
            DiscardStore store,
            Shelves shelves,
            ObjectProvider<FileHolders> holders,
            TransactionOperations transactions,
            Clock clock) {
        this.store = store;
        this.shelves = shelves;
        this.holders = holders;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Lets go of those of these files that nobody holds; how many went. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int letGo(Collection<UUID> files) {
        var free = unheld(files);
        return free.isEmpty() ? 0 : store.discard(free, clock.instant());
    }

    Set<UUID> unheld(Collection<UUID> files) {
        var free = new HashSet<>(files);
        holders.forEach(holder -> {
            if (!free.isEmpty()) {
                free.removeAll(holder.holding(Set.copyOf(free)));
            }
        });
        return free;
    }

    @Scheduled(fixedDelay = 10_000, initialDelay = 5000)
    void clearShelves() {
        while (Boolean.TRUE.equals(transactions.execute(status -> clearOne()))) {
            // One content after the other until none waits.
        }
    }

    private boolean clearOne() {
        var next = store.nextDiscarded();
        next.ifPresent(sha256 -> {
            if (!store.isWanted(sha256)) {
                shelves.remove(sha256);
            }
            store.forget(sha256);
        });
        return next.isPresent();
    }
}
