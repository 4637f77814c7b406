package vn.tinhso.identity.signin;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AuthenticatorStore {

    private final JdbcClient jdbc;

    AuthenticatorStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void offer(UUID account, byte[] sealed, Instant now) {
        jdbc.sql("""
                        insert into identity.authenticator_app (account_id, confirmed, secret, created_at)
                        values (:account, false, :secret, :now)
                        on conflict (account_id, confirmed) do update
                        set secret = excluded.secret,
                            last_step = 0,
                            created_at = excluded.created_at""")
                .param("account", account)
                .param("secret", sealed)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<byte[]> secret(UUID account, boolean confirmed) {
        return jdbc.sql("""
                        select secret
                        from identity.authenticator_app
                        where account_id = :account
                          and confirmed = :confirmed""")
                .param("account", account)
                .param("confirmed", confirmed)
                .query((row, number) -> row.getBytes("secret"))
                .optional();
    }

    /** Uses a code up: of two who come with the same one, or an older one, the second is refused. */
    boolean use(UUID account, boolean confirmed, long step) {
        return jdbc.sql("""
                        update identity.authenticator_app
                        set last_step = :step
                        where account_id = :account
                          and confirmed = :confirmed
                          and last_step < :step""")
                        .param("account", account)
                        .param("confirmed", confirmed)
                        .param("step", step)
                        .update()
                == 1;
    }

    void confirm(UUID account) {
        jdbc.sql("""
                        delete from identity.authenticator_app
                        where account_id = :account
                          and confirmed""").param("account", account).update();
        jdbc.sql("""
                        update identity.authenticator_app
                        set confirmed = true
                        where account_id = :account""").param("account", account).update();
    }

    boolean remove(UUID account) {
        return jdbc.sql("delete from identity.authenticator_app where account_id = :account")
                        .param("account", account)
                        .update()
                > 0;
    }
}
