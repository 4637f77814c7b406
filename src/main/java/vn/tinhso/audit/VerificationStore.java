package vn.tinhso.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
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
import vn.tinhso.audit.Verification.Days;
import vn.tinhso.audit.Verification.State;
import vn.tinhso.shared.Actor;

/** All SQL of {@code audit.verification}. */
@Repository
class VerificationStore {

    private static final String COLUMNS = """
            id, asked_at, asked_name, from_day, to_day, first_position, last_position, whole, links, records, seals,
            state, broken_at, reason, what, finished_at
            """;

    private final JdbcClient jdbc;

    VerificationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Verification asked, Actor by) {
        var days = asked.days();
        jdbc.sql("""
                        insert into audit.verification
                            (id, asked_at, asked_by, asked_name, from_day, to_day, first_position, last_position, whole)
                        values (:id, :at, :by, :name, :from, :to, :first, :last, :whole)""")
                .param("id", asked.id())
                .param("at", asked.askedAt().atOffset(ZoneOffset.UTC))
                .param("by", by.accountId())
                .param("name", by.name())
                .param("from", days == null ? null : days.from(), Types.DATE)
                .param("to", days == null ? null : days.to(), Types.DATE)
                .param("first", asked.stretch().from())
                .param("last", asked.stretch().to())
                .param("whole", asked.stretch().whole())
                .update();
    }

    Optional<Verification> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from audit.verification where id = :id")
                .param("id", id)
                .query(VerificationStore::verification)
                .optional();
    }

    List<Verification> latest(int limit) {
        return jdbc.sql("select " + COLUMNS + " from audit.verification order by asked_at desc limit :limit")
                .param("limit", limit)
                .query(VerificationStore::verification)
                .list();
    }

    /** Takes the one that waits longest, or only this one, away from other nodes for a while. */
    Optional<Verification> claim(@Nullable UUID only, Duration lease) {
        return jdbc.sql("""
                        update audit.verification
                        set leased_until = clock_timestamp() + make_interval(secs => :lease)
                        where id = (
                            select id
                            from audit.verification
                            where state = 'RUNNING'
                              and (leased_until is null or leased_until <= clock_timestamp())
                              and (:only::uuid is null or id = :only::uuid)
                            order by asked_at
                            limit 1
                            for update skip locked)
                        returning\s""" + COLUMNS)
                .param("lease", lease.toSeconds())
                .param("only", only, Types.OTHER)
                .query(VerificationStore::verification)
                .optional();
    }

    void save(UUID id, Progress seen) {
        jdbc.sql("""
                        update audit.verification
                        set links = :links, records = :records, seals = :seals, leased_until = null
                        where id = :id
                          and state = 'RUNNING'
                          and links <= :links""")
                .param("id", id)
                .param("links", seen.links())
                .param("records", seen.records())
                .param("seals", seen.seals())
                .update();
    }

    /** Whether it was still running. */
    boolean finish(UUID id, @Nullable Break first, Instant at) {
        return jdbc.sql("""
                        update audit.verification
                        set state = :state, broken_at = :broken, reason = :reason, what = :what, finished_at = :at,
                            leased_until = null
                        where id = :id
                          and state = 'RUNNING'""")
                        .param("id", id)
                        .param("state", first == null ? "INTACT" : "BROKEN")
                        .param("broken", first == null ? null : first.position(), Types.BIGINT)
                        .param("reason", first == null ? null : first.reason().name(), Types.VARCHAR)
                        .param("what", first == null ? null : first.what(), Types.VARCHAR)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static Verification verification(ResultSet row, int number) throws SQLException {
        var from = row.getObject("from_day", LocalDate.class);
        var reason = row.getString("reason");
        var finished = row.getObject("finished_at", OffsetDateTime.class);
        return new Verification(
                row.getObject("id", UUID.class),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getString("asked_name"),
                from == null ? null : new Days(from, row.getObject("to_day", LocalDate.class)),
                new Stretch(row.getLong("first_position"), row.getLong("last_position"), row.getBoolean("whole")),
                new Progress(row.getLong("links"), row.getLong("records"), row.getInt("seals")),
                State.valueOf(row.getString("state")),
                reason == null
                        ? null
                        : new Break(row.getLong("broken_at"), Break.Reason.valueOf(reason), row.getString("what")),
                finished == null ? null : finished.toInstant());
    }
}
