package vn.tinhso.identity.scim;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What other systems call the accounts, and which they have deleted. */
@Repository
class ProvisionedStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    ProvisionedStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** By account: what this client calls it. */
    Map<UUID, String> externalIds(String client) {
        var known = new HashMap<UUID, String>();
        jdbc.sql("""
                        select account_id, external_id
                        from identity.provisioned_account
                        where client_id = :client
                          and external_id is not null""").param("client", client).query(row -> {
            known.put(row.getObject("account_id", UUID.class), row.getString("external_id"));
        });
        return known;
    }

    /** Accounts somebody has deleted that nobody has opened again. */
    Set<UUID> withdrawn() {
        return Set.copyOf(jdbc.sql("""
                        select p.account_id
                        from identity.provisioned_account p
                        join identity.account a on a.id = p.account_id
                        where p.withdrawn_at is not null
                          and not a.enabled""").query(UUID.class).set());
    }

    void put(UUID account, String client, @Nullable String externalId) {
        jdbc.sql("""
                        insert into identity.provisioned_account (account_id, client_id, external_id)
                        values (:account, :client, :external)
                        on conflict (account_id, client_id) do update
                        set external_id = excluded.external_id""")
                .param("account", account)
                .param("client", client)
                .param("external", externalId)
                .update();
    }

    void withdraw(UUID account, String client) {
        jdbc.sql("""
                        insert into identity.provisioned_account (account_id, client_id, withdrawn_at)
                        values (:account, :client, :now)
                        on conflict (account_id, client_id) do update
                        set withdrawn_at = excluded.withdrawn_at""")
                .param("account", account)
                .param("client", client)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
