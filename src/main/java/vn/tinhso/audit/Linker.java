package vn.tinhso.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Ties committed lines into the chain, behind the business and not in it: no step waits for another. A line and its place
 * among those that wait are committed together, so none is seen too early and none is passed over, however late its
 * transaction ends. One node works at a time; another that comes meanwhile goes away again.
 */
@Component
class Linker {

    static final int BATCH = 1000;

    private final LinkStore store;
    private final TransactionOperations transactions;

    Linker(LinkStore store, TransactionOperations transactions) {
        this.store = store;
        this.transactions = transactions;
    }

    void workOn() {
        while (link() == BATCH) {
            // One batch after the other until few wait.
        }
    }

    /** How many lines were tied. */
    int link() {
        return Objects.requireNonNull(transactions.execute(status -> store.tryLock() ? tie() : 0));
    }

    private int tie() {
        var pending = store.take(BATCH);
        if (pending.isEmpty()) {
            return 0;
        }
        var older = pending.stream()
                .filter(line -> line.digest() == null)
                .map(LinkStore.Pending::entryId)
                .toList();
        var known = older.isEmpty() ? Map.<Long, Digest>of() : store.digests(older);
        var links = new ArrayList<Link>(pending.size());
        var head = store.head().orElse(null);
        for (var line : pending) {
            var digest = digest(line, known);
            if (digest != null) {
                head = Link.after(head, line.entryId(), digest);
                links.add(head);
            }
        }
        store.append(List.copyOf(links));
        return pending.size();
    }

    /** {@code null} for a line older than the chain that is gone: nothing is known of it that could be tied. */
    private static @Nullable Digest digest(LinkStore.Pending line, Map<Long, Digest> known) {
        return line.digest() == null ? known.get(line.entryId()) : line.digest();
    }
}
