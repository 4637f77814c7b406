package vn.tinhso.dossiers;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.tinhso.files.spi.FileHolders;

/** Files of drafts, components, consultations and signed papers; the papers of a destroyed dossier are held no longer. */
@Repository
class HeldFileStore implements FileHolders {

    private final JdbcClient jdbc;

    HeldFileStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<UUID> holding(Collection<UUID> files) {
        return new HashSet<>(jdbc.sql("""
                        select file_id from dossiers.draft_file where file_id = any(:files)
                        union
                        select file_id from dossiers.component_file where file_id = any(:files)
                        union
                        select file_id from dossiers.consultation where file_id = any(:files)
                        union
                        select r.file_id
                        from dossiers.result r
                        join dossiers.dossier d on d.id = r.dossier_id
                        where r.file_id = any(:files)
                          and d.destroyed_in is null""")
                .param("files", files.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }
}
