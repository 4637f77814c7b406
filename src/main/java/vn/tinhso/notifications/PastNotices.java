package vn.tinhso.notifications;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.tinhso.identity.PersonIndexes;
import vn.tinhso.notifications.PastNoticeStore.Past;
import vn.tinhso.privacy.spi.RetainedRecords;

/** Thông báo đã gửi: what people were told, names of those who handled it included. */
@Component
class PastNotices implements RetainedRecords {

    private static final String FIRST = Instant.EPOCH + "/" + new UUID(0, 0);

    private final PastNoticeStore store;
    private final PersonIndexes persons;

    PastNotices(PastNoticeStore store, PersonIndexes persons) {
        this.store = store;
        this.persons = persons;
    }

    @Override
    public RecordClass about() {
        return new RecordClass(
                "notifications.notice",
                "Thông báo đã gửi",
                "Lúc gửi thông báo.",
                "Thông báo với mọi nội dung của nó.",
                "Lịch sử hồ sơ mà thông báo nói đến; dòng nhật ký và biên bản.",
                false);
    }

    @Override
    public Slice begun(Instant before, String after, int limit) {
        var cursor = (after.isEmpty() ? FIRST : after).split("/", 2);
        var found = store.writtenBefore(before, Instant.parse(cursor[0]), UUID.fromString(cursor[1]), limit);
        return new Slice(
                found.stream().map(this::retained).toList(),
                found.size() < limit
                        ? null
                        : found.getLast().at() + "/" + found.getLast().id());
    }

    @Override
    public Optional<Retained> lock(String key) {
        return store.lock(UUID.fromString(key)).map(this::retained);
    }

    @Override
    public Removed destroy(Retained record, Order order) {
        store.remove(UUID.fromString(record.key()));
        return new Removed(0);
    }

    private Retained retained(Past notice) {
        return new Retained(
                notice.id().toString(),
                "thông báo " + notice.id(),
                null,
                null,
                notice.at(),
                notice.at(),
                "Gửi thông báo",
                persons.of(notice.account()));
    }
}
