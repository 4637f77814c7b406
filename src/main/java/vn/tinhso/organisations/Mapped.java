package vn.tinhso.organisations;

import java.util.List;

/**
 * What an agency was or became on another day.
 *
 * @param agencies empty when there was nothing like it
 */
public record Mapped(List<Agency> agencies) {

    /** Whether its figures of one day can be read as those of one agency of the other. */
    public boolean isUnique() {
        return agencies.size() == 1;
    }
}
