package vn.tinhso.dossiers;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ParticipantStore {

    private final JdbcClient jdbc;

    ParticipantStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void join(UUID dossierId, Participant participant, String by) {
        jdbc.sql("""
                        insert into dossiers.participant
                            (dossier_id, seq, account_id, part, name, joined_at, joined_by)
                        select :dossier, coalesce(max(seq), 0) + 1, :account, :part, :name, :at, :by
                        from dossiers.participant
                        where dossier_id = :dossier""")
                .param("dossier", dossierId)
                .param("account", participant.accountId())
                .param("part", participant.part().name())
                .param("name", participant.name())
                .param("at", DossierStore.utc(participant.since()))
                .param("by", by)
                .update();
    }

    /** Whether there was anybody to leave. */
    boolean leave(UUID dossierId, UUID accountId, Instant at) {
        return jdbc.sql("""
                                update dossiers.participant
                                set left_at = :at
                                where dossier_id = :dossier
                                  and account_id = :account
                                  and left_at is null""")
                        .param("dossier", dossierId)
                        .param("account", accountId)
                        .param("at", DossierStore.utc(at))
                        .update()
                > 0;
    }

    /** Who takes part now, the main person first. */
    List<Participant> of(UUID dossierId) {
        return jdbc.sql("""
                        select account_id, part, name, joined_at
                        from dossiers.participant
                        where dossier_id = :dossier
                          and left_at is null
                        order by part = 'MAIN' desc, part, joined_at""")
                .param("dossier", dossierId)
                .query((row, number) -> new Participant(
                        row.getObject("account_id", UUID.class),
                        Participant.Part.valueOf(row.getString("part")),
                        row.getString("name"),
                        DossierStore.instant(row, "joined_at").orElseThrow()))
                .list();
    }
}
