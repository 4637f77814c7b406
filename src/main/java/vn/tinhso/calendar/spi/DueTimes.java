package vn.tinhso.calendar.spi;

/**
 * The due times a module has promised and not yet kept. It is asked what a changed calendar would move and, once the
 * change is confirmed, told to move it; both in small steps in the order of its own keys, so that any node can go on
 * where another one stopped. What is finished keeps the due time it was judged by and never appears.
 */
public interface DueTimes {

    /** Stable name, for the record of how far a walk has come. */
    String name();

    /** How many open due times the recount concerns, for the progress that is shown. */
    long count(Recount recount);

    /** Where the next due times after the key would fall. Changes nothing. */
    Step foresee(Recount recount, String after, int limit);

    /**
     * The same, and moves them, each in a transaction of its own that also holds its event, its audit line and {@link
     * Order#record()}. One that falls where it already stands is left alone: a step that is repeated moves nothing twice.
     */
    Step recompute(Recount recount, Order order, String after, int limit);
}
