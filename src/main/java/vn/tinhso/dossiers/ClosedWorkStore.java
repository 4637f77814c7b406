package vn.tinhso.dossiers;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.tinhso.dossiers.Visibility.Post;

/**
 * What is closed, newest first. Nearly every dossier of a province is, so nothing here may read them all: the list ends
 * at the newest {@link #SHOWN}, and older ones are found by their words.
 */
@Repository
class ClosedWorkStore {

    static final int SHOWN = 1000;

    /** How many of the newest a search reads before it turns to the index of words: about as cheap as the index. */
    private static final int LOOKED_THROUGH = 500;

    private static final String WORDS =
            "dossiers.held_words(d.words, d.receiving_agency, d.competent_agency, d.filing_agent)";

    private final JdbcClient jdbc;
    private final DossierStore dossiers;

    ClosedWorkStore(JdbcClient jdbc, DossierStore dossiers) {
        this.jdbc = jdbc;
        this.dossiers = dossiers;
    }

    /**
     * An expression for how many there are, of those beyond the list only one. Each way counts what no way before it has
     * found, so that nothing is counted twice, nor read once the list is full.
     */
    static String count(Visibility viewer) {
        var each = viewer.posts()
                .map(post -> """
                        (select
                        from dossiers.dossier d
                        where %s
                          and d.stage = 'CLOSED'%s
                        limit %d)
                        """.formatted(post.condition(), viewer.beyond(post), SHOWN + 1))
                .collect(Collectors.joining(" union all "));
        return "(select count(*) from (" + each + " limit " + (SHOWN + 1) + ") counted)";
    }

    List<Dossier> page(Visibility viewer, int offset, int size) {
        var until = Math.min(offset + size, SHOWN);
        // One statement for the first page, which nearly everybody looks at, and one for all others.
        var reach = offset == 0 ? until : SHOWN;
        return read(viewer, "with found as materialized (" + newest(viewer, "", reach) + ")", offset, until)
                .query(dossiers::dossier)
                .list();
    }

    /**
     * Words most dossiers have are found among the newest at once; words that are rare there are rare, and are looked up
     * in their index. Either way it is the newest that come first.
     */
    List<Dossier> search(Visibility viewer, String search, int offset, int size) {
        var until = offset + size;
        var older = viewer.posts().map(ClosedWorkStore::withWords).collect(Collectors.joining(" union all "));
        var found = """
                with question as materialized (select dossiers.asked_words(:search, '') as asked),
                recent as materialized (
                    select id, ended_at
                    from (
                """ + newest(viewer, ", d.words", LOOKED_THROUGH) + """
                    ) newest
                    where words @@ (select asked from question)
                ),
                found as materialized (
                    select id, ended_at
                    from recent
                    union
                    select id, ended_at
                    from (
                """ + older + """
                    ) older
                    where (select count(*) from recent) < %d
                )
                """.formatted(until);
        return PlannedOnce.read(
                jdbc,
                () -> read(viewer, found, offset, until)
                        .param("search", search)
                        .query(dossiers::dossier)
                        .list());
    }

    private static String withWords(Post post) {
        var words = post.holdsWords()
                ? WORDS + " @@ (select dossiers.asked_words(:search, " + post.holderOfWords() + "))" + post.limit()
                : post.condition() + " and d.words @@ (select asked from question)";
        return """
                select d.id, d.ended_at
                from dossiers.dossier d
                where %s
                  and d.stage = 'CLOSED'
                """.formatted(words);
    }

    /**
     * The newest of all ways together. Each way stands in the order of its own index, so that PostgreSQL merges them and
     * reads no further than it must: a dossier found in two ways comes twice in a row, and counts once.
     */
    private static String newest(Visibility viewer, String column, int reach) {
        // The reach stands in the text: for a place PostgreSQL would think of a tenth of the table, and plan anew.
        var each = viewer.posts()
                .map(post -> """
                        (select d.id, d.ended_at%s
                        from dossiers.dossier d
                        where %s
                          and d.stage = 'CLOSED'
                        order by d.ended_at desc, d.id desc
                        limit %d)
                        """.formatted(column, post.condition(), reach))
                .collect(Collectors.joining(" union all "));
        return """
                select distinct on (ended_at, id) *
                from (
                %s) every
                order by ended_at desc, id desc
                limit %d
                """.formatted(each, reach);
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
                where d.stage = 'CLOSED' and
                """ + viewer.predicate() + """
                order by d.ended_at desc, d.id desc""";
        return viewer.bind(jdbc.sql(sql)).param("offset", offset).param("size", Math.max(0, until - offset));
    }
}
