package vn.tinhso.dossiers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.tinhso.dossiers.PersonalColumns.Contact;
import vn.tinhso.dossiers.PersonalColumns.Place;
import vn.tinhso.privacy.spi.SealedRows;

/** Seals the forms of dossiers and what is known of their applicants with the keys of today. */
@Repository
class SealedDossierStore implements SealedRows {

    private final JdbcClient jdbc;
    private final PersonalColumns personal;

    SealedDossierStore(JdbcClient jdbc, PersonalColumns personal) {
        this.jdbc = jdbc;
        this.personal = personal;
    }

    private record Row(UUID id, Map<String, String> answers, Contact contact) {

        @Override
        public String toString() {
            return "Row[" + id + "]";
        }
    }

    @Override
    public String name() {
        return "dossiers.dossier";
    }

    @Override
    public Stretch reseal(String after, int limit) {
        var rows = jdbc.sql("""
                        select d.id, d.answers, d.answers_sealed, d.applicant_sealed, d.applicant_personal_id,
                               d.applicant_phone, d.applicant_email, d.applicant_address
                        from dossiers.dossier d
                        where (:after = '' or d.id > nullif(:after, '')::uuid)
                        order by d.id
                        limit :limit
                        for update""")
                .param("after", after)
                .param("limit", limit)
                .query(this::row)
                .list();
        rows.forEach(this::reseal);
        return Stretch.of(rows, limit, Row::id);
    }

    private Row row(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Row(id, personal.answers(row, Place.DOSSIER_ANSWERS, id), personal.applicant(row, id));
    }

    /** The version is left alone: to whoever has the dossier open nothing has happened. */
    private void reseal(Row row) {
        jdbc.sql("""
                        update dossiers.dossier
                        set answers = null, answers_sealed = :answers,
                            applicant_sealed = :applicant, applicant_index = :index, applicant_personal_id = null,
                            applicant_phone = null, applicant_email = null, applicant_address = null
                        where id = :id""")
                .param("answers", personal.answers(row.answers(), Place.DOSSIER_ANSWERS, row.id()))
                .param("applicant", personal.applicant(row.contact(), row.id()))
                .param("index", personal.index(row.contact().number()), Types.BINARY)
                .param("id", row.id())
                .update();
    }
}
