package vn.tinhso.dossiers.proactive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.tinhso.dossiers.proactive.ProactiveReminder.DraftState;
import vn.tinhso.dossiers.proactive.ProactiveReminder.Recommendation;

@Repository
class ProactiveReminderStore {

    private static final String REMINDER = """
            select m.id, m.rule_id, m.account_id, d.code, d.applicant_name, m.proposed, m.level, m.told, m.recommended,
                   m.draft_id, m.sent_at,
                   case
                       when m.draft_id is null then 'NONE'
                       when f.id is null then 'GONE'
                       when f.dossier_code is not null then 'FILED'
                       when f.updated_at > f.created_at then 'TOUCHED'
                       else 'WAITING'
                   end as draft_state
            from dossiers.proactive_reminder m
            join dossiers.dossier d on d.id = m.dossier_id
            left join dossiers.draft f on f.id = m.draft_id
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ProactiveReminderStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The row that makes a reminder the only one; drafts and notices follow in the same transaction. */
    record Row(
            UUID id,
            UUID rule,
            UUID account,
            UUID dossier,
            String proposed,
            ServiceLevel level,
            String told,
            Recommendation recommended,
            Instant at) {

        @Override
        public String toString() {
            return "Row[" + id + "]";
        }
    }

    /** Whether nobody was faster: rule, person and dossier are unique together. */
    boolean add(Row row) {
        return jdbc.sql("""
                        insert into dossiers.proactive_reminder
                            (id, rule_id, account_id, dossier_id, proposed, level, told, recommended, sent_at)
                        values (:id, :rule, :account, :dossier, :proposed, :level, :told, :recommended::jsonb, :at)
                        on conflict do nothing""")
                        .param("id", row.id())
                        .param("rule", row.rule())
                        .param("account", row.account())
                        .param("dossier", row.dossier())
                        .param("proposed", row.proposed())
                        .param("level", row.level().number())
                        .param("told", row.told())
                        .param("recommended", json.writeValueAsString(row.recommended()))
                        .param("at", row.at().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void prepared(UUID id, UUID draft) {
        jdbc.sql("update dossiers.proactive_reminder set draft_id = :draft where id = :id")
                .param("id", id)
                .param("draft", draft)
                .update();
    }

    void draftEnded(UUID id, Instant at) {
        jdbc.sql("update dossiers.proactive_reminder set draft_ended_at = :at where id = :id")
                .param("id", id)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Which of these dossiers the rule has spoken about. */
    Set<UUID> reminded(UUID rule, Collection<UUID> dossiers) {
        return dossiers.isEmpty()
                ? Set.of()
                : new HashSet<>(jdbc.sql("""
                        select dossier_id
                        from dossiers.proactive_reminder
                        where rule_id = :rule
                          and dossier_id in (:dossiers)""")
                        .param("rule", rule)
                        .param("dossiers", dossiers)
                        .query(UUID.class)
                        .list());
    }

    List<ProactiveReminder> of(UUID account, int limit) {
        return jdbc.sql(REMINDER + """
                        where m.account_id = :account
                        order by m.sent_at desc, m.id
                        limit :limit""")
                .param("account", account)
                .param("limit", limit)
                .query(this::reminder)
                .list();
    }

    List<ProactiveReminder> by(UUID rule, long offset, int limit) {
        return jdbc.sql(REMINDER + """
                        where m.rule_id = :rule
                        order by m.sent_at desc, m.id
                        offset :offset
                        limit :limit""")
                .param("rule", rule)
                .param("offset", offset)
                .param("limit", limit)
                .query(this::reminder)
                .list();
    }

    long count(UUID rule) {
        return jdbc.sql("select count(*) from dossiers.proactive_reminder where rule_id = :rule")
                .param("rule", rule)
                .query(Long.class)
                .single();
    }

    private ProactiveReminder reminder(ResultSet row, int number) throws SQLException {
        return new ProactiveReminder(
                row.getObject("id", UUID.class),
                row.getObject("rule_id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getString("code"),
                row.getString("applicant_name"),
                row.getString("proposed"),
                ServiceLevel.of(row.getInt("level")),
                row.getString("told"),
                json.readValue(row.getString("recommended"), Recommendation.class),
                row.getObject("draft_id", UUID.class),
                DraftState.valueOf(row.getString("draft_state")),
                row.getObject("sent_at", OffsetDateTime.class).toInstant());
    }
}
