package vn.tinhso.dossiers.warnings;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class EscalationStore {

    /** Which rule about which dossier. */
    record Key(UUID dossier, UUID rule) {}

    private final JdbcClient jdbc;

    EscalationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those nobody noticed before, in one statement: whoever writes the row tells the people, on whichever node. */
    List<Key> notice(List<Reached> reached, Instant at) {
        return jdbc.sql("""
                        insert into dossiers.escalation (dossier_id, rule_id, noticed_at, percent)
                        select n.dossier, n.rule, :at, n.percent
                        from unnest(:dossiers::uuid[], :rules::uuid[], :percents::int[]) n (dossier, rule, percent)
                        where not exists (
                            select
                            from dossiers.escalation e
                            where e.dossier_id = n.dossier
                              and e.rule_id = n.rule)
                        order by n.dossier, n.rule
                        on conflict do nothing
                        returning dossier_id, rule_id""")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param(
                        "dossiers",
                        reached.stream().map(one -> one.dossier().dossier()).toArray(UUID[]::new))
                .param("rules", reached.stream().map(one -> one.rule().id()).toArray(UUID[]::new))
                .param(
                        "percents",
                        reached.stream().map(one -> one.dossier().percent()).toArray(Integer[]::new))
                .query((row, number) ->
                        new Key(row.getObject("dossier_id", UUID.class), row.getObject("rule_id", UUID.class)))
                .list();
    }
}
