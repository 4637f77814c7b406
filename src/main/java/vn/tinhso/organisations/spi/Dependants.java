package vn.tinhso.organisations.spi;

import java.util.Set;

/**
 * Things of one kind that hang on agencies. When agencies end, split or give something away, each module is asked what
 * hangs on them and where it would go, and, once the reorganisation is confirmed, told to bring it there. Both in small
 * steps in the order of its own keys, so that any node goes on where another one stopped.
 */
public interface Dependants {

    Kind kind();

    /** How many things hang on these agencies now. */
    long count(Set<String> agencies);

    /** Where the next things after the key would go. Changes nothing. */
    Stretch foresee(Destinations destinations, String after, int limit);

    /**
     * The same, and brings them there, each in a transaction of its own that also holds its event and {@link
     * Order#record()}. A thing that is there already hangs no longer on the old agency and is not met again: a step that is
     * repeated moves nothing twice.
     */
    Stretch rehome(Destinations destinations, Order order, String after, int limit);
}
