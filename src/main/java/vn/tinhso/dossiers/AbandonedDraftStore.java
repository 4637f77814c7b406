package vn.tinhso.dossiers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Drafts that were never filed, by when somebody last touched them. */
@Repository
class AbandonedDraftStore {

    private static final String OPEN = """
            select d.id, d.account_id, d.procedure_code, d.version_id, d.created_at, d.updated_at
            from dossiers.draft d
            where d.dossier_code is null
            """;

    record Abandoned(UUID id, UUID account, String procedure, UUID version, Instant created, Instant touched) {}

    private final JdbcClient jdbc;

    AbandonedDraftStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Abandoned> touchedBefore(Instant before, Instant at, UUID after, int limit) {
        return jdbc.sql(OPEN + """
                          and d.updated_at < :before
                          and (d.updated_at, d.id) > (:at, :after)
                        order by d.updated_at, d.id
                        limit :limit""")
                .param("before", DossierStore.utc(before))
                .param("at", DossierStore.utc(at))
                .param("after", after)
                .param("limit", limit)
                .query(AbandonedDraftStore::abandoned)
                .list();
    }

    Optional<Abandoned> lock(UUID id) {
        return jdbc.sql(OPEN + "and d.id = :id for update")
                .param("id", id)
                .query(AbandonedDraftStore::abandoned)
                .optional();
    }

    List<UUID> files(UUID draft) {
        return jdbc.sql("select file_id from dossiers.draft_file where draft_id = :draft")
                .param("draft", draft)
                .query(UUID.class)
                .list();
    }

    private static Abandoned abandoned(ResultSet row, int number) throws SQLException {
        return new Abandoned(
                row.getObject("id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getString("procedure_code"),
                row.getObject("version_id", UUID.class),
                DossierStore.instant(row, "created_at").orElseThrow(),
                DossierStore.instant(row, "updated_at").orElseThrow());
    }
}
