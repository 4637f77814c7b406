package vn.tinhso.dossiers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.tinhso.identity.Account;
import vn.tinhso.identity.Role;

/** Work lists and their counts, from one predicate. */
@Repository
class WorkStore {

    private final JdbcClient jdbc;
    private final DossierStore dossiers;
    private final ClosedWorkStore closed;
    private final Clock clock;

    WorkStore(JdbcClient jdbc, DossierStore dossiers, ClosedWorkStore closed, Clock clock) {
        this.jdbc = jdbc;
        this.dossiers = dossiers;
        this.closed = closed;
        this.clock = clock;
    }

    /** All counts at one moment, in one statement; of the closed ones no more than one beyond those the list shows. */
    Map<WorkQueue, Integer> counts(Account account) {
        var viewer = Visibility.of(account);
        var columns = Stream.of(WorkQueue.values())
                .filter(queue -> !queue.reachesClosed())
                .map(queue -> "count(*) filter (where " + queue.condition() + ") as " + queue.name())
                .collect(Collectors.joining(", "));
        var motions = "select count(*) from dossiers.dossier d where " + WorkQueue.MOTIONS.among() + " and "
                + WorkQueue.MOTIONS.condition() + " and " + viewer.predicate();
        var sql = "select " + columns + ", (" + motions + ") as MOTIONS, " + ClosedWorkStore.count(viewer) + """
                 as CLOSED
                from dossiers.dossier d
                where d.stage <> 'CLOSED' and """
                + viewer.predicate();
        Supplier<Map<WorkQueue, Integer>> counts =
                () -> bind(jdbc.sql(sql), account).query(WorkStore::counts).single();
        // Lists of fields and procedures make a plan without them look dear; without such lists it is kept anyway.
        return viewer.isLimited() ? PlannedOnce.read(jdbc, counts) : counts.get();
    }

    private static Map<WorkQueue, Integer> counts(ResultSet row, int number) throws SQLException {
        var counts = new EnumMap<WorkQueue, Integer>(WorkQueue.class);
        for (var queue : WorkQueue.values()) {
            counts.put(queue, row.getInt(queue.name()));
        }
        return counts;
    }

    /** One page, most urgent first, what is not yet accepted by its filing; of what is closed, the newest first. */
    List<Dossier> page(Account account, WorkQueue queue, String search, int offset, int size) {
        if (queue != WorkQueue.CLOSED) {
            return open(account, queue, search.strip(), offset, size);
        }
        var viewer = Visibility.of(account);
        return search.isBlank()
                ? closed.page(viewer, offset, size)
                : closed.search(viewer, search.strip(), offset, size);
    }

    private List<Dossier> open(Account account, WorkQueue queue, String search, int offset, int size) {
        var sql = "select " + DossierStore.LIST_COLUMNS + "\nfrom " + among(queue) + "\nwhere"
                + Visibility.of(account).predicate()
                + (search.isEmpty() ? "" : " and d.words @@ (select dossiers.asked_words(:search, ''))\n") + """
                order by coalesce(d.due_at, d.filed_at), d.code
                offset :offset limit :size""";
        return bind(jdbc.sql(sql), account)
                .param("search", search)
                .param("offset", offset)
                .param("size", size)
                .query(dossiers::dossier)
                .list();
    }

    /**
     * A queue to act in is short and has its own index: it is read first, and the permission judges its rows. Otherwise
     * PostgreSQL reads every way the permission has, and weighs them anew each time, which costs more than the queue; {@code
     * offset 0} keeps the two apart. The other queues are as long as what the permission finds, and are found by it.
     */
    private static String among(WorkQueue queue) {
        return """
                (
                    select d.*
                    from dossiers.dossier d
                    where %s
                      and %s
                    %s
                ) d""".formatted(queue.among(), queue.condition(), queue.toAct() ? "offset 0" : "");
    }

    /** What concerns somebody as a person, newest first: one's own, what one filed for others, what others filed for one. */
    List<Dossier> own(Account account, int limit) {
        var viewer = Visibility.of(account);
        return viewer.bind(jdbc.sql("""
                        with mine as materialized (
                            select id
                            from dossiers.dossier
                            where applicant_account = :account
                            union
                            select id
                            from dossiers.dossier
                            where filed_by = :self
                              and mandate_id is not null
                            union
                            select id
                            from dossiers.dossier
                            where organisation_id = any(:organisations)
                        )
                        """ + "select " + DossierStore.LIST_COLUMNS + """
                         from mine
                        join dossiers.dossier d using (id)
                        where """ + viewer.predicate() + """
                        order by d.filed_at desc, d.id
                        limit :limit"""))
                .param("account", account.id())
                .param("self", account.id().toString())
                .param("organisations", viewer.organisations().toArray(UUID[]::new))
                .param("limit", limit)
                .query(dossiers::dossier)
                .list();
    }

    private JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, Account account) {
        var answers = Stream.of(Role.SPECIALIST, Role.LEADER)
                .flatMap(role -> account.agenciesAs(role).stream())
                .collect(Collectors.toSet());
        return Visibility.of(account)
                .bind(statement)
                .param("atDesks", orNone(account.agenciesAs(Role.DESK_OFFICER)))
                .param("examines", orNone(account.agenciesAs(Role.SPECIALIST)))
                .param("signs", orNone(account.agenciesAs(Role.LEADER)))
                .param("answers", orNone(answers))
                .param("persons", account.actsAs())
                .param("self", account.id().toString())
                .param("now", DossierStore.utc(clock.instant()));
    }

    /** Single values, of which PostgreSQL knows how many there are; no agency has an empty id. */
    private static List<String> orNone(Set<String> agencies) {
        return agencies.isEmpty() ? List.of("") : agencies.stream().sorted().toList();
    }
}
