package vn.tinhso.dossiers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ResultStore {

    private static final String RESULT = """
            select r.dossier_id, r.seq, r.kind, r.revoked_at, r.revoked_why, r.result_code, r.name, r.approved, r.number, r.file_id, r.verification_code,
                   r.signed_at, r.signer_name, r.signer_title, r.agency_name
            from dossiers.result r
            """;

    private final JdbcClient jdbc;

    ResultStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(SignedResult result) {
        jdbc.sql("""
                        insert into dossiers.result
                            (dossier_id, seq, kind, result_code, name, approved, number, file_id, verification_code,
                             signed_at, signer_name, signer_title, agency_name)
                        select :dossier, coalesce(max(seq), 0) + 1, :kind, :code, :name, :approved, :number, :file,
                               :verification, :at, :signer, :title, :agency
                        from dossiers.result
                        where dossier_id = :dossier""")
                .param("dossier", result.dossierId())
                .param("kind", result.kind().name())
                .param("code", result.resultCode())
                .param("name", result.name())
                .param("approved", result.approved())
                .param("number", result.number())
                .param("file", result.fileId())
                .param("verification", result.verificationCode())
                .param("at", DossierStore.utc(result.signedAt()))
                .param("signer", result.signerName())
                .param("title", result.signerTitle())
                .param("agency", result.agencyName())
                .update();
    }

    /** All signed papers of the dossier, in the order of signing. */
    List<SignedResult> allOf(UUID dossierId) {
        return jdbc.sql(RESULT + "where r.dossier_id = :dossier order by r.seq")
                .param("dossier", dossierId)
                .query(ResultStore::result)
                .list();
    }

    /** The result in force, corrected or not. */
    Optional<SignedResult> of(UUID dossierId) {
        return SignedResult.among(allOf(dossierId));
    }

    void revoke(SignedResult paper, Instant at, String why) {
        jdbc.sql("""
                        update dossiers.result
                        set revoked_at = :at, revoked_why = :why
                        where dossier_id = :dossier
                          and seq = :seq
                          and revoked_at is null""")
                .param("dossier", paper.dossierId())
                .param("seq", paper.seq())
                .param("at", DossierStore.utc(at))
                .param("why", why)
                .update();
    }

    Optional<SignedResult> byVerificationCode(String code) {
        return jdbc.sql(RESULT + "where r.verification_code = :code")
                .param("code", code)
                .query(ResultStore::result)
                .optional();
    }

    /** When the paper in this file was revoked, if it was. */
    Optional<Instant> revokedAt(UUID fileId) {
        return jdbc
                .sql(RESULT + "where r.file_id = :file")
                .param("file", fileId)
                .query(ResultStore::result)
                .list()
                .stream()
                .map(SignedResult::revoked)
                .filter(Objects::nonNull)
                .map(SignedResult.Revoked::at)
                .findFirst();
    }

    private static SignedResult result(ResultSet row, int number) throws SQLException {
        var why = row.getString("revoked_why");
        var reason = why == null ? "" : why;
        return new SignedResult(
                row.getObject("dossier_id", UUID.class),
                row.getInt("seq"),
                SignedResult.Kind.valueOf(row.getString("kind")),
                row.getString("result_code"),
                row.getString("name"),
                row.getBoolean("approved"),
                row.getString("number"),
                row.getObject("file_id", UUID.class),
                row.getString("verification_code"),
                DossierStore.instant(row, "signed_at").orElseThrow(),
                row.getString("signer_name"),
                row.getString("signer_title"),
                row.getString("agency_name"),
                DossierStore.instant(row, "revoked_at")
                        .map(at -> new SignedResult.Revoked(at, reason))
                        .orElse(null));
    }
}
