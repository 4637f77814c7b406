package vn.tinhso.procedures.design;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tinhso.procedures.Bundle;

/**
 * Bản soạn: a version of a procedure before it is one.
 *
 * @param revision number of the event that holds the present content
 * @param lastEvent number of the latest event; every form carries it, so that nobody overwrites what they have not seen
 * @param base version it was begun from, {@code null} for a procedure that is new
 * @param version the version it became
 */
public record ProcedureDraft(
        UUID id,
        DraftState state,
        int revision,
        int lastEvent,
        @Nullable UUID base,
        @Nullable UUID version,
        Instant changedAt,
        String changedBy,
        Bundle content) {

    public String code() {
        return content.procedure().code();
    }
}
