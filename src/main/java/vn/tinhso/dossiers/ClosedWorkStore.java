package vn.tinhso.dossiers;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What is closed, newest first. Nearly every dossier of a province is, so nothing here may read them all: the list ends
 * at the newest {@link #SHOWN}, and older ones are found by their words.
 */
@Repository
class ClosedWorkStore {

    static final int SHOWN = 1000;

    private final JdbcClient jdbc;
    private final DossierStore dossiers;

    ClosedWorkStore(JdbcClient jdbc, DossierStore dossiers) {
        this.jdbc = jdbc;
        this.dossiers = dossiers;
    }

    /** A query for how many there are, counted to {@code :reach}. */
    static String count(Visibility viewer) {
        return "select count(*) from (" + newest(viewer) + ") newest";
    }

    List<Dossier> page(Visibility viewer, int offset, int size) {
        var reach = Math.min(offset + size, SHOWN);
        return read(viewer, "with found as materialized (" + newest(viewer) + ")", offset, reach)
                .query(dossiers::dossier)
                .list();
    }

    /**
     * Words most dossiers have are found among the newest at once; words that are rare there are rare, and are looked up
     * in their index. Either way it is the newest that come first.
     */
    List<Dossier> search(Visibility viewer, String search, int offset, int size) {
        var older = viewer.ways().stream().map(Visibility.Way::closedWithWords).collect(Collectors.joining(" union "));
        var found = """
                with question as materialized (
                    select dossiers.asked_words(:search) as asked
                ),
                newest as materialized (
                """ + newest(viewer) + """
                ),
                recent as materialized (
                    select d.id, d.ended_at
                    from newest
                    join dossiers.dossier d using (id)
                    where d.words @@ (select asked from question)
                ),
                found as materialized (
                    select id, ended_at
                    from recent
                    union
                    select id, ended_at
                    from (
                """ + older + """
                    ) older
                    where (select count(*) from recent) < :until
                )
                """;
        return read(viewer, found, offset, offset + size)
                .param("search", search)
                .param("reach", SHOWN)
                .query(dossiers::dossier)
                .list();
    }

    private static String newest(Visibility viewer) {
        var each = viewer.ways().stream().map(Visibility.Way::newestClosed).collect(Collectors.joining(" union "));
        return """
                select id, ended_at
                from (
                """ + each + """
                ) every
                order by ended_at desc, id desc
                limit :reach
                """;
    }

    private JdbcClient.StatementSpec read(Visibility viewer, String found, int offset, int until) {
        var sql = found + "select " + DossierStore.LIST_COLUMNS + """
                from (
                    select id, ended_at
                    from found
                    order by ended_at desc, id desc
                    offset :offset limit :size
                ) found
                join dossiers.dossier d using (id)
                where d.stage = 'CLOSED' and """ + viewer.predicate() + """
                order by d.ended_at desc, d.id desc""";
        return viewer.bind(jdbc.sql(sql))
                .param("offset", offset)
                .param("until", until)
                .param("reach", until)
                .param("size", Math.max(0, until - offset));
    }
}
