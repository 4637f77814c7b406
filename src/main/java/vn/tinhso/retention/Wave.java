package vn.tinhso.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Đợt tiêu hủy.
 *
 * @param decision văn bản quyết định
 * @param proposedFor account in whose place it was proposed
 * @param minutes số biên bản, given at approval
 * @param file biên bản in the store of files
 */
public record Wave(
        UUID id,
        State state,
        LocalDate asOf,
        String decision,
        Signed proposed,
        @Nullable String proposedFor,
        @Nullable Signed approved,
        @Nullable String minutes,
        @Nullable Instant finishedAt,
        @Nullable UUID file) {

    public enum State {
        PROPOSED,
        APPROVED,
        DONE,
        DROPPED
    }

    /** Who and when. */
    public record Signed(Instant at, String by, String name) {}
}
