package vn.tinhso.dossiers;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tinhso.identity.Account;
import vn.tinhso.identity.Role;

/**
 * Which dossiers somebody may see. One SQL predicate decides lists, counts, searches, pages, files and the API alike.
 *
 * @param everything a machine client of the province
 * @param account the person, for own dossiers
 * @param filer what {@code filed_by} holds for this person or client
 * @param desks centres where the person receives and returns
 * @param cases agencies where the person examines, signs or keeps the register; those that were consulted count too
 */
record Visibility(boolean everything, @Nullable UUID account, String filer, Set<String> desks, Set<String> cases) {

    static final String PREDICATE = """
            (:everything
             or d.applicant_account = :viewer
             or d.filed_by = :filer
             or d.receiving_agency = any(:desks)
             or d.competent_agency = any(:cases)
             or d.readers && :readers::text[])
            """;

    static Visibility of(Account account) {
        var cases = Stream.of(Role.SPECIALIST, Role.LEADER, Role.CLERK)
                .flatMap(role -> account.agenciesAs(role).stream())
                .collect(Collectors.toUnmodifiableSet());
        return new Visibility(
                false, account.id(), account.id().toString(), account.agenciesAs(Role.DESK_OFFICER), cases);
    }

    static Visibility of(Party party) {
        return switch (party) {
            case Party.Person(var account) -> of(account);
            case Party.Machine(var machine) -> new Visibility(true, null, machine.accountId(), Set.of(), Set.of());
        };
    }

    /** By what the record may have let this person read: an agency that was asked, or a part in handling it. */
    private String[] readers() {
        return account == null
                ? new String[0]
                : Stream.concat(Stream.of(account.toString()), cases.stream()).toArray(String[]::new);
    }

    JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement) {
        return statement
                .param("everything", everything)
                .param("viewer", account, java.sql.Types.OTHER)
                .param("filer", filer)
                .param("desks", desks.toArray(String[]::new))
                .param("cases", cases.toArray(String[]::new))
                .param("readers", readers());
    }
}
