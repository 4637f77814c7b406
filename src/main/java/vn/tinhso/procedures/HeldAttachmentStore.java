package vn.tinhso.procedures;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.tinhso.files.spi.FileHolders;

/** Blank forms of published versions and of drafts, whose bundles name them. */
@Repository
class HeldAttachmentStore implements FileHolders {

    private final JdbcClient jdbc;

    HeldAttachmentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<UUID> holding(Collection<UUID> files) {
        return new HashSet<>(jdbc.sql("""
                        select file_id from procedures.attachment where file_id = any(:files)
                        union
                        select (file.value)::uuid
                        from procedures.draft_event e
                        cross join lateral jsonb_each_text(e.content -> 'files') as file
                        where file.value = any(:names)""")
                .param("files", files.toArray(UUID[]::new))
                .param("names", files.stream().map(UUID::toString).toArray(String[]::new))
                .query(UUID.class)
                .list());
    }
}
