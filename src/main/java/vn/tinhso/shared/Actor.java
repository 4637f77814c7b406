package vn.tinhso.shared;

import org.jspecify.annotations.Nullable;

/**
 * Who did something, as the record keeps it: the words of the moment (a later marriage or promotion changes nothing).
 *
 * @param accountId stable id of the account, {@code system} for the platform itself, {@code client:x} for a machine
 * @param name full name in the Vietnamese order
 * @param title chức danh, for officials
 * @param agencyId agency on whose behalf the official acted
 */
public record Actor(
        String accountId,
        String name,
        @Nullable String title,
        @Nullable String agencyId) {

    private static final Actor SYSTEM = new Actor("system", "Hệ thống", null, null);

    /** The platform acting by a rule, not a person. */
    public static Actor system() {
        return SYSTEM;
    }

    @Override
    public String toString() {
        return "Actor[" + accountId + "]";
    }
}
