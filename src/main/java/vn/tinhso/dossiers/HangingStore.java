package vn.tinhso.dossiers;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What of dossiers hangs on agencies, in the order of keys. */
@Repository
class HangingStore {

    private static final String OPEN = """
            from dossiers.dossier d
            where d.stage <> 'CLOSED'
              and (d.competent_agency = any(:agencies) or d.receiving_agency = any(:agencies))
            """;
    private static final String UNANSWERED = """
            from dossiers.consultation c
            join dossiers.dossier d on d.id = c.dossier_id
            where c.closed_at is null
              and c.agency_id = any(:agencies)
              and d.stage <> 'CLOSED'
            """;
    private static final String DRAFTS = """
            from dossiers.draft r
            where r.dossier_code is null
              and r.agency_id = any(:agencies)
            """;

    private final JdbcClient jdbc;
    private final DossierStore dossiers;

    HangingStore(JdbcClient jdbc, DossierStore dossiers) {
        this.jdbc = jdbc;
        this.dossiers = dossiers;
    }

    /** A question to an agency. */
    record Question(UUID dossierId, int seq, String code, String procedure, String agencyId) {

        String key() {
            return dossierId + "/%05d".formatted(seq);
        }
    }

    /** A draft, without what was written in it. */
    record Sketch(UUID id, UUID accountId, UUID versionId, String agencyId) {}

    long open(Set<String> agencies) {
        return count(OPEN, agencies);
    }

    List<Dossier> open(Set<String> agencies, String after, int limit) {
        return page("select " + DossierStore.COLUMNS + OPEN + """
                  and (:after = '' or d.id > nullif(:after, '')::uuid)
                order by d.id
                limit :limit""", agencies, after, limit)
                .query(dossiers::dossier)
                .list();
    }

    long questions(Set<String> agencies) {
        return count(UNANSWERED, agencies);
    }

    List<Question> questions(Set<String> agencies, String after, int limit) {
        return page("""
                select c.dossier_id, c.seq, d.code, d.procedure_name, c.agency_id
                """ + UNANSWERED + """
                  and (:after = ''
                       or (c.dossier_id, c.seq)
                           > (nullif(split_part(:after, '/', 1), '')::uuid, nullif(split_part(:after, '/', 2), '')::int))
                order by c.dossier_id, c.seq
                limit :limit""", agencies, after, limit)
                .query((row, number) -> new Question(
                        row.getObject("dossier_id", UUID.class),
                        row.getInt("seq"),
                        row.getString("code"),
                        row.getString("procedure_name"),
                        row.getString("agency_id")))
                .list();
    }

    boolean moveQuestion(Question question, String to) {
        return jdbc.sql("""
                        update dossiers.consultation
                        set agency_id = :to
                        where dossier_id = :dossier
                          and seq = :seq
                          and agency_id = :from
                          and closed_at is null""")
                        .param("to", to)
                        .param("dossier", question.dossierId())
                        .param("seq", question.seq())
                        .param("from", question.agencyId())
                        .update()
                == 1;
    }

    long drafts(Set<String> agencies) {
        return count(DRAFTS, agencies);
    }

    List<Sketch> drafts(Set<String> agencies, String after, int limit) {
        return page("select r.id, r.account_id, r.version_id, r.agency_id " + DRAFTS + """
                  and (:after = '' or r.id > nullif(:after, '')::uuid)
                order by r.id
                limit :limit""", agencies, after, limit)
                .query((row, number) -> new Sketch(
                        row.getObject("id", UUID.class),
                        row.getObject("account_id", UUID.class),
                        row.getObject("version_id", UUID.class),
                        row.getString("agency_id")))
                .list();
    }

    /** Whether it still waited to be filed there. */
    boolean moveDraft(Sketch draft, String to) {
        return jdbc.sql("""
                        update dossiers.draft
                        set agency_id = :to
                        where id = :id
                          and agency_id = :from
                          and dossier_code is null""")
                        .param("to", to)
                        .param("id", draft.id())
                        .param("from", draft.agencyId())
                        .update()
                == 1;
    }

    private long count(String what, Set<String> agencies) {
        return jdbc.sql("select count(*) " + what)
                .param("agencies", agencies.toArray(String[]::new))
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec page(String sql, Set<String> agencies, String after, int limit) {
        return jdbc.sql(sql)
                .param("agencies", agencies.toArray(String[]::new))
                .param("after", after)
                .param("limit", limit);
    }
}
