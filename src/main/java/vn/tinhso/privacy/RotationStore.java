package vn.tinhso.privacy;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.tinhso.privacy.KeyRotation.Rotation;
import vn.tinhso.privacy.KeyRotation.State;
import vn.tinhso.privacy.KeyRotation.Walk;

/** How far the keys are changed. */
@Repository
class RotationStore {

    /** What is under way, locked. */
    record Open(int id, State state, Instant changedAt) {}

    /** @param cursor the last key that was seen */
    record Place(String cursor, boolean finished) {}

    private final JdbcClient jdbc;

    RotationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether none was under way. */
    boolean begin(String by, Instant at) {
        return jdbc.sql("""
                        insert into privacy.rotation (state, begun_at, begun_by, changed_at)
                        values ('ANNOUNCED', :at, :by, :at)
                        on conflict do nothing""")
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("by", by)
                        .update()
                == 1;
    }

    /** The one under way, for one node at a time: empty while another node is at it. */
    Optional<Open> lockOpen() {
        return jdbc.sql("""
                        select id, state, changed_at
                        from privacy.rotation
                        where state <> 'DONE'
                        for update skip locked""")
                .query((row, number) -> new Open(
                        row.getInt("id"),
                        State.valueOf(row.getString("state")),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    void enter(int rotation, State state, Instant at) {
        jdbc.sql("update privacy.rotation set state = :state, changed_at = :at where id = :id")
                .param("state", state.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", rotation)
                .update();
    }

    Place place(int rotation, String source) {
        return jdbc.sql("""
                        select cursor, finished
                        from privacy.walk
                        where rotation_id = :rotation
                          and source = :source""")
                .param("rotation", rotation)
                .param("source", source)
                .query((row, number) -> new Place(row.getString("cursor"), row.getBoolean("finished")))
                .optional()
                .orElse(new Place("", false));
    }

    void walked(int rotation, String source, Place reached, int seen) {
        jdbc.sql("""
                        insert into privacy.walk (rotation_id, source, cursor, seen, finished)
                        values (:rotation, :source, :cursor, :seen, :finished)
                        on conflict (rotation_id, source) do update
                        set cursor = excluded.cursor, seen = walk.seen + excluded.seen, finished = excluded.finished""")
                .param("rotation", rotation)
                .param("source", source)
                .param("cursor", reached.cursor())
                .param("seen", seen)
                .param("finished", reached.finished())
                .update();
    }

    Optional<Rotation> latest() {
        return jdbc.sql("""
                        select id, state, begun_at, begun_by, changed_at
                        from privacy.rotation
                        order by id desc
                        limit 1""")
                .query((row, number) -> new Rotation(
                        row.getInt("id"),
                        State.valueOf(row.getString("state")),
                        row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                        row.getString("begun_by"),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                        walks(row.getInt("id"))))
                .optional();
    }

    private List<Walk> walks(int rotation) {
        return jdbc.sql("""
                        select source, seen, finished
                        from privacy.walk
                        where rotation_id = :rotation
                        order by source""")
                .param("rotation", rotation)
                .query((row, number) ->
                        new Walk(row.getString("source"), row.getLong("seen"), row.getBoolean("finished")))
                .list();
    }
}
