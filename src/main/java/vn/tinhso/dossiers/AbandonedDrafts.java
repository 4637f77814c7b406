package vn.tinhso.dossiers;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.tinhso.dossiers.AbandonedDraftStore.Abandoned;
import vn.tinhso.files.Discards;
import vn.tinhso.identity.PersonIndexes;
import vn.tinhso.privacy.spi.RetainedRecords;
import vn.tinhso.procedures.Procedures;

/** Hồ sơ soạn dở: begun, never filed, not touched any more. */
@Component
class AbandonedDrafts implements RetainedRecords {

    private static final String FIRST = Instant.EPOCH + "/" + new UUID(0, 0);

    private final AbandonedDraftStore store;
    private final DraftStore drafts;
    private final Discards discards;
    private final PersonIndexes persons;
    private final Procedures procedures;

    AbandonedDrafts(
            AbandonedDraftStore store,
            DraftStore drafts,
            Discards discards,
            PersonIndexes persons,
            Procedures procedures) {
        this.store = store;
        this.drafts = drafts;
        this.discards = discards;
        this.persons = persons;
        this.procedures = procedures;
    }

    @Override
    public RecordClass about() {
        return new RecordClass(
                "dossiers.draft",
                "Hồ sơ soạn dở, không nộp",
                "Lúc người soạn sửa lần cuối.",
                "Bản soạn, nội dung đã khai, tệp đính kèm.",
                "Không giữ gì ngoài dòng nhật ký và biên bản.",
                true);
    }

    @Override
    public Slice begun(Instant before, String after, int limit) {
        var cursor = (after.isEmpty() ? FIRST : after).split("/", 2);
        var found = store.touchedBefore(before, Instant.parse(cursor[0]), UUID.fromString(cursor[1]), limit);
        return new Slice(
                found.stream().map(this::retained).toList(),
                found.size() < limit
                        ? null
                        : found.getLast().touched() + "/" + found.getLast().id());
    }

    @Override
    public Optional<Retained> lock(String key) {
        return store.lock(UUID.fromString(key)).map(this::retained);
    }

    @Override
    public Removed destroy(Retained record, Order order) {
        var id = UUID.fromString(record.key());
        var files = store.files(id);
        drafts.discard(id);
        return new Removed(files.isEmpty() ? 0 : discards.letGo(files));
    }

    private Retained retained(Abandoned draft) {
        return new Retained(
                draft.id().toString(),
                "bản soạn " + draft.id(),
                draft.procedure(),
                procedures.version(draft.version()).definition().field().code(),
                draft.created(),
                draft.touched(),
                "Sửa lần cuối",
                persons.of(draft.account()));
    }
}
