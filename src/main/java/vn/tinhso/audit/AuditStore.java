package vn.tinhso.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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

    static final String COLUMNS = """
            e.occurred_at, e.actor_id, e.actor_name, e.agency_id, e.deed, e.subject, e.detail, e.record_kind,
            e.record_key, encode(e.record_digest, 'hex') as record_digest
            """;

    /** The line, and its place among those that wait for the chain, in one statement. */
    void append(AuditEntry entry) {
        var record = entry.record();
        jdbc.sql("""
                        with written as (
                            insert into audit.entry
                                (occurred_at, actor_id, actor_name, agency_id, deed, subject, detail, record_kind,
                                 record_key, record_digest)
                            values (:at, :actor, :name, :agency, :deed, :subject, :detail::jsonb, :kind,
                                    :key, decode(:record, 'hex'))
                            returning id
                        )
                        insert into audit.pending (entry_id, digest)
                        select written.id, decode(:digest, 'hex')
                        from written""")
                .param("at", entry.occurredAt().atOffset(ZoneOffset.UTC))
                .param("actor", entry.actor().accountId())
                .param("name", entry.actor().name())
                .param("agency", entry.actor().agencyId())
                .param("deed", entry.deed())
                .param("subject", entry.subject())
                .param("detail", json.writeValueAsString(entry.detail()))
                .param("kind", record == null ? null : record.kind())
                .param("key", record == null ? null : record.key())
                .param("record", record == null ? null : record.digest().hex(), Types.VARCHAR)
                .param("digest", entry.digest().hex())
                .update();
    }

    List<AuditEntry> about(String subject, int limit) {
        return jdbc.sql("select " + COLUMNS + """
                        from audit.entry e
                        where e.subject = :subject
                        order by e.id desc
                        limit :limit""")
                .param("subject", subject)
                .param("limit", limit)
                .query(this::entry)
                .list();
    }

    List<AuditEntry> about(Collection<String> subjects, Collection<String> deeds, int limit) {
        return jdbc.sql("select " + COLUMNS + """
                        from audit.entry e
                        where e.subject = any(:subjects)
                          and e.deed = any(:deeds)
                        order by e.id desc
                        limit :limit""")
                .param("subjects", subjects.toArray(String[]::new))
                .param("deeds", deeds.toArray(String[]::new))
                .param("limit", limit)
                .query(this::entry)
                .list();
    }

    AuditEntry entry(ResultSet row, int number) throws SQLException {
        var actor = new Actor(row.getString("actor_id"), row.getString("actor_name"), null, row.getString("agency_id"));
        return new AuditEntry(
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                actor,
                row.getString("deed"),
                row.getString("subject"),
                json.readValue(row.getString("detail"), new TypeReference<Map<String, String>>() {}),
                record(row));
    }

    private static @Nullable RecordDigest record(ResultSet row) throws SQLException {
        var digest = row.getString("record_digest");
        return digest == null
                ? null
                : new RecordDigest(row.getString("record_kind"), row.getString("record_key"), new Digest(digest));
    }
}
