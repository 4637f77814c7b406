package vn.tinhso.identity.mandates;

import java.sql.Types;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.tinhso.privacy.Vault;
import vn.tinhso.privacy.spi.SealedRows;

/** Seals the numbers of mandates with the keys of today. */
@Repository
class SealedMandateStore implements SealedRows {

    private final JdbcClient jdbc;
    private final Vault vault;

    SealedMandateStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    private record Row(UUID id, byte @Nullable [] principal, byte @Nullable [] agent, byte @Nullable [] paper) {}

    @Override
    public String name() {
        return "identity.mandate";
    }

    @Override
    public Stretch reseal(String after, int limit) {
        var rows = jdbc.sql("""
                        select id, principal_number, agent_number, paper_number
                        from identity.mandate
                        where (:after = '' or id > nullif(:after, '')::uuid)
                        order by id
                        limit :limit
                        for update""")
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getBytes("principal_number"),
                        row.getBytes("agent_number"),
                        row.getBytes("paper_number")))
                .list();
        rows.forEach(this::reseal);
        return Stretch.of(rows, limit, Row::id);
    }

    private void reseal(Row row) {
        var principal = vault.openOrNull(row.principal(), MandatePlace.PRINCIPAL.of(row.id()));
        var agent = vault.openOrNull(row.agent(), MandatePlace.AGENT.of(row.id()));
        var paper = vault.openOrNull(row.paper(), MandatePlace.PAPER.of(row.id()));
        jdbc.sql("""
                        update identity.mandate
                        set principal_number = :principal, principal_index = :principalIndex,
                            agent_number = :agent, agent_index = :agentIndex, paper_number = :paper
                        where id = :id""")
                .param("principal", vault.sealOrNull(principal, MandatePlace.PRINCIPAL.of(row.id())), Types.BINARY)
                .param("principalIndex", index(principal), Types.BINARY)
                .param("agent", vault.sealOrNull(agent, MandatePlace.AGENT.of(row.id())), Types.BINARY)
                .param("agentIndex", index(agent), Types.BINARY)
                .param("paper", vault.sealOrNull(paper, MandatePlace.PAPER.of(row.id())), Types.BINARY)
                .param("id", row.id())
                .update();
    }

    private byte @Nullable [] index(@Nullable String number) {
        return number == null ? null : vault.index(number);
    }
}
