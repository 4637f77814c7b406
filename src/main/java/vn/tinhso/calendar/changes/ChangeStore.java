package vn.tinhso.calendar.changes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.tinhso.calendar.CalendarEdit;
import vn.tinhso.shared.Actor;

/** Changes and how far they have come. */
@Repository
class ChangeStore {

    private static final TypeReference<List<CalendarEdit>> EDITS = new TypeReference<>() {};

    private static final String COLUMNS = """
            id, state, agency_id, summary, grounds, edits, base_version, proposer_id, proposer_name, proposer_title,
            proposer_agency, proposed_at, confirmer_name, confirmed_at, finished_at
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ChangeStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Who confirms, when, and why. */
    record Confirmation(String grounds, Actor by, Instant at) {}

    void add(Change change) {
        jdbc.sql("""
                        insert into calendar.adjustment
                            (id, state, agency_id, summary, edits, base_version, proposer_id, proposer_name,
                             proposer_title, proposer_agency, proposed_at)
                        values (:id, :state, :agency, :summary, :edits::jsonb, :version, :proposer, :name, :title,
                             :proposerAgency, :at)
                        """)
                .param("id", change.id())
                .param("state", change.state().name())
                .param("agency", change.agencyId())
                .param("summary", change.summary())
                .param("edits", json.writerFor(EDITS).writeValueAsString(change.edits()))
                .param("version", change.baseVersion())
                .param("proposer", change.proposer().accountId())
                .param("name", change.proposer().name())
                .param("title", change.proposer().title())
                .param("proposerAgency", change.proposer().agencyId())
                .param("at", utc(change.proposedAt()))
                .update();
    }

    Optional<Change> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from calendar.adjustment where id = :id")
                .param("id", id)
                .query(this::change)
                .optional();
    }

    Optional<Change> lock(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from calendar.adjustment where id = :id for update")
                .param("id", id)
                .query(this::change)
                .optional();
    }

    List<Change> latest(int limit) {
        return jdbc.sql("select " + COLUMNS + " from calendar.adjustment order by proposed_at desc limit :limit")
                .param("limit", limit)
                .query(this::change)
                .list();
    }

    boolean isApplying() {
        return jdbc.sql("select exists (select from calendar.adjustment where state = 'APPLYING')")
                .query(Boolean.class)
                .single();
    }

    /** The preview begins anew, from this version of the calendar. */
    void previewAgain(UUID id, long version) {
        jdbc.sql("delete from calendar.due_move where change_id = :id")
                .param("id", id)
                .update();
        forgetWalks(id);
        jdbc.sql("""
                        update calendar.adjustment
                        set state = 'PREVIEWING', base_version = :version, leased_until = null
                        where id = :id
                        """).param("id", id).param("version", version).update();
    }

    /**
     * From here on any node may work on it, but not before every node has seen the new calendar: what it accepts until then
     * is still counted by the old one, and would be passed over.
     */
    void confirm(Change change, Confirmation confirmation, Duration settling) {
        forgetWalks(change.id());
        jdbc.sql("""
                        update calendar.adjustment
                        set state = 'APPLYING', grounds = :grounds, confirmer_id = :confirmer,
                            confirmer_name = :name, confirmed_at = :at,
                            leased_until = clock_timestamp() + make_interval(secs => :settling)
                        where id = :id
                        """)
                .param("id", change.id())
                .param("grounds", confirmation.grounds())
                .param("confirmer", confirmation.by().accountId())
                .param("name", confirmation.by().name())
                .param("at", utc(confirmation.at()))
                .param("settling", settling.toMillis() / 1000.0)
                .update();
    }

    void withdraw(UUID id, Instant at) {
        jdbc.sql("update calendar.adjustment set state = 'WITHDRAWN', finished_at = :at where id = :id")
                .param("id", id)
                .param("at", utc(at))
                .update();
    }

    /** Takes the change that waits longest, or only this one, away from other nodes for a while. */
    Optional<Change> claim(@Nullable UUID only, Duration lease) {
        return jdbc.sql("""
                        update calendar.adjustment
                        set leased_until = clock_timestamp() + make_interval(secs => :lease)
                        where id = (
                            select id
                            from calendar.adjustment
                            where state in ('PREVIEWING', 'APPLYING')
                              and (leased_until is null or leased_until <= clock_timestamp())
                              and (:only::uuid is null or id = :only::uuid)
                            order by proposed_at
                            limit 1
                            for update skip locked)
                        returning\s""" + COLUMNS)
                .param("lease", lease.toMillis() / 1000.0)
                .param("only", only, Types.OTHER)
                .query(this::change)
                .optional();
    }

    /** Nothing happens when somebody else has taken the change a step further meanwhile. */
    boolean proceed(Change change, Change.State next, Instant at) {
        return jdbc.sql("""
                        update calendar.adjustment
                        set state = :next, leased_until = null,
                            finished_at = case when :next = 'APPLIED' then :at::timestamptz end
                        where id = :id
                          and state = :before
                        """)
                        .param("id", change.id())
                        .param("before", change.state().name())
                        .param("next", next.name())
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    void release(UUID id) {
        jdbc.sql("update calendar.adjustment set leased_until = null where id = :id")
                .param("id", id)
                .update();
    }

    List<Walk> walks(UUID change) {
        return jdbc.sql("""
                        select source, cursor, seen, total, moved, passes, finished
                        from calendar.adjustment_walk
                        where change_id = :change
                        order by source
                        """)
                .param("change", change)
                .query((row, number) -> new Walk(
                        row.getString("source"),
                        row.getString("cursor"),
                        row.getLong("seen"),
                        row.getLong("total"),
                        row.getLong("moved"),
                        row.getInt("passes"),
                        row.getBoolean("finished")))
                .list();
    }

    void save(UUID change, Walk walk) {
        jdbc.sql("""
                        insert into calendar.adjustment_walk (change_id, source, cursor, seen, total, moved, passes, finished)
                        values (:change, :source, :cursor, :seen, :total, :moved, :passes, :finished)
                        on conflict (change_id, source) do update
                        set cursor = excluded.cursor, seen = excluded.seen, total = excluded.total,
                            moved = excluded.moved, passes = excluded.passes, finished = excluded.finished
                        """)
                .param("change", change)
                .param("source", walk.source())
                .param("cursor", walk.cursor())
                .param("seen", walk.seen())
                .param("total", walk.total())
                .param("moved", walk.moved())
                .param("passes", walk.passes())
                .param("finished", walk.finished())
                .update();
    }

    private void forgetWalks(UUID id) {
        jdbc.sql("delete from calendar.adjustment_walk where change_id = :id")
                .param("id", id)
                .update();
    }

    private Change change(ResultSet row, int number) throws SQLException {
        return new Change(
                row.getObject("id", UUID.class),
                Change.State.valueOf(row.getString("state")),
                row.getString("agency_id"),
                row.getString("summary"),
                row.getString("grounds"),
                json.readValue(row.getString("edits"), EDITS),
                row.getLong("base_version"),
                new Actor(
                        row.getString("proposer_id"),
                        row.getString("proposer_name"),
                        row.getString("proposer_title"),
                        row.getString("proposer_agency")),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                row.getString("confirmer_name"),
                instant(row, "confirmed_at"),
                instant(row, "finished_at"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
