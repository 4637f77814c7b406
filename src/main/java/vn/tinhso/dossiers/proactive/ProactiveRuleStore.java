package vn.tinhso.dossiers.proactive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.tinhso.dossiers.proactive.ProactiveRule.Content;
import vn.tinhso.dossiers.proactive.ProactiveRule.Previewed;
import vn.tinhso.dossiers.proactive.ProactiveRule.State;

@Repository
class ProactiveRuleStore {

    private static final String RULE = """
            select id, state, version, name, trigger_kind, source_procedure, days, days_long, proposed, message, reason,
                   level, active_from, active_to, filling, previewed, previewed_at, previewed_today, changed_at
            from dossiers.proactive_rule
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ProactiveRuleStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    boolean isEmpty() {
        return jdbc.sql("select not exists (select from dossiers.proactive_rule)")
                .query(Boolean.class)
                .single();
    }

    /** What speaks first, then by name. */
    List<ProactiveRule> all() {
        return jdbc.sql(RULE + "order by state <> 'ACTIVE', name, id")
                .query(this::rule)
                .list();
    }

    Optional<ProactiveRule> find(UUID id) {
        return jdbc.sql(RULE + "where id = :id")
                .param("id", id)
                .query(this::rule)
                .optional();
    }

    Optional<ProactiveRule> lock(UUID id) {
        return jdbc.sql(RULE + "where id = :id for update")
                .param("id", id)
                .query(this::rule)
                .optional();
    }

    /** Nobody pauses or rewrites it until this transaction ends; others may send by it at the same time. */
    Optional<ProactiveRule> holdActive(UUID id) {
        return jdbc.sql(RULE + "where id = :id and state = 'ACTIVE' for share")
                .param("id", id)
                .query(this::rule)
                .optional();
    }

    /** The wording; who and when stay with it. */
    void save(UUID id, Content content, String by, Instant at) {
        jdbc.sql("""
                        insert into dossiers.proactive_rule
                            (id, state, version, name, trigger_kind, source_procedure, days, days_long, proposed,
                             message, reason, level, active_from, active_to, filling, changed_at, changed_by)
                        values (:id, 'DRAFT', 1, :name, :kind, :source, :days, :long, :proposed, :message, :reason,
                             :level, :from, :to, :filling::jsonb, :at, :by)
                        on conflict (id) do update
                        set version = proactive_rule.version + 1, name = excluded.name,
                            trigger_kind = excluded.trigger_kind, source_procedure = excluded.source_procedure,
                            days = excluded.days, days_long = excluded.days_long, proposed = excluded.proposed,
                            message = excluded.message, reason = excluded.reason, level = excluded.level,
                            active_from = excluded.active_from, active_to = excluded.active_to,
                            filling = excluded.filling, changed_at = excluded.changed_at,
                            changed_by = excluded.changed_by""")
                .param("id", id)
                .param("name", content.name())
                .param("kind", content.trigger() instanceof Trigger.PaperExpires ? "PAPER_EXPIRES" : "RESULT_ISSUED")
                .param("source", content.trigger().procedure())
                .param("days", days(content.trigger()))
                .param("long", content.trigger() instanceof Trigger.ResultIssued issued ? issued.daysLong() : 0)
                .param("proposed", content.proposed())
                .param("message", content.message())
                .param("reason", content.reason())
                .param("level", content.level().number())
                .param("from", content.from())
                .param("to", content.to())
                .param("filling", json.writeValueAsString(texts(content.filling())))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    void previewed(UUID id, Previewed preview) {
        jdbc.sql("""
                        update dossiers.proactive_rule
                        set previewed = :version, previewed_at = :at, previewed_today = :today
                        where id = :id""")
                .param("id", id)
                .param("version", preview.version())
                .param("at", preview.at().atOffset(ZoneOffset.UTC))
                .param("today", preview.today())
                .update();
    }

    void become(UUID id, State state, String by, Instant at) {
        jdbc.sql("""
                        update dossiers.proactive_rule
                        set state = :state, changed_at = :at, changed_by = :by
                        where id = :id""")
                .param("id", id)
                .param("state", state.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    private static int days(Trigger trigger) {
        return switch (trigger) {
            case Trigger.PaperExpires expires -> expires.daysBefore();
            case Trigger.ResultIssued issued -> issued.daysAfter();
        };
    }

    private static Map<String, String> texts(Map<String, Source> filling) {
        var texts = new LinkedHashMap<String, String>();
        filling.forEach((field, source) -> texts.put(field, source.text()));
        return texts;
    }

    private ProactiveRule rule(ResultSet row, int number) throws SQLException {
        var previewed = row.getObject("previewed_at", OffsetDateTime.class);
        var filling = new LinkedHashMap<String, Source>();
        json.readValue(row.getString("filling"), new TypeReference<LinkedHashMap<String, String>>() {})
                .forEach((field, text) -> Source.parse(text).ifPresent(source -> filling.put(field, source)));
        return new ProactiveRule(
                row.getObject("id", UUID.class),
                State.valueOf(row.getString("state")),
                row.getInt("version"),
                new Content(
                        row.getString("name"),
                        trigger(row),
                        row.getString("proposed"),
                        row.getString("message"),
                        row.getString("reason"),
                        ServiceLevel.of(row.getInt("level")),
                        row.getObject("active_from", LocalDate.class),
                        row.getObject("active_to", LocalDate.class),
                        filling),
                previewed == null
                        ? null
                        : new Previewed(row.getInt("previewed"), previewed.toInstant(), row.getInt("previewed_today")),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    private static Trigger trigger(ResultSet row) throws SQLException {
        var source = row.getString("source_procedure");
        return "PAPER_EXPIRES".equals(row.getString("trigger_kind"))
                ? new Trigger.PaperExpires(source, row.getInt("days"))
                : new Trigger.ResultIssued(source, row.getInt("days"), row.getInt("days_long"));
    }
}
