package vn.tinhso.dossiers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Consultations that were asked and are not closed, in the order of their keys: index consultation_open. */
@Repository
class OpenConsultationStore {

    /** One of them, with what the administrator is told about it. */
    record Open(
            UUID dossierId,
            int seq,
            String code,
            String procedure,
            String agencyId,
            int days,
            Instant askedAt,
            Instant dueAt) {

        /** Sorts as the rows are read. */
        String key() {
            return dossierId + "/%05d".formatted(seq);
        }
    }

    private static final String OPEN = """
            from dossiers.consultation c
            where c.asked_at is not null
              and c.closed_at is null
              and (:agencies::text[] is null or c.agency_id = any (:agencies::text[]))
            """;

    private final JdbcClient jdbc;

    OpenConsultationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param agencies who was asked; {@code null} for all */
    long count(@Nullable Set<String> agencies) {
        return jdbc.sql("select count(*) " + OPEN)
                .param("agencies", OpenDueStore.array(agencies), Types.ARRAY)
                .query(Long.class)
                .single();
    }

    /** @param after the key of the last one seen, or empty */
    List<Open> next(@Nullable Set<String> agencies, String after, int limit) {
        return jdbc.sql("""
                        select c.dossier_id, c.seq, d.code, d.procedure_name, c.agency_id, c.days, c.asked_at, c.due_at
                        from (
                            select c.*
                        """ + OPEN + """
                              and (:after::uuid is null or (c.dossier_id, c.seq) > (:after::uuid, :seq))
                            order by c.dossier_id, c.seq
                            limit :limit
                        ) c
                        join dossiers.dossier d on d.id = c.dossier_id
                        order by c.dossier_id, c.seq
                        """)
                .param("agencies", OpenDueStore.array(agencies), Types.ARRAY)
                .param("after", after.isEmpty() ? null : after.substring(0, after.indexOf('/')), Types.OTHER)
                .param("seq", after.isEmpty() ? 0 : Integer.parseInt(after.substring(after.indexOf('/') + 1)))
                .param("limit", limit)
                .query(OpenConsultationStore::open)
                .list();
    }

    /** Whether it was still open and due at that time. */
    boolean move(Open open, Instant due) {
        return jdbc.sql("""
                        update dossiers.consultation
                        set due_at = :due
                        where dossier_id = :dossier
                          and seq = :seq
                          and closed_at is null
                          and due_at = :old""")
                        .param("dossier", open.dossierId())
                        .param("seq", open.seq())
                        .param("due", DossierStore.utc(due))
                        .param("old", DossierStore.utc(open.dueAt()))
                        .update()
                == 1;
    }

    private static Open open(ResultSet row, int number) throws SQLException {
        return new Open(
                row.getObject("dossier_id", UUID.class),
                row.getInt("seq"),
                row.getString("code"),
                row.getString("procedure_name"),
                row.getString("agency_id"),
                row.getInt("days"),
                DossierStore.instant(row, "asked_at").orElseThrow(),
                DossierStore.instant(row, "due_at").orElseThrow());
    }
}
