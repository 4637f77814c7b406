package vn.tinhso.reorganisations;

import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.tinhso.organisations.spi.Rehoming;

/** What a plan moves, thing by thing, and how far it has come. */
@Repository
class RehomingStore {

    /** Numbers of one kind of thing. */
    record OfKind(String source, long foreseen, long moved, long unsettled) {}

    private final JdbcClient jdbc;

    RehomingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void forget(UUID plan) {
        jdbc.sql("delete from reorganisations.rehoming where plan_id = :plan and moved_at is null")
                .param("plan", plan)
                .update();
    }

    void foresee(UUID plan, String source, Rehoming move) {
        put(plan, source, move, true, null);
    }

    void moved(UUID plan, String source, Rehoming move, Instant at) {
        put(plan, source, move, false, move.isUnsettled() ? null : at);
    }

    private void put(UUID plan, String source, Rehoming move, boolean foreseen, @Nullable Instant movedAt) {
        jdbc.sql("""
                        insert into reorganisations.rehoming
                            (plan_id, source, key, part, code, title, path, from_agency, to_agency, problem, foreseen,
                             moved_at)
                        values (:plan, :source, :key, :part, :code, :title, :path, :from, :to, :problem, :foreseen, :at)
                        on conflict (plan_id, source, key, part) do update
                        set code = excluded.code, title = excluded.title, path = excluded.path,
                            from_agency = excluded.from_agency, to_agency = excluded.to_agency,
                            problem = excluded.problem, foreseen = rehoming.foreseen or excluded.foreseen,
                            moved_at = coalesce(excluded.moved_at, rehoming.moved_at)""")
                .param("plan", plan)
                .param("source", source)
                .param("key", move.key())
                .param("part", move.part())
                .param("code", move.code())
                .param("title", move.title())
                .param("path", move.path())
                .param("from", move.from())
                .param("to", move.to())
                .param("problem", move.problem())
                .param("foreseen", foreseen)
                .param("at", movedAt == null ? null : PlanStore.utc(movedAt), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    List<OfKind> byKind(UUID plan) {
        return jdbc.sql("""
                        select source,
                               count(distinct key) filter (where foreseen) as foreseen,
                               count(distinct key) filter (where moved_at is not null) as moved,
                               count(distinct key) filter (where moved_at is null and (to_agency is null or problem is not null))
                                   as unsettled
                        from reorganisations.rehoming
                        where plan_id = :plan
                        group by source""")
                .param("plan", plan)
                .query((row, number) -> new OfKind(
                        row.getString("source"),
                        row.getLong("foreseen"),
                        row.getLong("moved"),
                        row.getLong("unsettled")))
                .list();
    }

    /** Those without a home first. */
    List<Rehoming> of(UUID plan, String source, int offset, int limit) {
        return jdbc.sql("""
                        select key, part, code, title, path, from_agency, to_agency, problem
                        from reorganisations.rehoming
                        where plan_id = :plan
                          and source = :source
                        order by moved_at is null and (to_agency is null or problem is not null) desc, code, key, part
                        offset :offset limit :limit""")
                .param("plan", plan)
                .param("source", source)
                .param("offset", offset)
                .param("limit", limit)
                .query((row, number) -> new Rehoming(
                        row.getString("key"),
                        row.getString("part"),
                        row.getString("code"),
                        row.getString("title"),
                        row.getString("path"),
                        row.getString("from_agency"),
                        row.getString("to_agency"),
                        row.getString("problem")))
                .list();
    }

    long count(UUID plan, String source) {
        return jdbc.sql("select count(*) from reorganisations.rehoming where plan_id = :plan and source = :source")
                .param("plan", plan)
                .param("source", source)
                .query(Long.class)
                .single();
    }

    List<Walk> walks(UUID plan) {
        return jdbc.sql("""
                        select source, cursor, seen, total, moved, finished
                        from reorganisations.walk
                        where plan_id = :plan
                        order by source""")
                .param("plan", plan)
                .query((row, number) -> new Walk(
                        row.getString("source"),
                        row.getString("cursor"),
                        row.getLong("seen"),
                        row.getLong("total"),
                        row.getLong("moved"),
                        row.getBoolean("finished")))
                .list();
    }

    void save(UUID plan, Walk walk) {
        jdbc.sql("""
                        insert into reorganisations.walk (plan_id, source, cursor, seen, total, moved, finished)
                        values (:plan, :source, :cursor, :seen, :total, :moved, :finished)
                        on conflict (plan_id, source) do update
                        set cursor = excluded.cursor, seen = excluded.seen, total = excluded.total,
                            moved = excluded.moved, finished = excluded.finished""")
                .param("plan", plan)
                .param("source", walk.source())
                .param("cursor", walk.cursor())
                .param("seen", walk.seen())
                .param("total", walk.total())
                .param("moved", walk.moved())
                .param("finished", walk.finished())
                .update();
    }
}
