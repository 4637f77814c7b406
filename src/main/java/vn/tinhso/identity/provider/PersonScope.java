package vn.tinhso.identity.provider;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** Phạm vi: what another system may learn of a person, in the order in which the person is told. */
public enum PersonScope {
    OPENID("openid"),
    PROFILE("profile"),
    OFFICIAL("official"),
    PHONE("phone"),
    EMAIL("email"),
    PERSONAL_NUMBER("personal_number");

    private final String value;

    PersonScope(String value) {
        this.value = value;
    }

    /** As requests and the metadata carry it. */
    public String value() {
        return value;
    }

    /** Those of ours among them. */
    public static List<PersonScope> of(Collection<String> values) {
        return Arrays.stream(values())
                .filter(scope -> values.contains(scope.value))
                .toList();
    }
}
