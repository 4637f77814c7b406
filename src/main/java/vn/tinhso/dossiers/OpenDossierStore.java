package vn.tinhso.dossiers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.tinhso.calendar.Schedule;

/** What the share of used time is computed from. */
@Repository
class OpenDossierStore {

    private static final String OPEN = """
            select d.id, d.code, d.procedure_name, d.handler, d.competent_agency, d.due_at, d.paused_since,
                   coalesce((
                       select max(r.answered_at)
                       from dossiers.supplement_request r
                       where r.dossier_id = d.id
                         and r.effect = 'RESTART'), d.received_at) as begins_at,
                   (
                       select array_agg(extract(epoch from p.at)::bigint order by w.seq, p.at)
                       from dossiers.suspension w
                       cross join lateral (values (w.begins_at), (w.ends_at)) p (at)
                       where w.dossier_id = d.id
                         and w.ends_at is not null) as waits
            from dossiers.dossier d
            where\s""" + Timeliness.OPEN;

    private final JdbcClient jdbc;

    OpenDossierStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One open dossier.
     *
     * @param begins receipt, or the supplement after which the limit began anew
     * @param waits seconds since 1970: begin and end of each wait that is over
     */
    record Row(
            UUID id,
            String code,
            String procedure,
            @Nullable UUID handler,
            String competent,
            Instant due,
            @Nullable Instant pausedSince,
            Instant begins,
            List<Long> waits) {

        TimeUsed used(Schedule schedule, Instant now) {
            var waited = 0L;
            for (var i = 0; i < waits.size(); i += 2) {
                var from = Instant.ofEpochSecond(waits.get(i));
                var to = Instant.ofEpochSecond(waits.get(i + 1));
                // What was waited before the limit began anew has no part in it.
                waited += to.isAfter(begins) ? schedule.workingMinutes(from.isBefore(begins) ? begins : from, to) : 0;
            }
            var until = pausedSince == null || pausedSince.isAfter(now) ? now : pausedSince;
            var whole = schedule.workingMinutes(begins, due) - waited;
            var gone = Math.max(0, schedule.workingMinutes(begins, until) - waited);
            var percent = whole > 0 ? 100 * gone / whole : until.isAfter(due) ? 100 : 0;
            return new TimeUsed(
                    id, code, procedure, handler, competent, due, (int) Math.min(percent, Integer.MAX_VALUE));
        }
    }

    List<Row> handledBy(Visibility viewer, Collection<UUID> persons) {
        return viewer.bind(jdbc.sql(OPEN + " and d.handler = any(:persons::uuid[]) and " + viewer.predicate()))
                .param("persons", persons.toArray(UUID[]::new))
                .query(OpenDossierStore::row)
                .list();
    }

    List<Row> decidedAt(Visibility viewer, Collection<String> agencies) {
        return viewer.bind(jdbc.sql(OPEN + " and d.competent_agency = any(:agencies) and " + viewer.predicate()))
                .param("agencies", agencies.toArray(String[]::new))
                .query(OpenDossierStore::row)
                .list();
    }

    List<Row> overdue(Visibility viewer, Instant now) {
        return viewer.bind(jdbc.sql(OPEN + " and " + Timeliness.OVERDUE + " and " + viewer.predicate()))
                .param("now", DossierStore.utc(now))
                .query(OpenDossierStore::row)
                .list();
    }

    List<Row> overdueAnywhere(Instant now) {
        return jdbc.sql(OPEN + " and " + Timeliness.OVERDUE)
                .param("now", DossierStore.utc(now))
                .query(OpenDossierStore::row)
                .list();
    }

    List<Row> all() {
        return jdbc.sql(OPEN).query(OpenDossierStore::row).list();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var waits = row.getArray("waits");
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("procedure_name"),
                row.getObject("handler", UUID.class),
                row.getString("competent_agency"),
                DossierStore.instant(row, "due_at").orElseThrow(),
                DossierStore.instant(row, "paused_since").orElse(null),
                DossierStore.instant(row, "begins_at").orElseThrow(),
                waits == null ? List.of() : List.of((Long[]) waits.getArray()));
    }
}
