package vn.tinhso.audit;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the log vouches for, in the order of the chain. The chain is made of committed lines only and grows at its end, so
 * whoever goes on from where he stopped misses nothing and reads nothing twice, however late a transaction ended.
 */
@Component
public class AuditStream {

    /** So many places are looked at at once, however few of them are of the kind that is asked for. */
    private static final int REACH = 5000;

    private final ChainStore store;

    AuditStream(ChainStore store) {
        this.store = store;
    }

    /** @param key of the record that was written, as its module names it */
    public record Tied(long position, String key) {}

    /**
     * @param next where to go on from
     * @param more whether the chain reaches further
     */
    public record Part(List<Tied> tied, long next, boolean more) {}

    /** Records of one kind behind a place in the chain, 0 for its beginning. */
    @Transactional(readOnly = true)
    public Part read(String kind, long after, int size) {
        var head = store.head();
        var reach = Math.min(head, after + REACH);
        var tied = store.tied(kind, after, reach, size);
        var next = tied.size() == size ? tied.getLast().position() : Math.max(after, reach);
        return new Part(tied, next, next < head);
    }
}
