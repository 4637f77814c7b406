package vn.tinhso.notifications;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Thông báo: a notice exists if and only if what it tells about happened, because both are one transaction. */
@Component
public class Notifications {

    private final NoticeStore store;
    private final Clock clock;

    Notifications(NoticeStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** What to tell whom, see {@link Notice}. */
    public record Message(
            UUID accountId, String subject, String title, String body, String path, Map<String, String> facts) {

        @Override
        public String toString() {
            return "Message[" + subject + "]";
        }
    }

    /** Writes the notice in the caller's transaction; there must be one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(Message message) {
        store.add(new Notice(
                UUID.randomUUID(),
                message.accountId(),
                message.subject(),
                message.title(),
                message.body(),
                message.path(),
                message.facts(),
                clock.instant(),
                null));
    }

    /** The newest notices of an account. */
    @Transactional(readOnly = true)
    public List<Notice> of(UUID accountId, int limit) {
        return store.of(accountId, limit);
    }

    @Transactional(readOnly = true)
    public int unread(UUID accountId) {
        return store.unread(accountId);
    }

    /** Takes back every notice about this; there must be a transaction in which it goes itself. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(String subject) {
        store.forget(subject);
    }

    @Transactional
    public void markAllRead(UUID accountId) {
        store.markAllRead(accountId, clock.instant());
    }
}
