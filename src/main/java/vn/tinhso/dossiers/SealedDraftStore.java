package vn.tinhso.dossiers;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.tinhso.dossiers.PersonalColumns.Place;
import vn.tinhso.privacy.spi.SealedRows;

/** Seals the forms of drafts with the keys of today. */
@Repository
class SealedDraftStore implements SealedRows {

    private final JdbcClient jdbc;
    private final PersonalColumns personal;

    SealedDraftStore(JdbcClient jdbc, PersonalColumns personal) {
        this.jdbc = jdbc;
        this.personal = personal;
    }

    private record Row(UUID id, byte[] sealed) {}

    @Override
    public String name() {
        return "dossiers.draft";
    }

    @Override
    public Stretch reseal(String after, int limit) {
        var rows = jdbc.sql("""
                        select d.id, d.answers, d.answers_sealed
                        from dossiers.draft d
                        where (:after = '' or d.id > nullif(:after, '')::uuid)
                        order by d.id
                        limit :limit
                        for update""")
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> {
                    var id = row.getObject("id", UUID.class);
                    var answers = personal.answers(row, Place.DRAFT_ANSWERS, id);
                    return new Row(id, personal.answers(answers, Place.DRAFT_ANSWERS, id));
                })
                .list();
        rows.forEach(
                row -> jdbc.sql("update dossiers.draft set answers = null, answers_sealed = :answers where id = :id")
                        .param("answers", row.sealed())
                        .param("id", row.id())
                        .update());
        return Stretch.of(rows, limit, Row::id);
    }
}
