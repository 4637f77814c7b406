package vn.tinhso.dossiers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class SupplementStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    SupplementStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(UUID dossierId, SupplementRequest request) {
        jdbc.sql("""
                        insert into dossiers.supplement_request
                            (dossier_id, seq, asked_at, asked_by, items, note, answer_until, effect)
                        values (:dossier, :seq, :at, :by, :items::jsonb, :note, :until, :effect)""")
                .param("dossier", dossierId)
                .param("seq", request.seq())
                .param("at", DossierStore.utc(request.askedAt()))
                .param("by", request.askedBy())
                .param("items", json.writeValueAsString(request.items()))
                .param("note", request.note())
                .param("until", DossierStore.utc(request.answerUntil()))
                .param("effect", request.effect().name())
                .update();
    }

    void answer(UUID dossierId, int seq, String answer, Instant at) {
        jdbc.sql("""
                        update dossiers.supplement_request
                        set answered_at = :at, answer = :answer
                        where dossier_id = :dossier
                          and seq = :seq
                          and answered_at is null""")
                .param("dossier", dossierId)
                .param("seq", seq)
                .param("answer", answer)
                .param("at", DossierStore.utc(at))
                .update();
    }

    List<SupplementRequest> of(UUID dossierId) {
        return jdbc.sql("""
                        select seq, asked_at, asked_by, items, note, answer_until, effect, answered_at
                        from dossiers.supplement_request
                        where dossier_id = :dossier
                        order by seq""").param("dossier", dossierId).query(this::request).list();
    }

    private SupplementRequest request(ResultSet row, int number) throws SQLException {
        return new SupplementRequest(
                row.getInt("seq"),
                DossierStore.instant(row, "asked_at").orElseThrow(),
                row.getString("asked_by"),
                json.readValue(row.getString("items"), new TypeReference<List<String>>() {}),
                row.getString("note"),
                DossierStore.instant(row, "answer_until").orElseThrow(),
                SupplementEffect.valueOf(row.getString("effect")),
                DossierStore.instant(row, "answered_at").orElse(null));
    }
}
