package vn.tinhso.files.spi;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Whoever keeps ids of files: a file that no holder knows any more belongs to nothing. */
public interface FileHolders {

    /** Those of these files that are still needed. */
    Set<UUID> holding(Collection<UUID> files);
}
