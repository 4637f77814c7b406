package vn.tinhso.dossiers.warnings;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RuleStore {

    private final JdbcClient jdbc;

    RuleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In force, the province's first. */
    List<EscalationRule> all() {
        return jdbc.sql("""
                        select id, agency_id, percent, audience
                        from dossiers.escalation_rule
                        where ended_at is null
                        order by agency_id nulls first, percent, audience""")
                .query((row, number) -> new EscalationRule(
                        row.getObject("id", UUID.class),
                        row.getString("agency_id"),
                        row.getInt("percent"),
                        Audience.valueOf(row.getString("audience"))))
                .list();
    }

    /** Whether there was none like it. */
    boolean add(EscalationRule rule, String by, Instant at) {
        return jdbc.sql("""
                        insert into dossiers.escalation_rule (id, agency_id, percent, audience, created_at, created_by)
                        values (:id, :agency, :percent, :audience, :at, :by)
                        on conflict do nothing""")
                        .param("id", rule.id())
                        .param("agency", rule.agencyId())
                        .param("percent", rule.percent())
                        .param("audience", rule.audience().name())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("by", by)
                        .update()
                == 1;
    }

    /** Ended, not deleted: who was reminded by it stays on record. */
    boolean end(UUID id, String by, Instant at) {
        return jdbc.sql("""
                        update dossiers.escalation_rule
                        set ended_at = :at, ended_by = :by
                        where id = :id
                          and ended_at is null""")
                        .param("id", id)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("by", by)
                        .update()
                == 1;
    }
}
