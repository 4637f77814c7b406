package vn.tinhso.files;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL of {@code files.file}. */
@Component
class FileStore {

    private final JdbcClient jdbc;

    FileStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(StoredFile file) {
        jdbc.sql("""
                        insert into files.file (id, sha256, name, media_type, size, pages, created_at)
                        values (:id, :sha256, :name, :media_type, :size, :pages, :created_at)
                        """)
                .param("id", file.id())
                .param("sha256", file.sha256())
                .param("name", file.name())
                .param("media_type", file.mediaType())
                .param("size", file.size())
                .param("pages", file.pages())
                .param("created_at", file.createdAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<StoredFile> find(UUID id) {
        return jdbc.sql("""
                        select id, sha256, name, media_type, size, pages, created_at
                        from files.file
                        where id = :id
                        """).param("id", id).query((row, number) -> file(row)).optional();
    }

    /** Until the transaction ends nobody throws this content away; many may hold it at once. */
    void holdContent(String sha256) {
        jdbc.sql("select pg_advisory_xact_lock_shared(hashtextextended('files:' || :sha256, 0))")
                .param("sha256", sha256)
                .query((row, number) -> 1)
                .list();
    }

    List<UUID> withFingerprint(String sha256) {
        return jdbc.sql("select id from files.file where sha256 = :sha256 order by created_at")
                .param("sha256", sha256)
                .query(UUID.class)
                .list();
    }

    private static StoredFile file(ResultSet row) throws SQLException {
        return new StoredFile(
                row.getObject("id", UUID.class),
                row.getString("sha256"),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getObject("pages", Integer.class),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
