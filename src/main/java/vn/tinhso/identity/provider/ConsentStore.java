package vn.tinhso.identity.provider;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ConsentStore {

    private final JdbcClient jdbc;

    ConsentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void agree(UUID account, String client, Set<String> scopes, Instant at) {
        jdbc.sql("""
                        insert into identity.consent (account_id, client_id, scopes, agreed_at)
                        values (:account, :client, :scopes, :at)
                        on conflict (account_id, client_id) do update
                        set scopes = excluded.scopes,
                            agreed_at = excluded.agreed_at""")
                .param("account", account)
                .param("client", client)
                .param("scopes", scopes.toArray(String[]::new))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean withdraw(UUID account, String client) {
        return jdbc.sql("delete from identity.consent where account_id = :account and client_id = :client")
                        .param("account", account)
                        .param("client", client)
                        .update()
                == 1;
    }

    Optional<Set<String>> scopes(UUID account, String client) {
        return jdbc.sql("select scopes from identity.consent where account_id = :account and client_id = :client")
                .param("account", account)
                .param("client", client)
                .query((row, number) -> Set.of((String[]) row.getArray("scopes").getArray()))
                .optional();
    }

    /** Newest first. */
    List<Consents.Agreed> of(UUID account) {
        return jdbc.sql("""
                        select c.id, c.name, a.scopes, a.agreed_at
                        from identity.consent a
                        join identity.client c on c.id = a.client_id
                        where a.account_id = :account
                        order by a.agreed_at desc, c.id""")
                .param("account", account)
                .query((row, number) -> new Consents.Agreed(
                        row.getString("id"),
                        row.getString("name"),
                        PersonScope.of(List.of((String[]) row.getArray("scopes").getArray())),
                        row.getObject("agreed_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
