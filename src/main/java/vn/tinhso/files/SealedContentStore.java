package vn.tinhso.files;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.tinhso.privacy.spi.SealedRows;

/** Seals the contents of the file store with the keys of today. */
@Repository
class SealedContentStore implements SealedRows {

    private static final Logger log = LoggerFactory.getLogger(SealedContentStore.class);

    /** A file may have 20 MB: a step should be over in seconds. */
    private static final int STEP = 20;

    private final JdbcClient jdbc;
    private final FileStore files;
    private final Shelves shelves;

    SealedContentStore(JdbcClient jdbc, FileStore files, Shelves shelves) {
        this.jdbc = jdbc;
        this.files = files;
        this.shelves = shelves;
    }

    @Override
    public String name() {
        return "files.file";
    }

    @Override
    public Stretch reseal(String after, int limit) {
        var step = Math.min(limit, STEP);
        var contents = jdbc.sql("""
                        select distinct sha256
                        from files.file
                        where sha256 > :after
                        order by sha256
                        limit :limit""")
                .param("after", after)
                .param("limit", step)
                .query(String.class)
                .list();
        contents.forEach(this::reseal);
        return Stretch.of(contents, step, sha256 -> sha256);
    }

    private void reseal(String sha256) {
        // Nobody takes it from the disk meanwhile.
        files.holdContent(sha256);
        if (!shelves.has(sha256)) {
            log.error("File content {} is not on the disk", sha256);
            return;
        }
        try {
            shelves.reseal(sha256);
        } catch (IllegalStateException rotten) {
            // One must not keep all others from new keys; whoever opens it is told as well.
            log.error("File content {} cannot be sealed anew", sha256, rotten);
        }
    }
}
