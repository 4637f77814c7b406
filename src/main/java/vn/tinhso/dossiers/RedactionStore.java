package vn.tinhso.dossiers;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Takes the words out of events: the only change their table lets through. */
@Repository
class RedactionStore {

    private final JdbcClient jdbc;

    RedactionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void redact(UUID dossier, int seq, String data, String actorName) {
        jdbc.sql("""
                        update dossiers.event
                        set data = :data::jsonb, actor_name = :name, redacted = true
                        where dossier_id = :dossier
                          and seq = :seq""")
                .param("data", data)
                .param("name", actorName)
                .param("dossier", dossier)
                .param("seq", seq)
                .update();
    }
}
