package vn.tinhso.calendar.changes;

import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.tinhso.calendar.spi.DueMove;

/** The due times a change moves: foreseen, and moved. */
@Repository
class MoveStore {

    private final JdbcClient jdbc;

    MoveStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void foresee(UUID change, String source, DueMove move) {
        put(change, source, move, true, false);
    }

    /** In the transaction that moves it, so that the count is exact whatever happens to this node. */
    void moved(UUID change, String source, DueMove move) {
        put(change, source, move, false, move.newDue() != null);
    }

    private void put(UUID change, String source, DueMove move, boolean foreseen, boolean moved) {
        jdbc.sql("""
                        insert into calendar.due_move as known
                            (change_id, source, key, code, title, path, agency_id, old_due, new_due, problem, foreseen,
                             moved_at)
                        values (:change, :source, :key, :code, :title, :path, :agency, :oldDue, :newDue, :problem, :foreseen,
                             case when :moved then clock_timestamp() end)
                        on conflict (change_id, source, key) do update
                        set old_due = excluded.old_due, new_due = excluded.new_due, problem = excluded.problem,
                            moved_at = coalesce(excluded.moved_at, known.moved_at)
                        """)
                .param("change", change)
                .param("source", source)
                .param("key", move.key())
                .param("code", move.code())
                .param("title", move.title())
                .param("path", move.path())
                .param("agency", move.agencyId())
                .param("oldDue", ChangeStore.utc(move.oldDue()))
                .param("newDue", move.newDue() == null ? null : ChangeStore.utc(move.newDue()), Types.OTHER)
                .param("problem", move.problem())
                .param("foreseen", foreseen)
                .param("moved", moved)
                .update();
    }

    /** How many of an agency, most first. */
    record OfAgency(String agencyId, long foreseen, long moved, long unknown) {}

    List<OfAgency> byAgency(UUID change) {
        return jdbc.sql("""
                        select agency_id,
                               count(*) filter (where foreseen and problem is null) as foreseen,
                               count(*) filter (where moved_at is not null) as moved,
                               count(*) filter (where problem is not null) as unknown
                        from calendar.due_move
                        where change_id = :change
                        group by agency_id
                        order by count(*) desc, agency_id
                        """)
                .param("change", change)
                .query((row, number) -> new OfAgency(
                        row.getString("agency_id"),
                        row.getLong("foreseen"),
                        row.getLong("moved"),
                        row.getLong("unknown")))
                .list();
    }

    List<DueMove> of(UUID change, @Nullable String agencyId, int offset, int limit) {
        return jdbc.sql("""
                        select key, code, title, path, agency_id, old_due, new_due, problem
                        from calendar.due_move
                        where change_id = :change
                          and (:agency::text is null or agency_id = :agency)
                        order by (problem is null), agency_id, code
                        offset :offset
                        limit :limit
                        """)
                .param("change", change)
                .param("agency", agencyId, Types.VARCHAR)
                .param("offset", offset)
                .param("limit", limit)
                .query((row, number) -> new DueMove(
                        row.getString("key"),
                        row.getString("code"),
                        row.getString("title"),
                        row.getString("path"),
                        row.getString("agency_id"),
                        Objects.requireNonNull(row.getObject("old_due", OffsetDateTime.class))
                                .toInstant(),
                        ChangeStore.instant(row, "new_due"),
                        row.getString("problem")))
                .list();
    }
}
