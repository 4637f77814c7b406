package vn.tinhso.shared;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who did something, as the record keeps it: the words of the moment (a later marriage or promotion changes nothing).
 *
 * @param accountId stable id of the account, {@code system} for the platform itself, {@code client:x} for a machine
 * @param name full name in the Vietnamese order
 * @param title chức danh, for officials
 * @param agencyId agency on whose behalf the official acted
 * @param inPlaceOf account of the colleague whose right it was, when it was used by delegation; the title names the colleague
 */
public record Actor(
        String accountId,
        String name,
        @Nullable String title,
        @Nullable String agencyId,
        @Nullable String inPlaceOf) {

    private static final Actor SYSTEM = new Actor("system", "Hệ thống", null, null);

    /** Somebody who acts by a right of their own. */
    public Actor(String accountId, String name, @Nullable String title, @Nullable String agencyId) {
        this(accountId, name, title, agencyId, null);
    }

    /** The platform acting by a rule, not a person. */
    public static Actor system() {
        return SYSTEM;
    }

    /** Whether one person stands behind both, as the one who acted or the one whose right it was. */
    public boolean sharesAPersonWith(Actor other) {
        return persons().anyMatch(person -> other.persons().anyMatch(person::equals));
    }

    private Stream<String> persons() {
        return Stream.of(accountId, inPlaceOf).filter(Objects::nonNull).map(String::valueOf);
    }

    @Override
    public String toString() {
        return "Actor[" + accountId + "]";
    }
}
