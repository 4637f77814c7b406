package vn.tinhso.dossiers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When a dossier's clock stood still, and by how much its limit was extended. */
@Repository
class SuspensionStore {

    private final JdbcClient jdbc;

    SuspensionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void begin(UUID dossierId, Suspension suspension) {
        jdbc.sql("""
                        insert into dossiers.suspension (dossier_id, seq, kind, reason, document, begins_at, begun_by)
                        select :dossier, coalesce(max(seq), 0) + 1, :kind, :reason, :document, :from, :by
                        from dossiers.suspension
                        where dossier_id = :dossier""")
                .param("dossier", dossierId)
                .param("kind", suspension.kind().name())
                .param("reason", suspension.reason())
                .param("document", suspension.document())
                .param("from", DossierStore.utc(suspension.from()))
                .param("by", suspension.by())
                .update();
    }

    /** Ends the open one, if any. */
    void end(UUID dossierId, Instant at, String by, String ending) {
        jdbc.sql("""
                        update dossiers.suspension
                        set ends_at = greatest(:at, begins_at), ended_by = :by, ending = :ending
                        where dossier_id = :dossier
                          and ends_at is null""")
                .param("dossier", dossierId)
                .param("at", DossierStore.utc(at))
                .param("by", by)
                .param("ending", ending)
                .update();
    }

    List<Suspension> of(UUID dossierId) {
        return jdbc.sql("""
                        select seq, kind, reason, document, begins_at, begun_by, ends_at, ending
                        from dossiers.suspension
                        where dossier_id = :dossier
                        order by begins_at, seq""")
                .param("dossier", dossierId)
                .query(SuspensionStore::suspension)
                .list();
    }

    void extend(UUID dossierId, Extension extension) {
        jdbc.sql("""
                        insert into dossiers.extension (dossier_id, days, reason, letter, granted_at, granted_by)
                        values (:dossier, :days, :reason, :letter, :at, :by)""")
                .param("dossier", dossierId)
                .param("days", extension.days())
                .param("reason", extension.reason())
                .param("letter", extension.letter())
                .param("at", DossierStore.utc(extension.grantedAt()))
                .param("by", extension.grantedBy())
                .update();
    }

    Optional<Extension> extensionOf(UUID dossierId) {
        return jdbc.sql("""
                        select days, reason, letter, granted_at, granted_by
                        from dossiers.extension
                        where dossier_id = :dossier""")
                .param("dossier", dossierId)
                .query((row, number) -> new Extension(
                        row.getInt("days"),
                        row.getString("reason"),
                        row.getString("letter"),
                        DossierStore.instant(row, "granted_at").orElseThrow(),
                        row.getString("granted_by")))
                .optional();
    }

    private static Suspension suspension(ResultSet row, int number) throws SQLException {
        return new Suspension(
                row.getInt("seq"),
                SuspensionKind.valueOf(row.getString("kind")),
                row.getString("reason"),
                row.getString("document"),
                DossierStore.instant(row, "begins_at").orElseThrow(),
                row.getString("begun_by"),
                DossierStore.instant(row, "ends_at").orElse(null),
                row.getString("ending"));
    }
}
