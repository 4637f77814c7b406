package vn.tinhso.dossiers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Một lần luân chuyển: on whose table the dossier lay, from when to when.
 *
 * @param seq the event that brought it there
 * @param left {@code null} while it lies there
 * @param due when it should have been done; {@code null} where nobody set a time
 */
record Step(
        int seq,
        Stage stage,
        String agencyId,
        Instant entered,
        @Nullable Instant left,
        @Nullable Instant due) {}
