package vn.tinhso.organisations.spi;

import org.jspecify.annotations.Nullable;

/** Where a thing goes; {@code null} when nobody has said so yet. */
public record Destination(@Nullable String agencyId) {

    public static final Destination UNKNOWN = new Destination(null);

    /** Concerned agencies may keep what is not theirs to give away. */
    public static final Destination STAYS = new Destination("");

    public static Destination to(String agencyId) {
        return new Destination(agencyId);
    }
}
