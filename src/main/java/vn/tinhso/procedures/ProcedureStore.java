package vn.tinhso.procedures;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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

    boolean isEmpty() {
        return jdbc.sql("select not exists (select 1 from procedures.version)")
                .query(Boolean.class)
                .single();
    }

    /** Adds a version; the one before it ends the day before, and it ends where a later one begins. */
    UUID publish(Procedure procedure, Map<String, String> papers, Instant now) {
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
                    (id, code, name, keywords, field, summary, definition, effective_from, effective_to, published_at)
                select :id, :code, :name, :keywords, :field, :summary, cast(:definition as jsonb), :from, min(effective_from) - 1, :now
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
                .update();
        papers.forEach((template, body) -> jdbc.sql("""
                insert into procedures.paper (version_id, template, body)
                values (:id, :template, :body)
                """)
                .param("id", id)
                .param("template", template)
                .param("body", body)
                .update());
        return id;
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
