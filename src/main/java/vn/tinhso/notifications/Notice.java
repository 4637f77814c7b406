package vn.tinhso.notifications;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Thông báo to one account.
 *
 * @param subject what it is about, {@code dossier:H18.101-261122-0001}
 * @param path page to open
 * @param facts at least agency, receiver, handler, receivedAt, handledAt, returnedAt where they exist
 */
public record Notice(
        UUID id,
        UUID accountId,
        String subject,
        String title,
        String body,
        String path,
        Map<String, String> facts,
        Instant createdAt,
        @Nullable Instant readAt) {

    @Override
    public String toString() {
        return "Notice[" + id + "]";
    }
}
