package vn.tinhso.dossiers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.tinhso.dossiers.PersonalColumns.Place;

@Repository
class DraftStore {

    private static final String DRAFT = """
            select d.id, d.account_id, d.mode, d.procedure_code, d.version_id, d.agency_id, d.answers, d.answers_sealed, d.dossier_code,
                   d.updated_at, d.mandate_id
            from dossiers.draft d
            """;

    private final JdbcClient jdbc;
    private final PersonalColumns personal;

    DraftStore(JdbcClient jdbc, PersonalColumns personal) {
        this.jdbc = jdbc;
        this.personal = personal;
    }

    void add(Draft draft) {
        jdbc.sql("""
                        insert into dossiers.draft
                            (id, account_id, mode, procedure_code, version_id, agency_id, answers_sealed, created_at,
                             updated_at, mandate_id)
                        values (:id, :account, :mode, :procedure, :version, :agency, :answers, :at, :at, :mandate)""")
                .param("id", draft.id())
                .param("account", draft.accountId())
                .param("mode", draft.mode().name())
                .param("procedure", draft.procedureCode())
                .param("version", draft.versionId())
                .param("agency", draft.agencyId())
                .param("answers", personal.answers(draft.answers(), Place.DRAFT_ANSWERS, draft.id()))
                .param("at", DossierStore.utc(draft.updatedAt()))
                .param("mandate", draft.mandate(), Types.OTHER)
                .update();
    }

    Optional<Draft> find(UUID id, UUID accountId) {
        return jdbc.sql(DRAFT + "where d.id = :id and d.account_id = :account")
                .param("id", id)
                .param("account", accountId)
                .query(this::draft)
                .optional();
    }

    /** Waits for whoever is filing this draft right now. */
    Optional<Draft> lock(UUID id, UUID accountId) {
        return jdbc.sql(DRAFT + "where d.id = :id and d.account_id = :account for update")
                .param("id", id)
                .param("account", accountId)
                .query(this::draft)
                .optional();
    }

    List<Draft> openOf(UUID accountId, int most) {
        return jdbc.sql(DRAFT + """
                        where d.account_id = :account
                          and d.dossier_code is null
                        order by d.updated_at desc
                        limit :most""")
                .param("account", accountId)
                .param("most", most)
                .query(this::draft)
                .list();
    }

    void save(UUID id, Map<String, String> answers, String agencyId, Instant at) {
        jdbc.sql("""
                        update dossiers.draft
                        set answers = null, answers_sealed = :answers, agency_id = :agency, updated_at = :at
                        where id = :id
                          and dossier_code is null""")
                .param("id", id)
                .param("answers", personal.answers(answers, Place.DRAFT_ANSWERS, id))
                .param("agency", agencyId)
                .param("at", DossierStore.utc(at))
                .update();
    }

    /** Every save leaves its time. */
    boolean isUntouched(UUID id) {
        return jdbc.sql("""
                        select exists (
                            select
                            from dossiers.draft
                            where id = :id
                              and dossier_code is null
                              and updated_at = created_at)""").param("id", id).query(Boolean.class).single();
    }

    void markFiled(UUID id, String dossierCode, Instant at) {
        jdbc.sql("""
                        update dossiers.draft
                        set dossier_code = :code, updated_at = :at
                        where id = :id""")
                .param("id", id)
                .param("code", dossierCode)
                .param("at", DossierStore.utc(at))
                .update();
    }

    void attach(UUID id, Draft.File file, Instant at) {
        jdbc.sql("""
                        insert into dossiers.draft_file (draft_id, evidence_id, file_id, name, added_at)
                        values (:draft, :evidence, :file, :name, :at)
                        on conflict do nothing""")
                .param("draft", id)
                .param("evidence", file.evidenceId())
                .param("file", file.fileId())
                .param("name", file.name())
                .param("at", DossierStore.utc(at))
                .update();
    }

    void detach(UUID id, UUID fileId) {
        jdbc.sql("delete from dossiers.draft_file where draft_id = :draft and file_id = :file")
                .param("draft", id)
                .param("file", fileId)
                .update();
    }

    void discard(UUID id) {
        jdbc.sql("delete from dossiers.draft_file where draft_id = :draft")
                .param("draft", id)
                .update();
        jdbc.sql("delete from dossiers.draft where id = :draft and dossier_code is null")
                .param("draft", id)
                .update();
    }

    private Draft draft(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Draft(
                id,
                row.getObject("account_id", UUID.class),
                Draft.Mode.valueOf(row.getString("mode")),
                row.getString("procedure_code"),
                row.getObject("version_id", UUID.class),
                row.getString("agency_id"),
                personal.answers(row, Place.DRAFT_ANSWERS, id),
                files(id),
                row.getString("dossier_code"),
                DossierStore.instant(row, "updated_at").orElseThrow(),
                row.getObject("mandate_id", UUID.class));
    }

    private List<Draft.File> files(UUID draftId) {
        return jdbc.sql("""
                        select evidence_id, file_id, name
                        from dossiers.draft_file
                        where draft_id = :draft
                        order by added_at, file_id""")
                .param("draft", draftId)
                .query((row, number) -> new Draft.File(
                        row.getString("evidence_id"), row.getObject("file_id", UUID.class), row.getString("name")))
                .list();
    }
}
