package vn.tinhso.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Ủy quyền khi vắng mặt: for a period a colleague does what waits for an absent official.
 *
 * @param agencyId agency of both when it was made
 * @param to last day in force
 * @param endedAt ended before its time
 */
public record Delegation(
        UUID id,
        Person delegator,
        Person delegate,
        String agencyId,
        LocalDate from,
        LocalDate to,
        String reason,
        UUID createdBy,
        @Nullable Instant endedAt) {

    /** One of the two. */
    public record Person(UUID account, String name) {}

    /** What is asked for. */
    public record Wish(UUID delegator, UUID delegate, LocalDate from, LocalDate to, String reason) {}

    public boolean isInForce(LocalDate day) {
        return endedAt == null && !day.isBefore(from) && !day.isAfter(to);
    }

    /** Whether it is, or will be, in force. */
    public boolean isOpen(LocalDate day) {
        return endedAt == null && !day.isAfter(to);
    }

    boolean meets(Wish wish) {
        return endedAt == null && !from.isAfter(wish.to()) && !to.isBefore(wish.from());
    }
}
