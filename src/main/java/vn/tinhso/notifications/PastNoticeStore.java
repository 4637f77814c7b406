package vn.tinhso.notifications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Notices by when they were written. */
@Repository
class PastNoticeStore {

    record Past(UUID id, UUID account, Instant at) {}

    private final JdbcClient jdbc;

    PastNoticeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Past> writtenBefore(Instant before, Instant at, UUID after, int limit) {
        return jdbc.sql("""
                        select id, account_id, created_at
                        from notifications.notice
                        where created_at < :before
                          and (created_at, id) > (:at, :after)
                        order by created_at, id
                        limit :limit""")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("after", after)
                .param("limit", limit)
                .query(PastNoticeStore::past)
                .list();
    }

    Optional<Past> lock(UUID id) {
        return jdbc.sql("select id, account_id, created_at from notifications.notice where id = :id for update")
                .param("id", id)
                .query(PastNoticeStore::past)
                .optional();
    }

    void remove(UUID id) {
        jdbc.sql("delete from notifications.notice where id = :id")
                .param("id", id)
                .update();
    }

    private static Past past(ResultSet row, int number) throws SQLException {
        return new Past(
                row.getObject("id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
