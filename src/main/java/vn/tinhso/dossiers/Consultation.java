package vn.tinhso.dossiers;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Lấy ý kiến của một cơ quan (Nghị định 61/2018/NĐ-CP, Điều 19, khoản 5–7): asked side by side with others of the same
 * place, or after the place before it has closed. The limit of the dossier runs on.
 *
 * @param round đợt: what was planned together
 * @param place order within the round, from 1
 * @param days working days the agency has from being asked
 * @param askedAt {@code null} until its turn has come
 */
public record Consultation(
        int seq,
        int round,
        int place,
        String agencyId,
        String question,
        int days,
        String plannedBy,
        @Nullable Instant askedAt,
        @Nullable Instant dueAt,
        @Nullable Instant closedAt,
        @Nullable Outcome outcome,
        String answer,
        @Nullable UUID fileId) {

    /** Kết thúc thế nào. */
    public enum Outcome {
        ANSWERED,
        /** Im lặng quá hạn: the deciding agency goes on, on its own responsibility. */
        SILENT,
        CANCELLED
    }

    public boolean isOpen() {
        return closedAt == null;
    }

    public boolean isAsked() {
        return askedAt != null && isOpen();
    }

    /** Asked, not answered, and its time is over. */
    public boolean isOverdue(Instant now) {
        return isAsked() && dueAt != null && now.isAfter(dueAt);
    }
}
