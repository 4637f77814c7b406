package vn.tinhso.dossiers;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RatingStore {

    private final JdbcClient jdbc;

    RatingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The first and only rating of the dossier. */
    void add(UUID dossierId, int score, String comment, Instant at) {
        jdbc.sql("""
                        insert into dossiers.rating (dossier_id, score, comment, rated_at)
                        values (:dossier, :score, :comment, :at)""")
                .param("dossier", dossierId)
                .param("score", score)
                .param("comment", comment)
                .param("at", DossierStore.utc(at))
                .update();
    }

    Optional<Integer> scoreOf(UUID dossierId) {
        return jdbc.sql("select score from dossiers.rating where dossier_id = :dossier")
                .param("dossier", dossierId)
                .query(Integer.class)
                .optional();
    }
}
