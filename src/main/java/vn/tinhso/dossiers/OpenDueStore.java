package vn.tinhso.dossiers;

import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Dossiers whose clock has begun and is not finished, in the order of their ids. */
@Repository
class OpenDueStore {

    private static final String OPEN = """
            from dossiers.dossier d
            where d.due_at is not null
              and d.finished_at is null
            """;

    private final JdbcClient jdbc;
    private final DossierStore dossiers;
    private final JsonMapper json;

    OpenDueStore(JdbcClient jdbc, DossierStore dossiers, JsonMapper json) {
        this.jdbc = jdbc;
        this.dossiers = dossiers;
        this.json = json;
    }

    /** @param agencies deciding agencies; {@code null} for all */
    long count(@Nullable Set<String> agencies) {
        return jdbc.sql("select count(*) " + OPEN + """
                          and (:agencies::text[] is null or d.competent_agency = any (:agencies::text[]))
                        """)
                .param("agencies", array(agencies), Types.ARRAY)
                .query(Long.class)
                .single();
    }

    List<Dossier> next(@Nullable Set<String> agencies, String after, int limit) {
        return jdbc.sql("select " + DossierStore.COLUMNS + OPEN + """
                          and (:agencies::text[] is null or d.competent_agency = any (:agencies::text[]))
                          and (:after::uuid is null or d.id > :after::uuid)
                        order by d.id
                        limit :limit
                        """)
                .param("agencies", array(agencies), Types.ARRAY)
                .param("after", after.isEmpty() ? null : UUID.fromString(after), Types.OTHER)
                .param("limit", limit)
                .query(dossiers::dossier)
                .list();
    }

    Optional<Dossier> lock(UUID id) {
        return jdbc.sql("select " + DossierStore.COLUMNS + OPEN + """
                          and d.id = :id
                        for update of d
                        """)
                .param("id", id)
                .query(dossiers::dossier)
                .optional();
    }

    /** Nothing happened that history would tell: the version stays. */
    void explainAnew(UUID id, Dossier.Timing timing) {
        jdbc.sql("""
                        update dossiers.dossier
                        set due_reasons = :reasons::jsonb, soon_at = :soon
                        where id = :id
                        """)
                .param("id", id)
                .param("reasons", json.writeValueAsString(timing.reasons()))
                .param("soon", DossierStore.utc(timing.soon()), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    /** {@code null} for all of them. */
    static String @Nullable [] array(@Nullable Set<String> agencies) {
        return agencies == null ? null : agencies.toArray(String[]::new);
    }
}
