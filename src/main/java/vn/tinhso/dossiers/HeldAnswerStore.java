package vn.tinhso.dossiers;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.tinhso.dossiers.HeldAnswers.Held;

@Repository
class HeldAnswerStore {

    private static final List<Integer> FINISHED =
            List.of(DossierStatus.COMPLETED.code(), DossierStatus.RETURNED.code());

    private final JdbcClient jdbc;

    HeldAnswerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest answer to each field among the finished dossiers of this applicant. */
    List<Held> newest(UUID applicant, Collection<String> fields) {
        return jdbc.sql("""
                        select distinct on (field.key) field.key, field.value, d.code
                        from dossiers.dossier d,
                            jsonb_each_text(d.answers) as field
                        where d.applicant_account = :applicant
                          and d.status in (:finished)
                          and field.key in (:fields)
                        order by field.key, d.filed_at desc""")
                .param("applicant", applicant)
                .param("finished", FINISHED)
                .param("fields", new HashSet<>(fields))
                .query((row, number) -> new Held(row.getString("key"), row.getString("value"), row.getString("code")))
                .list();
    }
}
