package vn.tinhso.identity.signin;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RecoveryCodeStore {

    private final JdbcClient jdbc;

    RecoveryCodeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void replace(UUID account, List<String> marks, Instant now) {
        remove(account);
        jdbc.sql("""
                        insert into identity.recovery_code (account_id, mark, created_at)
                        select :account, mark, :now
                        from unnest(:marks) mark""")
                .param("account", account)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("marks", marks.toArray(String[]::new))
                .update();
    }

    boolean use(UUID account, String mark, Instant now) {
        return jdbc.sql("""
                        update identity.recovery_code
                        set used_at = :now
                        where account_id = :account
                          and mark = :mark
                          and used_at is null""")
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("account", account)
                        .param("mark", mark)
                        .update()
                == 1;
    }

    int left(UUID account) {
        return jdbc.sql("""
                        select count(*)
                        from identity.recovery_code
                        where account_id = :account
                          and used_at is null""").param("account", account).query(Integer.class).single();
    }

    void remove(UUID account) {
        jdbc.sql("delete from identity.recovery_code where account_id = :account")
                .param("account", account)
                .update();
    }
}
