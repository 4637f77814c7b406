package vn.tinhso.dossiers;

import java.util.List;
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

    static final String PREDICATE = Stream.of(Way.values())
            .map(Way::condition)
            .collect(Collectors.joining("\n or ", " (:everything\n or ", ")\n"));

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

    /** The ways that lead anywhere for this viewer. */
    List<Way> ways() {
        return Stream.of(Way.values())
                .filter(way -> switch (way) {
                    case APPLICANT, READER -> account != null;
                    case FILER -> true;
                    case DESK -> !desks.isEmpty();
                    case CASE -> !cases.isEmpty();
                })
                .toList();
    }

    /**
     * {@link #PREDICATE} without the ways that lead nowhere for this viewer: the same dossiers, said so that each way is
     * looked up in its own index.
     */
    String predicate() {
        return everything
                ? " true\n"
                : ways().stream().map(Way::condition).collect(Collectors.joining("\n or ", " (", ")\n"));
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
                .param("viewer", Stream.ofNullable(account).toArray(UUID[]::new))
                .param("filer", new String[] {filer})
                .param("desks", desks.toArray(String[]::new))
                .param("cases", cases.toArray(String[]::new))
                .param("readers", readers());
    }

    /**
     * A way in which a dossier concerns somebody; any one suffices. A list in order reads each of them from its own index,
     * which an {@code or} cannot, and a search by the sign the dossier's words bear.
     */
    enum Way {
        APPLICANT("d.applicant_account", ":viewer::uuid[]", ""),
        FILER("d.filed_by", ":filer::text[]", " f "),
        DESK("d.receiving_agency", ":desks::text[]", " r "),
        CASE("d.competent_agency", ":cases::text[]", " c "),
        /** Few dossiers have readers: they are looked up first and put in order afterwards. */
        READER("d.readers", ":readers::text[]", "") {
            @Override
            String condition() {
                return "d.readers <> '{}' and d.readers && :readers::text[]";
            }

            @Override
            String newestClosed() {
                return """
                        (select d.id, d.ended_at
                        from dossiers.dossier d
                        where %s
                          and d.stage = 'CLOSED'
                        order by d.ended_at desc, d.id desc
                        limit :reach)
                        """.formatted(condition());
            }
        };

        private final String column;
        private final String holders;
        private final String sign;

        Way(String column, String holders, String sign) {
            this.column = column;
            this.holders = holders;
            this.sign = sign;
        }

        String condition() {
            return column + " = any(" + holders + ")";
        }

        /** Its newest closed dossiers, {@code :reach} of each holder. */
        String newestClosed() {
            return """
                    select n.id, n.ended_at
                    from unnest(%s) holder
                    cross join lateral (
                        select d.id, d.ended_at
                        from dossiers.dossier d
                        where %s = holder
                          and d.stage = 'CLOSED'
                        order by d.ended_at desc, d.id desc
                        limit :reach
                    ) n
                    """.formatted(holders, column);
        }

        /** Its closed dossiers with the words of {@code question}. */
        String closedWithWords() {
            return sign.isEmpty() ? """
                    select d.id, d.ended_at
                    from dossiers.dossier d
                    where %s
                      and d.stage = 'CLOSED'
                      and d.words @@ (select asked from question)
                    """.formatted(condition()) : """
                    select n.id, n.ended_at
                    from unnest(%s) holder
                    cross join lateral (
                        select d.id, d.ended_at
                        from dossiers.dossier d
                        where d.words @@ ((select asked from question) && dossiers.sign('%s' || holder))
                          and d.stage = 'CLOSED'
                    ) n
                    """.formatted(holders, sign);
        }
    }
}
