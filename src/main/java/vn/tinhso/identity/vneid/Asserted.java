package vn.tinhso.identity.vneid;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.tinhso.identity.AssuranceLevel;

/** What a provider says of somebody, in our terms. */
record Asserted(
        String subject,
        @Nullable String login,
        Person person,
        @Nullable Organisation organisation,
        @Nullable AssuranceLevel level,
        boolean secondFactor) {

    /** @param gender {@code nam} or {@code nu} */
    record Person(
            @Nullable String personalNumber,
            @Nullable String name,
            @Nullable LocalDate birthDate,
            @Nullable String gender,
            @Nullable String phone,
            @Nullable String email) {

        @Override
        public String toString() {
            return "Person";
        }
    }

    /** For whom the person signed in, with an account of an organisation. */
    record Organisation(@Nullable String taxCode, @Nullable String name) {}

    @Override
    public String toString() {
        return "Asserted";
    }
}
