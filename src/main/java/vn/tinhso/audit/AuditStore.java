package vn.tinhso.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.tinhso.shared.Actor;

@Repository
class AuditStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    AuditStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void append(AuditEntry entry) {
        jdbc.sql("""
                        insert into audit.entry (occurred_at, actor_id, actor_name, agency_id, deed, subject, detail)
                        values (:at, :actor, :name, :agency, :deed, :subject, :detail::jsonb)""")
                .param("at", entry.occurredAt().atOffset(ZoneOffset.UTC))
                .param("actor", entry.actor().accountId())
                .param("name", entry.actor().name())
                .param("agency", entry.actor().agencyId())
                .param("deed", entry.deed())
                .param("subject", entry.subject())
                .param("detail", json.writeValueAsString(entry.detail()))
                .update();
    }

    List<AuditEntry> about(String subject, int limit) {
        return jdbc.sql("""
                        select occurred_at, actor_id, actor_name, agency_id, deed, subject, detail
                        from audit.entry
                        where subject = :subject
                        order by id desc
                        limit :limit""")
                .param("subject", subject)
                .param("limit", limit)
                .query(this::entry)
                .list();
    }

    List<AuditEntry> about(Collection<String> subjects, Collection<String> deeds, int limit) {
        return jdbc.sql("""
                        select occurred_at, actor_id, actor_name, agency_id, deed, subject, detail
                        from audit.entry
                        where subject = any(:subjects)
                          and deed = any(:deeds)
                        order by id desc
                        limit :limit""")
                .param("subjects", subjects.toArray(String[]::new))
                .param("deeds", deeds.toArray(String[]::new))
                .param("limit", limit)
                .query(this::entry)
                .list();
    }

    private AuditEntry entry(ResultSet row, int number) throws SQLException {
        var actor = new Actor(row.getString("actor_id"), row.getString("actor_name"), null, row.getString("agency_id"));
        return new AuditEntry(
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                actor,
                row.getString("deed"),
                row.getString("subject"),
                json.readValue(row.getString("detail"), new TypeReference<Map<String, String>>() {}));
    }
}
