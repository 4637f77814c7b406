package vn.tinhso.identity.scim;

import java.util.Optional;
import java.util.stream.Stream;
import vn.tinhso.identity.Role;

/** A role at an agency is a group: {@code SPECIALIST@xa-03325}. */
record GroupId(Role role, String agencyId) {

    static String of(Role role, String agencyId) {
        return role.name() + "@" + agencyId;
    }

    static Optional<GroupId> parse(String text) {
        var at = text.indexOf('@');
        return at < 0
                ? Optional.empty()
                : Stream.of(Role.values())
                        .filter(role -> role.name().equals(text.substring(0, at)))
                        .findFirst()
                        .map(role -> new GroupId(role, text.substring(at + 1)));
    }

    @Override
    public String toString() {
        return of(role, agencyId);
    }
}
