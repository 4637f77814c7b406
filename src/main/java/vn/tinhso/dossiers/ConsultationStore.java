package vn.tinhso.dossiers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.tinhso.dossiers.Consultation.Outcome;

@Repository
class ConsultationStore {

    private final JdbcClient jdbc;

    ConsultationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void plan(UUID dossierId, Consultation consultation, Instant at) {
        jdbc.sql("""
                        insert into dossiers.consultation
                            (dossier_id, seq, round, place, agency_id, question, days, planned_at, planned_by)
                        values (:dossier, :seq, :round, :place, :agency, :question, :days, :at, :by)""")
                .param("dossier", dossierId)
                .param("seq", consultation.seq())
                .param("round", consultation.round())
                .param("place", consultation.place())
                .param("agency", consultation.agencyId())
                .param("question", consultation.question())
                .param("days", consultation.days())
                .param("at", DossierStore.utc(at))
                .param("by", consultation.plannedBy())
                .update();
    }

    void ask(UUID dossierId, int seq, Instant at, Instant due) {
        jdbc.sql("""
                        update dossiers.consultation
                        set asked_at = :at, due_at = :due
                        where dossier_id = :dossier
                          and seq = :seq""")
                .param("dossier", dossierId)
                .param("seq", seq)
                .param("at", DossierStore.utc(at))
                .param("due", DossierStore.utc(due))
                .update();
    }

    /** How a consultation ends. */
    record Closing(
            Outcome outcome,
            String by,
            String answer,
            @Nullable UUID fileId,
            Instant at) {}

    void close(UUID dossierId, int seq, Closing closing) {
        jdbc.sql("""
                        update dossiers.consultation
                        set closed_at = :at, closed_by = :by, outcome = :outcome, answer = :answer, file_id = :file
                        where dossier_id = :dossier
                          and seq = :seq
                          and closed_at is null""")
                .param("dossier", dossierId)
                .param("seq", seq)
                .param("at", DossierStore.utc(closing.at()))
                .param("by", closing.by())
                .param("outcome", closing.outcome().name())
                .param("answer", closing.answer())
                .param("file", closing.fileId(), java.sql.Types.OTHER)
                .update();
    }

    List<Consultation> of(UUID dossierId) {
        return jdbc.sql("""
                        select seq, round, place, agency_id, question, days, planned_by, asked_at, due_at, closed_at,
                               outcome, answer, file_id
                        from dossiers.consultation
                        where dossier_id = :dossier
                        order by seq""")
                .param("dossier", dossierId)
                .query(ConsultationStore::consultation)
                .list();
    }

    boolean hasFile(UUID dossierId, UUID fileId) {
        return jdbc.sql("""
                        select exists (
                            select from dossiers.consultation
                            where dossier_id = :dossier
                              and file_id = :file)""")
                .param("dossier", dossierId)
                .param("file", fileId)
                .query(Boolean.class)
                .single();
    }

    private static Consultation consultation(ResultSet row, int number) throws SQLException {
        var outcome = row.getString("outcome");
        return new Consultation(
                row.getInt("seq"),
                row.getInt("round"),
                row.getInt("place"),
                row.getString("agency_id"),
                row.getString("question"),
                row.getInt("days"),
                row.getString("planned_by"),
                DossierStore.instant(row, "asked_at").orElse(null),
                DossierStore.instant(row, "due_at").orElse(null),
                DossierStore.instant(row, "closed_at").orElse(null),
                outcome == null ? null : Outcome.valueOf(outcome),
                row.getString("answer"),
                row.getObject("file_id", UUID.class));
    }
}
