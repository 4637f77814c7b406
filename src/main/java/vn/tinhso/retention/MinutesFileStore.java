package vn.tinhso.retention;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.tinhso.files.spi.FileHolders;

/** Minutes are kept for ever. */
@Repository
class MinutesFileStore implements FileHolders {

    private final JdbcClient jdbc;

    MinutesFileStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<UUID> holding(Collection<UUID> files) {
        return new HashSet<>(jdbc.sql("select file_id from retention.wave where file_id = any(:files)")
                .param("files", files.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }
}
