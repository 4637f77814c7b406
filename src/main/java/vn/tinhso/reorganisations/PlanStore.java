package vn.tinhso.reorganisations;

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
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.tinhso.reorganisations.Reorganisation.State;
import vn.tinhso.shared.Actor;

/** Plans and their states. */
@Repository
class PlanStore {

    private static final String COLUMNS =
            "id, state, title, decision, effective_on, confirmed_name, confirmed_at, finished_at";

    private final JdbcClient jdbc;
    private final LineStore lines;

    PlanStore(JdbcClient jdbc, LineStore lines) {
        this.jdbc = jdbc;
        this.lines = lines;
    }

    void add(Reorganisation plan, Actor by, Instant at) {
        jdbc.sql("""
                        insert into reorganisations.plan (id, state, title, decision, effective_on, created_by, created_at)
                        values (:id, :state, :title, :decision, :on, :by, :at)""")
                .param("id", plan.id())
                .param("state", plan.state().name())
                .param("title", plan.title())
                .param("decision", plan.decision())
                .param("on", plan.effective())
                .param("by", by.accountId())
                .param("at", utc(at))
                .update();
    }

    Optional<Reorganisation> find(UUID id) {
        return one("select " + COLUMNS + " from reorganisations.plan where id = :id", id);
    }

    Optional<Reorganisation> lock(UUID id) {
        return one("select " + COLUMNS + " from reorganisations.plan where id = :id for update", id);
    }

    /** Newest first, without what is in them. */
    List<Reorganisation> latest(int limit) {
        return jdbc.sql("select " + COLUMNS + " from reorganisations.plan order by created_at desc limit :limit")
                .param("limit", limit)
                .query(PlanStore::plan)
                .list();
    }

    boolean isEmpty() {
        return jdbc.sql("select not exists (select from reorganisations.plan)")
                .query(Boolean.class)
                .single();
    }

    /** Whether another confirmed plan that is not finished takes something from one of these. */
    boolean isTaken(UUID id, Set<String> agencies) {
        return jdbc.sql("""
                        select exists (
                            select
                            from reorganisations.plan p
                            join reorganisations.line l on l.plan_id = p.id
                            where p.state in ('APPLYING', 'INCOMPLETE')
                              and p.id <> :id
                              and l.from_agency = any(:agencies))""")
                .param("id", id)
                .param("agencies", agencies.toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }

    void confirm(UUID id, Actor by, Instant at) {
        jdbc.sql("""
                        update reorganisations.plan
                        set confirmed_by = :by, confirmed_name = :name, confirmed_at = :at
                        where id = :id""")
                .param("id", id)
                .param("by", by.accountId())
                .param("name", by.name())
                .param("at", utc(at))
                .update();
    }

    /** From here on any node may work on it, but not before every node has seen the agencies' new dates. */
    void begin(UUID id, State state, Duration settling) {
        jdbc.sql("delete from reorganisations.walk where plan_id = :id")
                .param("id", id)
                .update();
        jdbc.sql("""
                        update reorganisations.plan
                        set state = :state, leased_until = clock_timestamp() + make_interval(secs => :settling)
                        where id = :id""")
                .param("id", id)
                .param("state", state.name())
                .param("settling", settling.toMillis() / 1000.0)
                .update();
    }

    void set(UUID id, State state) {
        jdbc.sql("update reorganisations.plan set state = :state, leased_until = null where id = :id")
                .param("id", id)
                .param("state", state.name())
                .update();
    }

    /** Takes the plan that waits longest, or only this one, away from other nodes for a while, when its day has come. */
    Optional<Reorganisation> claim(@Nullable UUID only, LocalDate today, Duration lease) {
        return jdbc.sql("""
                        update reorganisations.plan
                        set leased_until = clock_timestamp() + make_interval(secs => :lease)
                        where id = (
                            select id
                            from reorganisations.plan
                            where (state = 'PREVIEWING' or state = 'APPLYING' and effective_on <= :today)
                              and (leased_until is null or leased_until <= clock_timestamp())
                              and (:only::uuid is null or id = :only::uuid)
                            order by created_at
                            limit 1
                            for update skip locked)
                        returning\s""" + COLUMNS)
                .param("lease", lease.toMillis() / 1000.0)
                .param("today", today)
                .param("only", only, Types.OTHER)
                .query(PlanStore::plan)
                .optional()
                .map(this::whole);
    }

    /** Nothing happens when somebody else has taken the plan a step further meanwhile. */
    boolean proceed(Reorganisation plan, State next, Instant at) {
        return jdbc.sql("""
                        update reorganisations.plan
                        set state = :next, leased_until = null,
                            finished_at = case when :next = 'APPLIED' then :at::timestamptz end
                        where id = :id
                          and state = :before""")
                        .param("id", plan.id())
                        .param("before", plan.state().name())
                        .param("next", next.name())
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    void release(UUID id) {
        jdbc.sql("update reorganisations.plan set leased_until = null where id = :id")
                .param("id", id)
                .update();
    }

    private Optional<Reorganisation> one(String sql, UUID id) {
        return jdbc.sql(sql).param("id", id).query(PlanStore::plan).optional().map(this::whole);
    }

    private Reorganisation whole(Reorganisation head) {
        return head.with(lines.beginnings(head.id(), head.effective()), lines.of(head.id()));
    }

    private static Reorganisation plan(ResultSet row, int number) throws SQLException {
        return new Reorganisation(
                row.getObject("id", UUID.class),
                State.valueOf(row.getString("state")),
                row.getString("title"),
                row.getString("decision"),
                row.getObject("effective_on", LocalDate.class),
                List.of(),
                List.of(),
                row.getString("confirmed_name"),
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
