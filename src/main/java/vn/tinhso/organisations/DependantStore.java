package vn.tinhso.organisations;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What hangs on agencies in this module itself: posts, fields, agencies below them. */
@Repository
class DependantStore {

    /** One of them. */
    record Row(String key, String code, String title, String agencyId) {}

    private static final String POSTS = """
            from organisations.official o
            where o.agency_id = any(:agencies)
              and (o.valid_to is null or o.valid_to > :day)
            """;
    private static final String FIELDS = """
            from organisations.competence c
            where c.agency_id = any(:agencies)
              and (c.valid_to is null or c.valid_to > :day)
            """;
    private static final String BELOW = """
            from organisations.agency a
            where a.parent_id = any(:agencies)
              and a.id <> all(:agencies)
              and (a.valid_to is null or a.valid_to > :day)
            """;

    private final JdbcClient jdbc;

    DependantStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long posts(Set<String> agencies, LocalDate day) {
        return count(POSTS, agencies, day);
    }

    List<Row> posts(Set<String> agencies, LocalDate day, String after, int limit) {
        return rows("""
                select o.id::text as key, o.name as code, o.title, o.agency_id
                """ + POSTS + """
                  and (:after = '' or o.id > nullif(:after, '')::uuid)
                order by o.id
                limit :limit
                """, agencies, day, after, limit);
    }

    /** Whether the post was still at the old agency; where it was is kept. */
    boolean movePost(UUID official, String from, String to, LocalDate on) {
        return jdbc.sql("""
                        with old as (
                            select o.id, o.agency_id, o.title, o.department, o.valid_from
                            from organisations.official o
                            where o.id = :official
                              and o.agency_id = :from
                            for update
                        ), kept as (
                            insert into organisations.former_post
                                (official_id, agency_id, title, department, valid_from, valid_to)
                            select id, agency_id, title, department, least(valid_from, :on), :on
                            from old
                            on conflict (official_id, valid_to) do nothing
                        )
                        update organisations.official o
                        set agency_id = :to, valid_from = greatest(o.valid_from, :on)
                        from old
                        where o.id = old.id""")
                        .param("official", official)
                        .param("from", from)
                        .param("to", to)
                        .param("on", on)
                        .update()
                == 1;
    }

    long fields(Set<String> agencies, LocalDate day) {
        return count(FIELDS, agencies, day);
    }

    List<Row> fields(Set<String> agencies, LocalDate day, String after, int limit) {
        return rows("""
                select c.field_code || '/' || c.agency_id as key, c.field_code as code, c.field_code as title, c.agency_id
                """ + FIELDS + """
                  and (c.field_code || '/' || c.agency_id) collate "C" > :after
                order by (c.field_code || '/' || c.agency_id) collate "C"
                limit :limit
                """, agencies, day, after, limit);
    }

    boolean endField(String field, String agencyId, LocalDate on) {
        return jdbc.sql("""
                        update organisations.competence
                        set valid_to = :on
                        where field_code = :field
                          and agency_id = :agency
                          and (valid_to is null or valid_to > :on)""")
                        .param("field", field)
                        .param("agency", agencyId)
                        .param("on", on)
                        .update()
                == 1;
    }

    long below(Set<String> agencies, LocalDate day) {
        return count(BELOW, agencies, day);
    }

    List<Row> below(Set<String> agencies, LocalDate day, String after, int limit) {
        return rows("""
                select a.id as key, a.code, a.name as title, a.parent_id as agency_id
                """ + BELOW + """
                  and a.id collate "C" > :after
                order by a.id collate "C"
                limit :limit
                """, agencies, day, after, limit);
    }

    boolean moveBelow(String agencyId, String from, String to) {
        return jdbc.sql("""
                        update organisations.agency
                        set parent_id = :to
                        where id = :id
                          and parent_id = :from""")
                        .param("id", agencyId)
                        .param("from", from)
                        .param("to", to)
                        .update()
                == 1;
    }

    private long count(String what, Set<String> agencies, LocalDate day) {
        return jdbc.sql("select count(*) " + what)
                .param("agencies", agencies.toArray(String[]::new))
                .param("day", day)
                .query(Long.class)
                .single();
    }

    private List<Row> rows(String sql, Set<String> agencies, LocalDate day, String after, int limit) {
        return jdbc.sql(sql)
                .param("agencies", agencies.toArray(String[]::new))
                .param("day", day)
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> new Row(
                        row.getString("key"),
                        row.getString("code"),
                        row.getString("title"),
                        row.getString("agency_id")))
                .list();
    }
}
