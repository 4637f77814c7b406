package vn.tinhso.files;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.tinhso.files.DiscardStore.Old;
import vn.tinhso.privacy.spi.RetainedRecords;

/** Tệp không còn hồ sơ nào dùng: sent by somebody and then left, taken out of a draft, replaced. */
@Component
class UnheldFiles implements RetainedRecords {

    private static final Old FIRST = new Old(new UUID(0, 0), Instant.EPOCH);

    private final DiscardStore store;
    private final Discards discards;

    UnheldFiles(DiscardStore store, Discards discards) {
        this.store = store;
        this.discards = discards;
    }

    @Override
    public RecordClass about() {
        return new RecordClass(
                "files.unheld",
                "Tệp không còn hồ sơ nào dùng",
                "Lúc tệp được đưa vào kho.",
                "Tên tệp và nội dung tệp trên đĩa, khi không còn tệp nào khác mang cùng nội dung.",
                "Không giữ gì ngoài dòng nhật ký và biên bản.",
                false);
    }

    @Override
    public Slice begun(Instant before, String after, int limit) {
        var old = store.storedBefore(before, after.isEmpty() ? FIRST : parse(after), limit);
        var free = discards.unheld(old.stream().map(Old::id).toList());
        return new Slice(
                old.stream()
                        .filter(file -> free.contains(file.id()))
                        .map(UnheldFiles::retained)
                        .toList(),
                old.size() < limit
                        ? null
                        : old.getLast().at() + "/" + old.getLast().id());
    }

    @Override
    public Optional<Retained> lock(String key) {
        var id = UUID.fromString(key);
        return store.lock(id)
                .filter(file -> discards.unheld(List.of(id)).contains(id))
                .map(UnheldFiles::retained);
    }

    @Override
    public Removed destroy(Retained record, Order order) {
        return new Removed(discards.letGo(List.of(UUID.fromString(record.key()))));
    }

    private static Old parse(String cursor) {
        var parts = cursor.split("/", 2);
        return new Old(UUID.fromString(parts[1]), Instant.parse(parts[0]));
    }

    private static Retained retained(Old file) {
        var id = file.id().toString();
        return new Retained(id, id, null, null, file.at(), file.at(), "Đưa tệp vào kho", List.of());
    }
}
