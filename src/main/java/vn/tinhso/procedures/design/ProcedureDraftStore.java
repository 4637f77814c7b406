package vn.tinhso.procedures.design;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.tinhso.procedures.Bundle;
import vn.tinhso.shared.Actor;

/** All SQL of drafts and their log. */
@Repository
class ProcedureDraftStore {

    private static final String DRAFT = """
            select draft.id, state, revision, last_event, base_version, version_id, changed_at, changed_by, content
            from procedures.draft
            join procedures.draft_event on draft_id = draft.id and number = revision
            where draft.id = :id
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    ProcedureDraftStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The draft row; its first event is appended after it. */
    void add(ProcedureDraft draft) {
        jdbc.sql("""
                        insert into procedures.draft
                            (id, code, name, field_code, state, revision, last_event, base_version, changed_at, changed_by)
                        values (:id, :code, :name, :field, :state, :revision, :last, :base, :at, :by)
                        """)
                .param("id", draft.id())
                .param("code", draft.code())
                .param("name", draft.content().procedure().name())
                .param("field", draft.content().procedure().field().code())
                .param("state", draft.state().name())
                .param("revision", draft.revision())
                .param("last", draft.lastEvent())
                .param("base", draft.base())
                .param("at", utc(draft.changedAt()))
                .param("by", draft.changedBy())
                .update();
    }

    void update(ProcedureDraft draft) {
        jdbc.sql("""
                        update procedures.draft
                        set name = :name, field_code = :field, state = :state, revision = :revision, last_event = :last,
                            version_id = :version, changed_at = :at, changed_by = :by
                        where id = :id
                        """)
                .param("id", draft.id())
                .param("name", draft.content().procedure().name())
                .param("field", draft.content().procedure().field().code())
                .param("state", draft.state().name())
                .param("revision", draft.revision())
                .param("last", draft.lastEvent())
                .param("version", draft.version())
                .param("at", utc(draft.changedAt()))
                .param("by", draft.changedBy())
                .update();
    }

    void append(UUID draft, DraftEvent event, @Nullable Bundle content) {
        jdbc.sql("""
                        insert into procedures.draft_event
                            (draft_id, number, kind, sentence, content, parent, restores, actor_id, actor_name, actor_in_place_of, at)
                        values (:draft, :number, :kind, :sentence, cast(:content as jsonb), :parent, :restores, :actor, :name, :place, :at)
                        """)
                .param("draft", draft)
                .param("number", event.number())
                .param("kind", event.kind().name())
                .param("sentence", event.sentence())
                .param("content", content == null ? null : json.writeValueAsString(content))
                .param("parent", event.parent())
                .param("restores", event.restores())
                .param("actor", event.actor().accountId())
                .param("name", event.actor().name())
                .param("place", event.actor().inPlaceOf())
                .param("at", utc(event.at()))
                .update();
    }

    Optional<ProcedureDraft> find(UUID id) {
        return jdbc.sql(DRAFT).param("id", id).query(this::draft).optional();
    }

    /** The same, kept from others until the transaction ends. */
    Optional<ProcedureDraft> lock(UUID id) {
        return jdbc.sql(DRAFT + "for update of draft")
                .param("id", id)
                .query(this::draft)
                .optional();
    }

    Optional<UUID> openOf(String code) {
        return jdbc.sql("""
                        select id
                        from procedures.draft
                        where code = :code
                          and state in ('EDITING', 'SUBMITTED')
                        """).param("code", code).query(UUID.class).optional();
    }

    /** Those in these states, the latest changed first. */
    List<DraftRow> rows(Collection<DraftState> states, int limit, int offset) {
        return jdbc.sql("""
                        select id, code, name, field_code, state, changed_at, changed_by
                        from procedures.draft
                        where state in (:states)
                        order by changed_at desc, id
                        limit :limit offset :offset
                        """)
                .param("states", states.stream().map(DraftState::name).toList())
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> new DraftRow(
                        row.getObject("id", UUID.class),
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("field_code"),
                        DraftState.valueOf(row.getString("state")),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                        row.getString("changed_by")))
                .list();
    }

    List<DraftEvent> events(UUID draft) {
        return jdbc.sql("""
                        select number, kind, sentence, parent, restores, actor_id, actor_name, actor_in_place_of, at
                        from procedures.draft_event
                        where draft_id = :draft
                        order by number
                        """)
                .param("draft", draft)
                .query((row, number) -> new DraftEvent(
                        row.getInt("number"),
                        DraftEvent.Kind.valueOf(row.getString("kind")),
                        row.getString("sentence"),
                        row.getObject("parent", Integer.class),
                        row.getObject("restores", Integer.class),
                        new Actor(
                                row.getString("actor_id"),
                                row.getString("actor_name"),
                                null,
                                null,
                                row.getString("actor_in_place_of")),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    Optional<Bundle> content(UUID draft, int number) {
        return jdbc.sql("""
                        select content
                        from procedures.draft_event
                        where draft_id = :draft
                          and number = :number
                          and content is not null
                        """)
                .param("draft", draft)
                .param("number", number)
                .query((row, index) -> json.readValue(row.getString("content"), Bundle.class))
                .optional();
    }

    private ProcedureDraft draft(ResultSet row, int number) throws SQLException {
        return new ProcedureDraft(
                row.getObject("id", UUID.class),
                DraftState.valueOf(row.getString("state")),
                row.getInt("revision"),
                row.getInt("last_event"),
                row.getObject("base_version", UUID.class),
                row.getObject("version_id", UUID.class),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getString("changed_by"),
                json.readValue(row.getString("content"), Bundle.class));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
