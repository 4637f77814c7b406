package vn.tinhso.dossiers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.tinhso.dossiers.HeldAnswers.Held;
import vn.tinhso.dossiers.PersonalColumns.Place;

@Repository
class HeldAnswerStore {

    private static final List<Integer> FINISHED =
            List.of(DossierStatus.COMPLETED.code(), DossierStatus.RETURNED.code());

    private final JdbcClient jdbc;
    private final PersonalColumns personal;

    HeldAnswerStore(JdbcClient jdbc, PersonalColumns personal) {
        this.jdbc = jdbc;
        this.personal = personal;
    }

    /** The newest answer to each field among the finished dossiers of this applicant, the latest hundred of them. */
    List<Held> newest(UUID applicant, Collection<String> fields) {
        var newest = new LinkedHashMap<String, Held>();
        for (var filed : finishedOf(applicant)) {
            for (var field : fields) {
                var answer = filed.answers().get(field);
                if (answer != null) {
                    newest.putIfAbsent(field, new Held(field, answer, filed.code()));
                }
            }
        }
        return List.copyOf(newest.values());
    }

    /** What was declared in a dossier. */
    record Filed(String code, Map<String, String> answers) {

        @Override
        public String toString() {
            return "Filed[" + code + "]";
        }
    }

    /** What this person declared in own dossiers of a procedure that were granted. */
    List<Filed> granted(UUID applicant, String procedure) {
        return jdbc.sql("""
                        select d.id, d.code, d.answers, d.answers_sealed
                        from dossiers.dossier d
                        where d.applicant_account = :applicant
                          and d.procedure_code = :procedure
                          and d.mandate_id is null
                          and d.status in (:finished)
                          and d.destroyed_in is null
                          and exists (
                              select
                              from dossiers.result r
                              where r.dossier_id = d.id
                                and r.approved
                                and r.revoked_at is null
                                and r.kind in ('RESULT', 'CORRECTION'))
                        order by d.filed_at desc
                        limit 100""")
                .param("applicant", applicant)
                .param("procedure", procedure)
                .param("finished", FINISHED)
                .query(this::filed)
                .list();
    }

    private List<Filed> finishedOf(UUID applicant) {
        return jdbc.sql("""
                        select d.id, d.code, d.answers, d.answers_sealed
                        from dossiers.dossier d
                        where d.applicant_account = :applicant
                          and d.mandate_id is null
                          and d.status in (:finished)
                          and d.destroyed_in is null
                        order by d.filed_at desc
                        limit 100""")
                .param("applicant", applicant)
                .param("finished", FINISHED)
                .query(this::filed)
                .list();
    }

    private Filed filed(ResultSet row, int number) throws SQLException {
        return new Filed(
                row.getString("code"), personal.answers(row, Place.DOSSIER_ANSWERS, row.getObject("id", UUID.class)));
    }
}
