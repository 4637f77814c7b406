package vn.tinhso.dossiers;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Yêu cầu bổ sung, hoàn thiện hồ sơ: one complete list of what is missing. */
public record SupplementRequest(
        int seq,
        Instant askedAt,
        String askedBy,
        List<String> items,
        String note,
        Instant answerUntil,
        SupplementEffect effect,
        @Nullable Instant answeredAt) {

    public boolean isOpen() {
        return answeredAt == null;
    }
}
