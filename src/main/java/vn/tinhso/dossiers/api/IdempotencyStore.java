package vn.tinhso.dossiers.api;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which writes were done under which key, and what they answered. */
@Repository
class IdempotencyStore {

    private final JdbcClient jdbc;

    IdempotencyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes the key for this transaction. A twin that holds it makes this one wait: when the twin commits the key is
     * taken, when it rolls back the key is ours.
     */
    boolean claim(String client, String key, String hash, Instant at) {
        return jdbc.sql("""
                        insert into dossiers.idempotency (client_id, key, request_hash, response, created_at)
                        values (:client, :key, :hash, '{}', :at)
                        on conflict (client_id, key) do nothing""")
                        .param("client", client)
                        .param("key", key)
                        .param("hash", hash)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void keep(String client, String key, String response) {
        jdbc.sql("""
                        update dossiers.idempotency
                        set response = :response::jsonb
                        where client_id = :client
                          and key = :key""")
                .param("client", client)
                .param("key", key)
                .param("response", response)
                .update();
    }

    /** A request that was done. */
    record Done(String hash, String response) {}

    Optional<Done> find(String client, String key) {
        return jdbc.sql("""
                        select request_hash, response
                        from dossiers.idempotency
                        where client_id = :client
                          and key = :key""")
                .param("client", client)
                .param("key", key)
                .query((row, number) -> new Done(row.getString("request_hash"), row.getString("response")))
                .optional();
    }

    /** Skips what others hold: forgetting never makes a request wait. */
    void forgetBefore(Instant moment) {
        jdbc.sql("""
                        delete from dossiers.idempotency
                        where (client_id, key) in (
                            select client_id, key
                            from dossiers.idempotency
                            where created_at < :moment
                            for update skip locked
                        )""").param("moment", moment.atOffset(ZoneOffset.UTC)).update();
    }
}
