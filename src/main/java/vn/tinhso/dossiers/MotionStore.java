package vn.tinhso.dossiers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.tinhso.shared.Actor;

@Repository
class MotionStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    MotionStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(UUID dossierId, Motion motion, Actor mover, Instant at) {
        jdbc.sql("""
                        insert into dossiers.motion (dossier_id, seq, kind, content, moved_at, moved_by, mover, moved_for)
                        select :dossier, coalesce(max(seq), 0) + 1, :kind, :content::jsonb, :at, :by, :mover, :for
                        from dossiers.motion
                        where dossier_id = :dossier""")
                .param("dossier", dossierId)
                .param("kind", motion.kind().name())
                .param("content", json.writeValueAsString(motion))
                .param("at", DossierStore.utc(at))
                .param("by", mover.accountId())
                .param("mover", mover.name())
                .param("for", mover.inPlaceOf())
                .update();
    }

    void decide(UUID dossierId, int seq, boolean approved, Actor leader, Instant at) {
        jdbc.sql("""
                        update dossiers.motion
                        set approved = :approved, decided_at = :at, decided_by = :by
                        where dossier_id = :dossier
                          and seq = :seq
                          and decided_at is null""")
                .param("dossier", dossierId)
                .param("seq", seq)
                .param("approved", approved)
                .param("at", DossierStore.utc(at))
                .param("by", leader.accountId())
                .update();
    }

    Optional<OpenMotion> openOf(UUID dossierId) {
        return jdbc.sql("""
                        select seq, kind, content, moved_at, moved_by, mover, moved_for
                        from dossiers.motion
                        where dossier_id = :dossier
                          and decided_at is null""").param("dossier", dossierId).query(this::open).optional();
    }

    private OpenMotion open(ResultSet row, int number) throws SQLException {
        var type = switch (Motion.Kind.valueOf(row.getString("kind"))) {
            case EXTEND -> Motion.Extend.class;
            case STOP -> Motion.Stop.class;
            case SECOND_SUPPLEMENT -> Motion.SecondSupplement.class;
            case RECALL -> Motion.Recall.class;
            case CORRECT -> Motion.Correct.class;
        };
        return new OpenMotion(
                row.getInt("seq"),
                json.readValue(row.getString("content"), type),
                DossierStore.instant(row, "moved_at").orElseThrow(),
                new Actor(row.getString("moved_by"), row.getString("mover"), null, null, row.getString("moved_for")));
    }
}
