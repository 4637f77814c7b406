package vn.tinhso.identity.signin;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ResetStore {

    /** A code given to an account. */
    record Given(UUID account, String mark, boolean removesFactors, UUID issuedBy) {}

    private final JdbcClient jdbc;

    ResetStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An earlier one is no longer good. */
    void put(Given given, Instant now, Instant expires) {
        jdbc.sql("""
                        insert into identity.reset_code
                            (account_id, mark, removes_factors, issued_by, issued_at, expires_at)
                        values (:account, :mark, :factors, :by, :now, :expires)
                        on conflict (account_id) do update
                        set mark = excluded.mark,
                            removes_factors = excluded.removes_factors,
                            issued_by = excluded.issued_by,
                            issued_at = excluded.issued_at,
                            expires_at = excluded.expires_at""")
                .param("account", given.account())
                .param("mark", given.mark())
                .param("factors", given.removesFactors())
                .param("by", given.issuedBy())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("expires", expires.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Given> find(UUID account, String mark, Instant now) {
        return jdbc.sql("""
                        select account_id as account, mark, removes_factors, issued_by
                        from identity.reset_code
                        where account_id = :account
                          and mark = :mark
                          and expires_at > :now""")
                .param("account", account)
                .param("mark", mark)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Given.class)
                .optional();
    }

    /** Of two who come with the same code one gets it. */
    boolean take(Given given) {
        return jdbc.sql("delete from identity.reset_code where account_id = :account and mark = :mark")
                        .param("account", given.account())
                        .param("mark", given.mark())
                        .update()
                == 1;
    }
}
