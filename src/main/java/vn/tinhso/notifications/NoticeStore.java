package vn.tinhso.notifications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class NoticeStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    NoticeStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(Notice notice) {
        jdbc.sql("""
                        insert into notifications.notice
                            (id, account_id, subject, title, body, path, facts, created_at)
                        values (:id, :account, :subject, :title, :body, :path, :facts::jsonb, :at)""")
                .param("id", notice.id())
                .param("account", notice.accountId())
                .param("subject", notice.subject())
                .param("title", notice.title())
                .param("body", notice.body())
                .param("path", notice.path())
                .param("facts", json.writeValueAsString(notice.facts()))
                .param("at", notice.createdAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Notice> of(UUID accountId, int limit) {
        return jdbc.sql("""
                        select id, account_id, subject, title, body, path, facts, created_at, read_at
                        from notifications.notice
                        where account_id = :account
                        order by created_at desc, id
                        limit :limit""")
                .param("account", accountId)
                .param("limit", limit)
                .query(this::notice)
                .list();
    }

    int unread(UUID accountId) {
        return jdbc.sql("""
                        select count(*)
                        from notifications.notice
                        where account_id = :account
                          and read_at is null""").param("account", accountId).query(Integer.class).single();
    }

    void markAllRead(UUID accountId, Instant at) {
        jdbc.sql("""
                        update notifications.notice
                        set read_at = :at
                        where account_id = :account
                          and read_at is null""")
                .param("account", accountId)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void forget(String subject) {
        jdbc.sql("delete from notifications.notice where subject = :subject")
                .param("subject", subject)
                .update();
    }

    private Notice notice(ResultSet row, int number) throws SQLException {
        var readAt = row.getObject("read_at", OffsetDateTime.class);
        return new Notice(
                row.getObject("id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getString("subject"),
                row.getString("title"),
                row.getString("body"),
                row.getString("path"),
                json.readValue(row.getString("facts"), new TypeReference<Map<String, String>>() {}),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                readAt == null ? null : readAt.toInstant());
    }
}
