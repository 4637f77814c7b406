package vn.tinhso.audit;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the log for people. */
@Repository
class LogStore {

    private final JdbcClient jdbc;
    private final AuditStore entries;

    LogStore(JdbcClient jdbc, AuditStore entries) {
        this.jdbc = jdbc;
        this.entries = entries;
    }

    List<AuditEntry> page(LogFilter filter, long offset, int size) {
        return bind(
                        "select " + AuditStore.COLUMNS + " from audit.entry e" + where(filter)
                                + " order by e.id desc limit :size offset :offset",
                        filter)
                .param("size", size)
                .param("offset", offset)
                .query(entries::entry)
                .list();
    }

    /** @param most counting ends here: nobody turns so many pages */
    long count(LogFilter filter, int most) {
        return bind(
                        "select count(*) from (select 1 from audit.entry e" + where(filter)
                                + " limit :most) as counted",
                        filter)
                .param("most", most)
                .query(Long.class)
                .single();
    }

    /** Only what is asked for, so that the index of what is asked for is used. */
    private static String where(LogFilter filter) {
        var conditions = new ArrayList<String>();
        if (filter.actor() != null) {
            // Citizens are found by their account alone: a name is no way to everything a person did.
            conditions.add("(e.actor_id = :actor or e.agency_id is not null and e.actor_name ilike :name)");
        }
        if (filter.subject() != null) {
            conditions.add("e.subject in (:subject, 'dossier:' || :subject)");
        }
        if (filter.deed() != null) {
            conditions.add("starts_with(e.deed, :deed)");
        }
        if (filter.from() != null) {
            conditions.add("e.occurred_at >= :from");
        }
        if (filter.until() != null) {
            conditions.add("e.occurred_at < :until");
        }
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    private JdbcClient.StatementSpec bind(String sql, LogFilter filter) {
        var actor = filter.actor();
        return jdbc.sql(sql)
                .param("actor", actor, Types.VARCHAR)
                .param(
                        "name",
                        actor == null ? null : "%" + actor.replaceAll("([\\\\%_])", "\\\\$1") + "%",
                        Types.VARCHAR)
                .param("subject", filter.subject(), Types.VARCHAR)
                .param("deed", filter.deed(), Types.VARCHAR)
                .param("from", utc(filter.from()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("until", utc(filter.until()), Types.TIMESTAMP_WITH_TIMEZONE);
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
