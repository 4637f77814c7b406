package vn.tinhso.procedures;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** SQL that finds procedures by what people type. */
@Repository
class SearchStore {

    private static final Pattern CODE = Pattern.compile("(?<![\\d.])\\d\\.\\d{6}(?![\\d.])");

    private static final Pattern PART_OF_CODE = Pattern.compile("\\d{3,7}");

    private static final int MOST = 30;

    /**
     * What was typed, once as it stands and once with abbreviations and everyday words replaced; every word and every pair
     * of neighbours, as what the catalogue most surely knows it by; heavier the fewer procedures have it. What a twelfth of
     * the catalogue has tells nothing beside a rarer one and is not even looked up.
     */
    private static final String UNDERSTOOD = """
            with reading as (
                select procedures.meant(procedures.words(:text), false) as words
                union
                select procedures.meant(procedures.words(:text), true)
            ),
            asked as (
                select words as reading, place, word, place = cardinality(words) as unfinished
                from reading, unnest(words) with ordinality as typed (word, place)
            ),
            alternative as materialized (
                select reading, place, term, sure, alone
                from asked, procedures.alternatives(word, unfinished)
            ),
            unit as (
                select reading, place, false as pair, term, sure
                from alternative
                where alone
                union all
                select reading, former.place, true, former.term || ' ' || latter.term, max(former.sure * latter.sure)
                from alternative as former
                join alternative as latter using (reading)
                where latter.place = former.place + 1
                group by reading, former.place, former.term || ' ' || latter.term
            ),
            surest as materialized (
                select reading, place, pair, term, sure
                from (
                    select unit.*, max(sure) over (partition by reading, place, pair) as most
                    from unit
                    join procedures.term using (term)) as known
                where sure = most
            ),
            catalogue as (
                select count(*)::float as everything, greatest(count(*) / 12, 40) as common
                from procedures.version
            ),
            telling as materialized (
                select reading, place, pair, term, sure * ln(1 + everything / (held + 1)) as weight
                from (
                    select surest.*, everything, common, held, min(held) over (partition by reading) as rarest
                    from surest
                    cross join catalogue
                    cross join lateral (
                        select count(*) as held
                        from (
                            select
                            from procedures.holding
                            where holding.term = surest.term
                            limit common + 1) as first_ones) as counted) as weighed
                where held <= common
                   or rarest > common
            ),
            whole as (
                select reading, sum(weight) as weight
                from (
                    select reading, max(weight) as weight
                    from telling
                    group by reading, place, pair
                    union all
                    select reading, ln(1 + everything) / 2
                    from asked
                    cross join catalogue
                    where (reading, place, false) not in (select reading, place, pair from surest)) as part
                group by reading
            ),
            """;

    /** Those that share most of the question, and those of a life event that is named. */
    private static final String CANDIDATES = """
            in_force as not materialized (
                select *
                from procedures.version
                where :day between effective_from and coalesce(effective_to, 'infinity')
                  and (:field = '' or field_code = :field)
                  and (:level = '' or levels @> to_jsonb(cast(:level as text)))
                  and (:event = '' or life_events @> to_jsonb(cast(:event as text)))
            ),
            gained as (
                select reading, version_id, sum(gain) as gain
                from (
                    select reading, version_id, max(telling.weight * heavy) as gain
                    from telling
                    join procedures.holding using (term)
                    group by reading, place, pair, version_id) as unit_gained
                group by reading, version_id
            ),
            sharing as (
                select id, max(gain / weight) as share
                from gained
                join whole using (reading)
                join in_force on id = version_id
                group by id
                order by share desc, min(length(name))
                limit 40
            ),
            occasion as (
                select key, max(public.similarity(phrase, array_to_string(words, ' '))) as likeness
                from procedures.life_event, unnest(phrases) as phrase, reading
                group by key
            ),
            happening as (
                select distinct id, length(name)
                from occasion
                join in_force on life_events @> to_jsonb(key)
                where likeness >= 0.6
                order by length(name)
                limit 30
            ),
            """;

    /** How close they come to what was typed, as a whole; what falls far behind the best is left out. */
    private static final String RANKED = """
            compared as (
                select id, name, coalesce(share, 0) as share, coalesce(occasion, 0) as occasion, close, held, literal
                from sharing
                full join happening using (id)
                join in_force using (id)
                cross join lateral (
                    select max(likeness) as occasion
                    from occasion
                    where likeness >= 0.6
                      and life_events @> to_jsonb(key)) as happened
                cross join lateral (
                    select
                        max(public.similarity(asked, phrase)) as close,
                        max(public.word_similarity(phrase, asked)) as held,
                        bool_or(position(asked in phrase) > 0) as literal
                    from unnest(phrases) as phrase,
                        (select array_to_string(words, ' ') as asked from reading) as typed) as likeness
            ),
            ranked as (
                select
                    id,
                    name,
                    1.5 * share + close + 0.5 * held + case when literal then 0.25 else 0 end
                        + 1.5 * occasion * occasion as score
                from compared
                where share >= 0.3 and close + held >= 0.5
                   or held >= 0.8
                   or occasion >= 0.8
            )
            select id
            from (select id, name, score, max(score) over () as best from ranked) as found
            where score >= best * 0.7
            order by score desc, length(name)
            limit :most
            """;

    private static final String CODED = """
            select id
            from procedures.version
            where :day between effective_from and coalesce(effective_to, 'infinity')
              and (:field = '' or field_code = :field)
              and (:level = '' or levels @> to_jsonb(cast(:level as text)))
              and (:event = '' or life_events @> to_jsonb(cast(:event as text)))
              and (replace(code, '.', '') like :digits || '%'
                   or substr(code, 3) like :digits || '%'
                   or code like '%' || :digits)
            order by code
            limit :most
            """;

    private final JdbcClient jdbc;

    SearchStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Versions in force on that day, best first; a code, or a part of one, goes before everything. */
    List<UUID> search(String text, ProcedureFilter filter, LocalDate day) {
        var code = CODE.matcher(text);
        var digits = (code.find() ? code.group() : text).replace(".", "");
        var coded = PART_OF_CODE.matcher(digits).matches()
                ? ids(jdbc.sql(CODED).param("digits", digits), filter, day)
                : List.<UUID>of();
        return coded.isEmpty()
                ? ids(jdbc.sql(UNDERSTOOD + CANDIDATES + RANKED).param("text", text), filter, day)
                : coded;
    }

    private static List<UUID> ids(StatementSpec asked, ProcedureFilter filter, LocalDate day) {
        return asked.param("field", orAny(filter.field()))
                .param("level", orAny(filter.level()))
                .param("event", orAny(filter.lifeEvent()))
                .param("day", day)
                .param("most", MOST)
                .query(UUID.class)
                .list();
    }

    private static String orAny(@Nullable Object wanted) {
        return wanted == null ? "" : wanted.toString();
    }
}
