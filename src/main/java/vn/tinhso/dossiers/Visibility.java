package vn.tinhso.dossiers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tinhso.identity.Account;
import vn.tinhso.identity.Role;
import vn.tinhso.identity.Scope;

/**
 * Which dossiers somebody may see. One SQL predicate decides lists, counts, searches, pages, files, exports, figures, the API
 * and its stream of events alike.
 *
 * @param everything a machine client of the whole province
 * @param restricted whether such a client sees restricted dossiers too
 * @param account the person, for own dossiers
 * @param agent what {@code filing_agent} holds for this person or client
 * @param desks centres where the person receives and returns
 * @param cases agencies where the person examines, signs or keeps the register; those that were consulted count too
 * @param organisations for which the person came with their own electronic account
 */
record Visibility(
        boolean everything,
        boolean restricted,
        @Nullable UUID account,
        String agent,
        List<Place> desks,
        List<Place> cases,
        List<UUID> organisations) {

    /**
     * An agency with the procedures one sees there; none named: all.
     *
     * @param restricted whether restricted dossiers are among them
     */
    record Place(String agency, Scope scope, boolean restricted) {}

    static Visibility of(Account account) {
        return new Visibility(
                false,
                false,
                account.id(),
                account.id().toString(),
                places(account, Role.DESK_OFFICER),
                places(account, Role.SPECIALIST, Role.LEADER, Role.CLERK),
                account.onBehalf().stream()
                        .filter(Account.OnBehalf::itself)
                        .map(Account.OnBehalf::organisation)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
    }

    static Visibility of(Party party) {
        return switch (party) {
            case Party.Person(var account) -> of(account);
            case Party.Machine(var machine, var reach) -> {
                var places = reach.agencies().stream()
                        .sorted()
                        .map(agency -> new Place(agency, Scope.ALL, reach.restricted()))
                        .toList();
                yield new Visibility(
                        reach.everywhere(), reach.restricted(), null, machine.accountId(), places, places, List.of());
            }
        };
    }

    /**
     * Each agency once, or twice: with what one sees of all its dossiers, and with what one sees of those that are not
     * restricted. Who holds several roles there sees what any of them shows.
     */
    private static List<Place> places(Account account, Role... roles) {
        var cleared = new TreeMap<String, Scope>();
        var ordinary = new TreeMap<String, Scope>();
        Stream.of(roles)
                .flatMap(account::readableAs)
                .forEach(grant -> (grant.reach().restricted() ? cleared : ordinary)
                        .merge(grant.agencyId(), grant.scope(), Visibility::together));
        cleared.forEach((agency, scope) -> {
            if (scope.isAll() || scope.equals(ordinary.get(agency))) {
                ordinary.remove(agency);
            }
        });
        return Stream.concat(
                        cleared.entrySet().stream().map(place -> new Place(place.getKey(), place.getValue(), true)),
                        ordinary.entrySet().stream().map(place -> new Place(place.getKey(), place.getValue(), false)))
                .toList();
    }

    private static Scope together(Scope one, Scope other) {
        return one.isAll() || other.isAll()
                ? Scope.ALL
                : new Scope(union(one.fields(), other.fields()), union(one.procedures(), other.procedures()));
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        return Stream.concat(one.stream(), other.stream()).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The condition for this viewer alone: without the ways that lead nowhere, each way looked up in its own index, so that
     * PostgreSQL plans it once for all who hold the like.
     */
    String predicate() {
        if (everything) {
            return restricted ? " true\n" : " (not d.restricted or d.filing_agent = :agent0)\n";
        }
        return alike().map(Alike::condition).collect(Collectors.joining("\n or ", " (", ")\n"));
    }

    /** The posts, those of one way together which show the same. */
    Stream<Alike> alike() {
        return posts()
                .collect(Collectors.groupingBy(
                        post -> List.of(post.way(), post.scope(), post.restricted()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values()
                .stream()
                .map(Alike::new);
    }

    /** Every way with each of its holders: the agencies where this viewer works, the viewer as a person. */
    Stream<Post> posts() {
        return Stream.of(
                        places(Way.DESK, desks),
                        places(Way.CASE, cases),
                        // One's own, and what one was given to do, is never too secret for oneself.
                        own(Way.AGENT, List.of(agent)),
                        own(Way.APPLICANT, account == null ? List.of() : List.of(account)),
                        own(Way.ORGANISATION, organisations),
                        reader())
                .flatMap(posts -> posts);
    }

    /**
     * What leaves out the dossiers that a post before this one finds, to stand behind its own condition. Two holders of one
     * way have none in common, unless they are one agency by two scopes.
     */
    String beyond(Post post) {
        var ways = alike().filter(alike -> alike.posts().getFirst().way().compareTo(post.way()) < 0)
                .map(Alike::condition);
        var scopes = posts().takeWhile(before -> !before.equals(post))
                .filter(before -> before.way() == post.way() && before.holder().equals(post.holder()))
                .map(Post::condition);
        return Stream.concat(ways, scopes)
                .map(found -> " and (" + found + ") is not true")
                .collect(Collectors.joining());
    }

    /** Whether a role of this viewer is for some procedures only. */
    boolean isLimited() {
        return posts().anyMatch(post -> !post.scope().isAll());
    }

    private static Stream<Post> places(Way way, List<Place> places) {
        return IntStream.range(0, places.size()).mapToObj(number -> {
            var place = places.get(number);
            return new Post(way, number, place.agency(), place.scope(), place.restricted());
        });
    }

    /** Who is cleared wherever they work may read all that was opened to those agencies. */
    private Stream<Post> reader() {
        return account == null
                ? Stream.empty()
                : Stream.of(new Post(
                        Way.READER, 0, account, Scope.ALL, cases.stream().allMatch(Place::restricted)));
    }

    private static Stream<Post> own(Way way, List<?> holders) {
        return IntStream.range(0, holders.size())
                .mapToObj(number -> new Post(way, number, holders.get(number), Scope.ALL, true));
    }

    /** By what the record may have let this person read: a part in handling it, or an agency that was asked. */
    private String[] readers(boolean cleared) {
        return account == null
                ? new String[0]
                : Stream.concat(
                                Stream.of(account.toString()),
                                cases.stream()
                                        .filter(place -> place.restricted() || !cleared)
                                        .map(Place::agency)
                                        .distinct())
                        .toArray(String[]::new);
    }

    JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement) {
        statement.param("readers", readers(false));
        statement.param("cleared", readers(true));
        posts().forEach(post -> {
            statement.param(post.parameter(), post.holder());
            if (!post.scope().isAll()) {
                statement.param(
                        post.parameter() + "_fields", post.scope().fields().toArray(String[]::new));
                statement.param(
                        post.parameter() + "_procedures",
                        post.scope().procedures().toArray(String[]::new));
            }
        });
        alike().filter(Alike::several).forEach(alike -> statement.param(alike.parameter(), alike.holders()));
        return statement;
    }

    /** A way in which a dossier concerns somebody; any one suffices. */
    enum Way {
        DESK("d.receiving_agency", "r "),
        CASE("d.competent_agency", "c "),
        // Filed online for somebody else; what a desk takes on paper is the desk's.
        AGENT("d.filing_agent", "a "),
        APPLICANT("d.applicant_account", ""),
        ORGANISATION("d.organisation_id", ""),
        READER("d.readers", "");

        private final String column;
        private final String sign;

        Way(String column, String sign) {
            this.column = column;
            this.sign = sign;
        }
    }

    /**
     * Posts of one way that differ in nothing but their holders. One comparison does for all of them, and where nothing
     * narrows it PostgreSQL leaves it to the index alone, as it cannot with an {@code or} of many.
     */
    record Alike(List<Post> posts) {

        boolean several() {
            return posts.size() > 1;
        }

        String parameter() {
            return posts.getFirst().parameter() + "_and_more";
        }

        private Object[] holders() {
            var some = posts.stream().map(Post::holder);
            return posts.getFirst().way() == Way.ORGANISATION ? some.toArray(UUID[]::new) : some.toArray(String[]::new);
        }

        String condition() {
            var first = posts.getFirst();
            return several() ? first.way().column + " = any(:" + parameter() + ")" + first.limit() : first.condition();
        }
    }

    /** One way and one of its holders. A list in order reads each of them from its own index, which an {@code or} cannot. */
    record Post(Way way, int number, Object holder, Scope scope, boolean restricted) {

        String parameter() {
            return way.name().toLowerCase(Locale.ROOT) + number;
        }

        String condition() {
            if (way != Way.READER) {
                return way.column + " = :" + parameter() + limit();
            }
            // The first half says that the index of dossiers with readers will do.
            var opened = "d.readers <> '{}' and d.readers && :readers::text[]";
            return restricted ? opened : opened + " and (not d.restricted or d.readers && :cleared::text[])";
        }

        /** What narrows a role to some procedures and to what is open, to stand behind another condition. */
        String limit() {
            var procedures = scope.isAll()
                    ? ""
                    : " and (d.field_name = any(:" + parameter() + "_fields) or d.procedure_code = any(:" + parameter()
                            + "_procedures))";
            return restricted ? procedures : procedures + " and not d.restricted";
        }

        /** Whether the index of closed dossiers' words knows them as this holder's. */
        boolean holdsWords() {
            return !way.sign.isEmpty();
        }

        /** What that index calls the holder. */
        String holderOfWords() {
            return "'" + way.sign + "' || :" + parameter() + " || ' '";
        }
    }
}
