package vn.tinhso.organisations.spi;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Where things of one kind go.
 *
 * @param agencies whose things are concerned
 * @param on first day of the new order
 * @param route from an agency and what is known of the thing
 */
public record Destinations(Set<String> agencies, LocalDate on, BiFunction<String, Traits, Destination> route) {

    /** Empty when the thing stays where it is. */
    public Optional<Destination> of(String agencyId, Traits traits) {
        if (!agencies.contains(agencyId)) {
            return Optional.empty();
        }
        var destination = route.apply(agencyId, traits);
        return destination == Destination.STAYS ? Optional.empty() : Optional.of(destination);
    }

    public Optional<Destination> of(String agencyId) {
        return of(agencyId, Traits.NONE);
    }
}
