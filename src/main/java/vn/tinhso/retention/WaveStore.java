package vn.tinhso.retention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.tinhso.retention.Wave.Signed;
import vn.tinhso.retention.Wave.State;

@Repository
class WaveStore {

    private static final String WAVE = """
            select w.id, w.state, w.as_of, w.decision, w.proposed_at, w.proposed_by, w.proposed_for, w.proposed_name,
                   w.approved_at, w.approved_by, w.approved_name, w.minutes, w.finished_at, w.file_id
            from retention.wave w
            """;

    private final JdbcClient jdbc;

    WaveStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Wave wave) {
        jdbc.sql("""
                        insert into retention.wave
                            (id, state, as_of, decision, proposed_at, proposed_by, proposed_for, proposed_name)
                        values (:id, 'PROPOSED', :asOf, :decision, :at, :by, :for, :name)""")
                .param("id", wave.id())
                .param("asOf", wave.asOf())
                .param("decision", wave.decision())
                .param("at", utc(wave.proposed().at()))
                .param("by", wave.proposed().by())
                .param("for", wave.proposedFor())
                .param("name", wave.proposed().name())
                .update();
    }

    List<Wave> latest(int limit) {
        return jdbc.sql(WAVE + "order by w.proposed_at desc, w.id limit :limit")
                .param("limit", limit)
                .query(WaveStore::wave)
                .list();
    }

    Optional<Wave> find(UUID id) {
        return jdbc.sql(WAVE + "where w.id = :id")
                .param("id", id)
                .query(WaveStore::wave)
                .optional();
    }

    Optional<Wave> lock(UUID id) {
        return jdbc.sql(WAVE + "where w.id = :id for update")
                .param("id", id)
                .query(WaveStore::wave)
                .optional();
    }

    void approve(UUID id, Signed by, String minutes) {
        jdbc.sql("""
                        update retention.wave
                        set state = 'APPROVED', approved_at = :at, approved_by = :by, approved_name = :name,
                            minutes = :minutes
                        where id = :id
                          and state = 'PROPOSED'""")
                .param("at", utc(by.at()))
                .param("by", by.by())
                .param("name", by.name())
                .param("minutes", minutes)
                .param("id", id)
                .update();
    }

    void drop(UUID id, Instant at) {
        jdbc.sql("""
                        update retention.wave
                        set state = 'DROPPED', finished_at = :at
                        where id = :id
                          and state = 'PROPOSED'""").param("at", utc(at)).param("id", id).update();
    }

    void finish(UUID id, UUID file, Instant at) {
        jdbc.sql("""
                        update retention.wave
                        set state = 'DONE', file_id = :file, finished_at = :at
                        where id = :id
                          and state = 'APPROVED'""").param("file", file).param("at", utc(at)).param("id", id).update();
    }

    /** An approved one in which nothing waits, locked; empty while another node has it. */
    Optional<Wave> lockSettled() {
        return jdbc.sql(WAVE + """
                        where w.state = 'APPROVED'
                          and not exists (
                              select from retention.wave_item i
                              where i.wave_id = w.id
                                and i.state = 'WAITING')
                        order by w.approved_at
                        limit 1
                        for update skip locked""").query(WaveStore::wave).optional();
    }

    /** Numbers of a year without gaps. */
    int nextNumber(int year) {
        return jdbc.sql("""
                        insert into retention.minutes_series as s (year, last)
                        values (:year, 1)
                        on conflict (year) do update set last = s.last + 1
                        returning last""").param("year", year).query(Integer.class).single();
    }

    private static Wave wave(ResultSet row, int number) throws SQLException {
        var approved = instant(row, "approved_at");
        return new Wave(
                row.getObject("id", UUID.class),
                State.valueOf(row.getString("state")),
                row.getObject("as_of", LocalDate.class),
                row.getString("decision"),
                new Signed(
                        row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                        row.getString("proposed_by"),
                        row.getString("proposed_name")),
                row.getString("proposed_for"),
                approved == null
                        ? null
                        : new Signed(approved, row.getString("approved_by"), row.getString("approved_name")),
                row.getString("minutes"),
                instant(row, "finished_at"),
                row.getObject("file_id", UUID.class));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
