package vn.tinhso.audit.spi;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tinhso.audit.Digest;

/** Records outside the log for which its entries vouch ({@link vn.tinhso.audit.RecordDigest}). */
public interface Recorded {

    /** Stable name of these records: {@code dossiers.event}. */
    String kind();

    /** How the records with these keys stand now, read in one statement; what is no longer there is left out. */
    Map<String, Standing> standing(Collection<String> keys);

    /**
     * One record as it stands.
     *
     * @param digest made in the same way as when the record was written
     * @param contradictions what derives from it and no longer agrees with it: places and times, never contents
     * @param next the record after it, which an entry must vouch for too; {@code null} for the last
     */
    record Standing(
            Digest digest,
            List<String> contradictions,
            @Nullable String next) {}
}
