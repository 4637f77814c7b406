package vn.tinhso.bench.search;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tinhso.procedures.ProcedureSummary;
import vn.tinhso.procedures.Procedures;

/** A way to search: codes of procedures, best first. */
interface Way {

    List<String> codes(String typed);

    /** As a controller asks: the summaries are made too. */
    static Way product(Procedures procedures) {
        return typed ->
                procedures.search(typed).stream().map(ProcedureSummary::code).toList();
    }

    /** What one writes first: the whole text, without accents, anywhere in name or keywords; shorter names first. */
    static Way like(JdbcClient jdbc) {
        return sql(jdbc, """
                select code
                from procedures.version
                where search like '%' || public.fold(:text) || '%'
                order by length(name)
                limit 30
                """);
    }

    /** What PostgreSQL offers: every word, without accents, ranked. */
    static Way fullText(JdbcClient jdbc) {
        return sql(jdbc, """
                select code
                from procedures.version, plainto_tsquery('simple', public.fold(:text)) as asked
                where to_tsvector('simple', search) @@ asked
                order by ts_rank(to_tsvector('simple', search), asked, 1) desc
                limit 30
                """);
    }

    /** Likeness of letters and nothing else. */
    static Way trigrams(JdbcClient jdbc) {
        return sql(jdbc, """
                select code
                from procedures.version
                where public.fold(:text) operator(public.<%) search
                order by public.word_similarity(public.fold(:text), search) desc, length(name)
                limit 30
                """);
    }

    private static Way sql(JdbcClient jdbc, String statement) {
        return typed ->
                jdbc.sql(statement).param("text", typed).query(String.class).list();
    }
}
