package vn.tinhso.dossiers;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
 * @param desks centres where the person receives and returns, and those whose place they took
 * @param cases agencies, and those whose place they took, where the person examines, signs or keeps the register; those that were consulted count too
 */
record Visibility(boolean everything, @Nullable UUID account, String filer, Set<String> desks, Set<String> cases) {

    /** For a statement that is the same for everybody. */
    static final String PREDICATE = Stream.of(Way.values())
            .map(Way::condition)
            .collect(Collectors.joining("\n or ", " (:everything\n or ", ")\n"));

    static Visibility of(Account account) {
        var cases = Stream.of(Role.SPECIALIST, Role.LEADER, Role.CLERK)
                .flatMap(role -> account.readableAs(role).stream())
                .collect(Collectors.toUnmodifiableSet());
        return new Visibility(
                false, account.id(), account.id().toString(), account.readableAs(Role.DESK_OFFICER), cases);
    }

    static Visibility of(Party party) {
        return switch (party) {
            case Party.Person(var account) -> of(account);
            case Party.Machine(var machine) -> new Visibility(true, null, machine.accountId(), Set.of(), Set.of());
        };
    }

    /**
     * {@link #PREDICATE} for this viewer alone: the same dossiers, without the ways that lead nowhere, each way looked up
     * in its own index, and with single values, so that PostgreSQL plans it once for all who hold as many posts.
     */
    String predicate() {
        return everything ? " true\n" : posts().map(Post::condition).collect(Collectors.joining("\n or ", " (", ")\n"));
    }

    /** Every way with each of its holders: the agencies where this viewer works, the viewer as a person. */
    Stream<Post> posts() {
        return Stream.of(Way.values()).flatMap(way -> {
            var holders = holders(way);
            return IntStream.range(0, holders.size()).mapToObj(number -> new Post(way, number));
        });
    }

    private List<?> holders(Way way) {
        return switch (way) {
            case DESK -> desks.stream().sorted().toList();
            case CASE -> cases.stream().sorted().toList();
            case FILER -> List.of(filer);
            case APPLICANT -> account == null ? List.of() : List.of(account);
            case READER -> account == null ? List.of() : List.of(account);
        };
    }

    /** By what the record may have let this person read: an agency that was asked, or a part in handling it. */
    private String[] readers() {
        return account == null
                ? new String[0]
                : Stream.concat(Stream.of(account.toString()), cases.stream()).toArray(String[]::new);
    }

    JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement) {
        statement
                .param("everything", everything)
                .param("viewer", Stream.ofNullable(account).toArray(UUID[]::new))
                .param("filer", new String[] {filer})
                .param("desks", desks.toArray(String[]::new))
                .param("cases", cases.toArray(String[]::new))
                .param("readers", readers());
        posts().forEach(post ->
                statement.param(post.parameter(), holders(post.way()).get(post.number())));
        return statement;
    }

    /** A way in which a dossier concerns somebody; any one suffices. */
    enum Way {
        DESK("d.receiving_agency", ":desks::text[]", "r "),
        CASE("d.competent_agency", ":cases::text[]", "c "),
        FILER("d.filed_by", ":filer::text[]", "f "),
        APPLICANT("d.applicant_account", ":viewer::uuid[]", ""),
        READER("d.readers", ":readers::text[]", "");

        private final String column;
        private final String holders;
        private final String sign;

        Way(String column, String holders, String sign) {
            this.column = column;
            this.holders = holders;
            this.sign = sign;
        }

        private String condition() {
            // The first half says that the index of dossiers with readers will do.
            return this == READER
                    ? "d.readers <> '{}' and d.readers && " + holders
                    : column + " = any(" + holders + ")";
        }
    }

    /** One way and one of its holders. A list in order reads each of them from its own index, which an {@code or} cannot. */
    record Post(Way way, int number) {

        String parameter() {
            return way.name().toLowerCase(Locale.ROOT) + number;
        }

        String condition() {
            return way == Way.READER ? way.condition() : way.column + " = :" + parameter();
        }

        /** Whether the index of closed dossiers' words knows them as this holder's. */
        boolean holdsWords() {
            return !way.sign.isEmpty();
        }

        /** What that index calls the holder. */
        String holder() {
            return "'" + way.sign + "' || :" + parameter() + " || ' '";
        }
    }
}
