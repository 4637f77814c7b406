package vn.tinhso.dossiers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.tinhso.audit.Digest;
import vn.tinhso.dossiers.PersonalColumns.Place;
import vn.tinhso.shared.Actor;

/** The dossier's events and its way through the house: appended only. */
@Repository
class EventStore {

    private static final Map<String, Class<?>> TYPES =
            kinds(DossierEvent.class).collect(Collectors.toUnmodifiableMap(Class::getSimpleName, Function.identity()));

    private static final String SEALED = "sealed";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final PersonalColumns personal;

    EventStore(JdbcClient jdbc, JsonMapper json, PersonalColumns personal) {
        this.jdbc = jdbc;
        this.personal = personal;
        // Old rows do not know the components of today: what they lack is zero, false or absent.
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .build();
    }

    /** Writes the event with the state it led to; whoever changes either later contradicts the digest the log keeps. */
    Digest append(Dossier dossier, HistoryEntry entry) {
        var actor = entry.actor();
        var data = data(dossier.id(), entry);
        var timing = dossier.timing();
        jdbc.sql("""
                        insert into dossiers.event
                            (dossier_id, seq, type, occurred_at, actor_id, actor_name, actor_title, actor_agency,
                             actor_for, status_after, data, filed_after, received_after, due_after, finished_after,
                             returned_after)
                        values (:dossier, :seq, :type, :at, :actor, :name, :title, :agency, :for, :status,
                                :data::jsonb, :filed, :received, :due, :finished, :returned)""")
                .param("dossier", dossier.id())
                .param("seq", entry.seq())
                .param("type", entry.event().getClass().getSimpleName())
                .param("at", DossierStore.utc(entry.at()))
                .param("actor", actor.accountId())
                .param("name", actor.name())
                .param("title", actor.title())
                .param("agency", actor.agencyId())
                .param("for", actor.inPlaceOf())
                .param("status", entry.statusAfter().code())
                .param("data", data)
                .param("filed", DossierStore.utc(timing.filed()))
                .param("received", DossierStore.utc(timing.received()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("due", DossierStore.utc(timing.due()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("finished", DossierStore.utc(timing.finished()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("returned", DossierStore.utc(timing.returned()), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
        return RecordedEvent.written(dossier, entry, json.readTree(data)).digest();
    }

    List<HistoryEntry> of(UUID dossierId) {
        return jdbc.sql("""
                        select dossier_id, seq, type, occurred_at, actor_id, actor_name, actor_title, actor_agency, actor_for,
                               status_after, data
                        from dossiers.event
                        where dossier_id = :dossier
                        order by seq""").param("dossier", dossierId).query(this::entry).list();
    }

    /** @param key as the log names the event */
    record Seen(String key, String code, HistoryEntry entry) {}

    /** Those of these events whose dossier this viewer may see. */
    List<Seen> visible(Collection<String> keys, Visibility viewer) {
        return viewer.bind(jdbc.sql("""
                        select e.dossier_id, e.seq, e.type, e.occurred_at, e.actor_id, e.actor_name, e.actor_title,
                               e.actor_agency, e.actor_for, e.status_after, e.data, d.code
                        from unnest(:keys::text[]) as k (key)
                        join dossiers.event e on e.dossier_id = split_part(k.key, '/', 1)::uuid
                                             and e.seq = split_part(k.key, '/', 2)::int
                        join dossiers.dossier d on d.id = e.dossier_id
                        where""" + viewer.predicate()))
                .param("keys", keys.toArray(String[]::new), Types.ARRAY)
                .query((row, number) -> new Seen(
                        RecordedEvent.key(row.getObject("dossier_id", UUID.class), row.getInt("seq")),
                        row.getString("code"),
                        entry(row, number)))
                .list();
    }

    /** The last event of this kind. */
    Optional<HistoryEntry> latest(UUID dossierId, Class<? extends DossierEvent> type) {
        return jdbc.sql("""
                        select dossier_id, seq, type, occurred_at, actor_id, actor_name, actor_title, actor_agency, actor_for,
                               status_after, data
                        from dossiers.event
                        where dossier_id = :dossier
                          and type = :type
                        order by seq desc
                        limit 1""")
                .param("dossier", dossierId)
                .param("type", type.getSimpleName())
                .query(this::entry)
                .optional();
    }

    /** Who of the officials received it and who acted last; filing is not acting, and applicants have no agency. */
    Officials officials(UUID dossierId) {
        return jdbc.sql("""
                        select (array_agg(actor_name order by seq) filter (where type = 'DossierAccepted'))[1] as receiver,
                               (array_agg(actor_name order by seq desc))[1] as handler
                        from dossiers.event
                        where dossier_id = :dossier
                          and actor_agency is not null
                          and type <> 'DossierFiled'""")
                .param("dossier", dossierId)
                .query((row, number) -> new Officials(row.getString("receiver"), row.getString("handler")))
                .single();
    }

    /** Their names. */
    record Officials(@Nullable String receiver, @Nullable String handler) {}

    /**
     * Leaves the current step and enters the next; the same stage with the same holder is one step. A new holder in the
     * same stage has what is left of its time, not all of it again.
     */
    void enterStep(Dossier dossier, Instant at, @Nullable Instant due) {
        jdbc.sql("""
                        with here as (
                            update dossiers.step
                            set left_at = :at
                            where dossier_id = :dossier
                              and left_at is null
                            returning stage, due_at
                        )
                        insert into dossiers.step (dossier_id, seq, stage, agency_id, handler, entered_at, due_at)
                        select :dossier, :seq, :stage, :agency, :handler, :at,
                               coalesce((select here.due_at from here where here.stage = :stage), :due)
                        where :stage <> 'CLOSED'
                          and (select count(*) from here) >= 0""")
                .param("dossier", dossier.id())
                .param("seq", dossier.version())
                .param("stage", dossier.stage().name())
                .param("agency", holder(dossier))
                .param("handler", dossier.handler(), Types.OTHER)
                .param("at", DossierStore.utc(at))
                .param("due", DossierStore.utc(due), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    /** Until when the step it is in should be done. */
    Optional<Instant> stepDue(UUID dossierId) {
        return jdbc.sql("""
                        select due_at
                        from dossiers.step
                        where dossier_id = :dossier
                          and left_at is null
                          and due_at is not null""")
                .param("dossier", dossierId)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    void moveStepDue(UUID dossierId, Instant due) {
        jdbc.sql("""
                        update dossiers.step
                        set due_at = :due
                        where dossier_id = :dossier
                          and left_at is null""")
                .param("dossier", dossierId)
                .param("due", DossierStore.utc(due))
                .update();
    }

    /** Its way through the house so far. */
    List<Step> steps(UUID dossierId) {
        return jdbc.sql("""
                        select seq, stage, agency_id, entered_at, left_at, due_at
                        from dossiers.step
                        where dossier_id = :dossier
                        order by seq""")
                .param("dossier", dossierId)
                .query((row, number) -> new Step(
                        row.getInt("seq"),
                        Stage.valueOf(row.getString("stage")),
                        row.getString("agency_id"),
                        DossierStore.instant(row, "entered_at").orElseThrow(),
                        DossierStore.instant(row, "left_at").orElse(null),
                        DossierStore.instant(row, "due_at").orElse(null)))
                .list();
    }

    private static Stream<Class<?>> kinds(Class<?> family) {
        return family.isSealed()
                ? Stream.of(family.getPermittedSubclasses()).flatMap(EventStore::kinds)
                : Stream.of(family);
    }

    private static String holder(Dossier dossier) {
        return switch (dossier.stage()) {
            case RECEIVE, HAND_OVER, RETURN -> dossier.parties().receiving();
            case EXAMINE, SIGN, CLOSED -> dossier.parties().competent();
        };
    }

    private HistoryEntry entry(ResultSet row, int number) throws SQLException {
        var type = TYPES.get(row.getString("type"));
        if (type == null) {
            throw new IllegalStateException("unknown event type " + row.getString("type"));
        }
        return new HistoryEntry(
                row.getInt("seq"),
                DossierStore.instant(row, "occurred_at").orElseThrow(),
                new Actor(
                        row.getString("actor_id"),
                        row.getString("actor_name"),
                        row.getString("actor_title"),
                        row.getString("actor_agency"),
                        row.getString("actor_for")),
                DossierStatus.of(row.getInt("status_after")),
                (DossierEvent) json.readValue(data(row), type));
    }

    /** What repeats answers of the form is sealed as the form is. */
    private String data(UUID dossier, HistoryEntry entry) {
        var data = json.writeValueAsString(entry.event());
        return entry.event() instanceof HouseEvent.AnswersAmended
                ? json.writeValueAsString(Map.of(SEALED, personal.seal(data, Place.EVENT, dossier + "/" + entry.seq())))
                : data;
    }

    private String data(ResultSet row) throws SQLException {
        var data = row.getString("data");
        var sealed = json.readTree(data).path(SEALED);
        return sealed.isString()
                ? personal.open(sealed.asString(), Place.EVENT, row.getString("dossier_id") + "/" + row.getInt("seq"))
                : data;
    }
}
