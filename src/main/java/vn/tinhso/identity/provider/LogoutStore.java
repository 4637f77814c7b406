package vn.tinhso.identity.provider;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LogoutStore {

    /** @param address where the system hears it */
    record Notice(UUID id, String client, String address, UUID account, String sid, int attempts) {}

    private final JdbcClient jdbc;

    LogoutStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whoever got tokens in a session that is gone is to hear of it; then nothing of the session is left. */
    void noteEndedSessions(Instant now) {
        jdbc.sql("""
                        with ended as (
                            delete from identity.client_authorization a
                            where not exists (
                                select 1
                                from identity.spring_session s
                                where s.primary_id = a.session_key)
                            returning a.id, a.client_id, a.account_id, a.sid)
                        insert into identity.client_logout (id, client_id, account_id, sid, created_at, next_at)
                        select distinct on (e.client_id, e.sid)
                            gen_random_uuid(), e.client_id, e.account_id, e.sid, :now, :now
                        from ended e
                        join identity.client c on c.id = e.client_id
                        where c.logout_uri is not null
                          and c.enabled
                          and exists (
                              select 1
                              from identity.client_token t
                              where t.authorization_id = e.id
                                and t.kind = 'ACCESS')
                        on conflict do nothing""").param("now", time(now)).update();
    }

    /** Those that are due, for this node alone until the lease ends. */
    List<Notice> lease(Instant now, Instant until) {
        return jdbc.sql("""
                        update identity.client_logout l
                        set leased_until = :until
                        from identity.client c
                        where c.id = l.client_id
                          and l.id in (
                              select id
                              from identity.client_logout
                              where finished_at is null
                                and next_at <= :now
                                and (leased_until is null or leased_until < :now)
                              order by next_at
                              limit 20
                              for update skip locked)
                        returning l.id, l.client_id, coalesce(c.logout_uri, '') as address, l.account_id, l.sid,
                            l.attempts""")
                .param("now", time(now))
                .param("until", time(until))
                .query((row, number) -> new Notice(
                        row.getObject("id", UUID.class),
                        row.getString("client_id"),
                        row.getString("address"),
                        row.getObject("account_id", UUID.class),
                        row.getString("sid"),
                        row.getInt("attempts")))
                .list();
    }

    void finish(UUID id, boolean delivered, Instant now) {
        jdbc.sql("""
                        update identity.client_logout
                        set attempts = attempts + 1,
                            finished_at = :now,
                            delivered = :delivered,
                            leased_until = null
                        where id = :id""")
                .param("id", id)
                .param("delivered", delivered)
                .param("now", time(now))
                .update();
    }

    void again(UUID id, Instant next) {
        jdbc.sql("""
                        update identity.client_logout
                        set attempts = attempts + 1,
                            next_at = :next,
                            leased_until = null
                        where id = :id""").param("id", id).param("next", time(next)).update();
    }

    /** Who never came back with a code, and notices of long ago. */
    void clean(Instant now) {
        jdbc.sql("""
                        delete from identity.client_authorization a
                        where not exists (
                            select 1
                            from identity.client_token t
                            where t.authorization_id = a.id
                              and (t.kind = 'ACCESS' or t.expires_at > now()))""").update();
        jdbc.sql("delete from identity.client_logout where finished_at < :then")
                .param("then", time(now.minusSeconds(30L * 24 * 3600)))
                .update();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
