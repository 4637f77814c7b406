package vn.tinhso.dossiers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tinhso.dossiers.RecordedEvent.Times;
import vn.tinhso.dossiers.RecordedEvent.Who;

/** Rows of events beside the dossiers they led to, as they stand and not as the product would read them. */
@Repository
class RecordedEventStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    RecordedEventStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * @param last number of the dossier's last event
     * @param state {@code null} when the dossier is gone
     * @param destroyed of an event without its words: the event that tells what its digest was
     */
    record Row(
            RecordedEvent event,
            int last,
            @Nullable State state,
            @Nullable JsonNode destroyed) {}

    record State(int version, int status, Times times) {}

    List<Row> rows(Collection<String> keys) {
        return jdbc.sql("""
                        select e.dossier_id, e.seq, e.type, e.occurred_at, e.actor_id, e.actor_name, e.actor_title,
                               e.actor_agency, e.actor_for, e.status_after, e.data, e.filed_after, e.received_after,
                               e.due_after, e.finished_after, e.returned_after,
                               d.version, d.status, d.filed_at, d.received_at, d.due_at, d.finished_at, d.returned_at,
                               case when e.redacted then (
                                   select t.data
                                   from dossiers.event t
                                   where t.dossier_id = e.dossier_id
                                     and t.type = 'DossierDestroyed'
                                   order by t.seq
                                   limit 1) end as destroyed,
                               (
                                   select max(l.seq)
                                   from dossiers.event l
                                   where l.dossier_id = e.dossier_id) as last
                        from unnest(:keys::text[]) as k (key)
                        join dossiers.event e on e.dossier_id = split_part(k.key, '/', 1)::uuid
                                             and e.seq = split_part(k.key, '/', 2)::int
                        left join dossiers.dossier d on d.id = e.dossier_id""")
                .param("keys", keys.toArray(String[]::new), Types.ARRAY)
                .query(this::row)
                .list();
    }

    private Row row(ResultSet row, int number) throws SQLException {
        var who = new Who(
                row.getString("actor_id"),
                row.getString("actor_name"),
                row.getString("actor_title"),
                row.getString("actor_agency"),
                row.getString("actor_for"));
        var event = new RecordedEvent(
                row.getObject("dossier_id", UUID.class),
                row.getInt("seq"),
                row.getString("type"),
                DossierStore.instant(row, "occurred_at").orElseThrow(),
                who,
                row.getInt("status_after"),
                json.readTree(row.getString("data")),
                times(row, "_after"));
        var times = times(row, "_at");
        var state = times == null ? null : new State(row.getInt("version"), row.getInt("status"), times);
        var destroyed = row.getString("destroyed");
        return new Row(event, row.getInt("last"), state, destroyed == null ? null : json.readTree(destroyed));
    }

    private static @Nullable Times times(ResultSet row, String when) throws SQLException {
        var filed = DossierStore.instant(row, "filed" + when);
        return filed.isEmpty()
                ? null
                : new Times(
                        filed.get(),
                        DossierStore.instant(row, "received" + when).orElse(null),
                        DossierStore.instant(row, "due" + when).orElse(null),
                        DossierStore.instant(row, "finished" + when).orElse(null),
                        DossierStore.instant(row, "returned" + when).orElse(null));
    }
}
