package vn.tinhso.places;

import java.util.List;

/**
 * What a unit was or became on another day.
 *
 * @param units empty when there was nothing like it
 */
public record Mapping(List<Unit> units) {

    /** Whether figures of one day can be read as those of one unit of the other; not those of a divided unit. */
    public boolean isUnique() {
        return units.size() == 1;
    }
}
