package vn.tinhso.procedures;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** All SQL of the catalogue but its search. */
@Repository
class ProcedureStore {

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    ProcedureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether it was ever published. */
    boolean knows(String code) {
        return jdbc.sql("select exists (select from procedures.version where code = :code)")
                .param("code", code)
                .query(Boolean.class)
                .single();
    }

    boolean isEmpty() {
        return jdbc.sql("select not exists (select 1 from procedures.version)")
                .query(Boolean.class)
                .single();
    }

    /** Adds a version; the one before it ends the day before, and it ends where a later one begins. */
    UUID publish(Bundle bundle, @Nullable Publication by, Instant now) {
        var procedure = bundle.procedure();
        var id = UUID.randomUUID();
        jdbc.sql("""
                update procedures.version
                set effective_to = :from - 1
                where code = :code
                  and effective_from < :from
                  and (effective_to is null or effective_to >= :from)
                """)
                .param("code", procedure.code())
                .param("from", procedure.effectiveFrom())
                .update();
        jdbc.sql("""
                insert into procedures.version
                    (id, code, name, keywords, field, summary, definition, effective_from, effective_to, published_at,
                     prepared_by, published_by)
                select :id, :code, :name, :keywords, :field, :summary, cast(:definition as jsonb), :from,
                       min(effective_from) - 1, :now, :preparer, :publisher
                from procedures.version
                where code = :code
                  and effective_from > :from
                """)
                .param("id", id)
                .param("code", procedure.code())
                .param("name", procedure.name())
                .param("keywords", String.join("|", procedure.keywords()))
                .param("field", procedure.field().name())
                .param("summary", procedure.summary())
                .param("definition", json.writeValueAsString(procedure))
                .param("from", procedure.effectiveFrom())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("preparer", by == null ? null : by.preparedBy())
                .param("publisher", by == null ? null : by.publishedBy())
                .update();
        bundle.files()
                .forEach((name, file) -> jdbc.sql("""
                insert into procedures.attachment (version_id, name, file_id)
                values (:id, :name, :file)
                """)
                        .param("id", id)
                        .param("name", name)
                        .param("file", file)
                        .update());
        bundle.papers()
                .forEach((template, body) -> jdbc.sql("""
                insert into procedures.paper (version_id, template, body)
                values (:id, :template, :body)
                """)
                        .param("id", id)
                        .param("template", template)
                        .param("body", body)
                        .update());
        return id;
    }

    /** The day before the first without it; nothing when it ended already. */
    int end(String code, LocalDate lastDay) {
        return jdbc.sql("""
                update procedures.version
                set effective_to = :last
                where code = :code
                  and :last between effective_from and coalesce(effective_to, 'infinity')
                """).param("code", code).param("last", lastDay).update();
    }

    /** Every version of a procedure, the newest first. */
    List<VersionRow> history(String code) {
        return jdbc.sql("""
                select id, effective_from, effective_to, published_at, prepared_by, published_by,
                       definition ->> 'decision' as decision
                from procedures.version
                where code = :code
                order by effective_from desc
                """)
                .param("code", code)
                .query((row, number) -> new VersionRow(
                        row.getObject("id", UUID.class),
                        row.getObject("effective_from", LocalDate.class),
                        row.getObject("effective_to", LocalDate.class),
                        row.getString("decision"),
                        row.getObject("published_at", OffsetDateTime.class).toInstant(),
                        row.getString("prepared_by"),
                        row.getString("published_by")))
                .list();
    }

    Map<String, String> papers(UUID versionId) {
        var papers = new TreeMap<String, String>();
        jdbc.sql("""
                select template, body
                from procedures.paper
                where version_id = :version
                """).param("version", versionId).query((RowCallbackHandler)
                row -> papers.put(row.getString("template"), row.getString("body")));
        return papers;
    }

    Map<String, UUID> attachments(UUID versionId) {
        var files = new TreeMap<String, UUID>();
        jdbc.sql("""
                select name, file_id
                from procedures.attachment
                where version_id = :version
                """).param("version", versionId).query((RowCallbackHandler)
                row -> files.put(row.getString("name"), row.getObject("file_id", UUID.class)));
        return files;
    }

    void saveLifeEvents(List<LifeEvent> events) {
        for (var position = 0; position < events.size(); position++) {
            var event = events.get(position);
            jdbc.sql("""
                    insert into procedures.life_event (key, name, hint, position)
                    values (:key, :name, :hint, :position)
                    on conflict (key) do update
                    set name = excluded.name, hint = excluded.hint, position = excluded.position
                    """)
                    .param("key", event.key())
                    .param("name", event.name())
                    .param("hint", event.hint())
                    .param("position", position)
                    .update();
        }
    }

    Optional<UUID> inForce(String code, LocalDate day) {
        return jdbc.sql("""
                select id
                from procedures.version
                where code = :code
                  and :day between effective_from and coalesce(effective_to, 'infinity')
                """)
                .param("code", code)
                .param("day", day)
                .query(UUID.class)
                .optional();
    }

    /** By field, then by name, the Vietnamese way without accents. */
    List<UUID> inForce(LocalDate day) {
        return jdbc.sql("""
                select id
                from procedures.version
                where :day between effective_from and coalesce(effective_to, 'infinity')
                order by public.fold(definition -> 'field' ->> 'name'), public.fold(name), code
                """).param("day", day).query(UUID.class).list();
    }

    List<PublishedProcedure> versions(List<UUID> ids) {
        return jdbc.sql("""
                select id, definition, effective_from
                from procedures.version
                where id in (:ids)
                """)
                .param("ids", ids)
                .query((row, number) -> new PublishedProcedure(
                        row.getObject("id", UUID.class),
                        json.readValue(row.getString("definition"), Procedure.class),
                        row.getObject("effective_from", LocalDate.class)))
                .list();
    }

    Optional<String> paper(UUID versionId, String template) {
        return jdbc.sql("""
                select body
                from procedures.paper
                where version_id = :version
                  and template = :template
                """)
                .param("version", versionId)
                .param("template", template)
                .query(String.class)
                .optional();
    }

    List<LifeEvent> lifeEvents() {
        return jdbc.sql("""
                select key, name, hint
                from procedures.life_event
                order by position
                """)
                .query((row, number) ->
                        new LifeEvent(row.getString("key"), row.getString("name"), row.getString("hint")))
                .list();
    }
}
