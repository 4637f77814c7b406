package vn.tinhso.inbox.spi;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tinhso.identity.Account;

/**
 * Work a module has waiting for an official. Counts and items must come from one predicate, so that the number beside a
 * queue is the length of its list.
 */
public interface WorkSource {

    /** The queues this account may see, with their counts at this moment. */
    List<Queue> queues(Account account);

    /** One page of a queue, most urgent first; empty when the queue is not one of {@link #queues}. */
    List<Item> items(Account account, Request request);

    /**
     * @param key unique among all sources
     * @param count as many as its list shows
     * @param more whether there are more than the list shows, to be found by a search
     * @param mine whether something waits for this account to act, as against watching
     */
    record Queue(String key, String label, int count, boolean more, int order, boolean mine) {}

    /**
     * @param search words to find in the queue, may be empty
     * @param offset how many to pass over
     */
    record Request(String queue, String search, int offset, int size) {}

    /**
     * @param code what people call it
     * @param title what it is about
     * @param person whose it is
     * @param place where it stands now
     * @param due when it must be done, as a sentence
     * @param urgency colour and word of the time left
     * @param percentLeft share of the time left, 0–100
     */
    record Item(
            String code,
            String title,
            String person,
            String place,
            String path,
            @Nullable String due,
            Urgency urgency,
            int percentLeft) {

        @Override
        public String toString() {
            return "Item[" + code + "]";
        }
    }

    enum Urgency {
        NONE,
        IN_TIME,
        DUE_SOON,
        OVERDUE,
        PAUSED
    }
}
