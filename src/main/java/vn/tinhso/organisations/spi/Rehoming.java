package vn.tinhso.organisations.spi;

import org.jspecify.annotations.Nullable;

/**
 * One thing that goes from one agency to another.
 *
 * @param key of the thing; sorts the things of its kind
 * @param part which of its ties, when a thing hangs on several agencies; else empty
 * @param code what people call it
 * @param title what it is
 * @param path of its page, {@code null} when it has none
 * @param to {@code null} when nobody has said where
 * @param problem why it could not be moved, in words for the administrator
 */
public record Rehoming(
        String key,
        String part,
        String code,
        String title,
        @Nullable String path,
        String from,
        @Nullable String to,
        @Nullable String problem) {

    public static Rehoming of(String key, String code, String title, String from, Destination destination) {
        return new Rehoming(key, "", code, title, null, from, destination.agencyId(), null);
    }

    public boolean isUnsettled() {
        return to == null || problem != null;
    }

    public Rehoming failed(String reason) {
        return new Rehoming(key, part, code, title, path, from, to, reason);
    }
}
