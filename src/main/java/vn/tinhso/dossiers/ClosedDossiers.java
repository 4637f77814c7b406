package vn.tinhso.dossiers;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.tinhso.dossiers.DestructionStore.Closed;
import vn.tinhso.dossiers.HouseEvent.DossierDestroyed;
import vn.tinhso.privacy.spi.RetainedRecords;
import vn.tinhso.procedures.Procedures;
import vn.tinhso.shared.Actor;

/** Hồ sơ đã kết thúc: kept whole for as long as its field or procedure wants, then as a skeleton for ever. */
@Component
class ClosedDossiers implements RetainedRecords {

    private static final String FIRST = Instant.EPOCH + "/" + new UUID(0, 0);

    private final DestructionStore store;
    private final DossierStore dossiers;
    private final DossierContents contents;
    private final Chronicle chronicle;
    private final Procedures procedures;

    ClosedDossiers(
            DestructionStore store,
            DossierStore dossiers,
            DossierContents contents,
            Chronicle chronicle,
            Procedures procedures) {
        this.store = store;
        this.dossiers = dossiers;
        this.contents = contents;
        this.chronicle = chronicle;
        this.procedures = procedures;
    }

    @Override
    public RecordClass about() {
        return new RecordClass(
                "dossiers.closed",
                "Hồ sơ thủ tục hành chính đã kết thúc",
                "Lúc trả kết quả; hồ sơ dừng, rút hoặc bị từ chối thì lúc kết thúc.",
                "Tờ khai, người nộp và thông tin liên hệ, tệp đính kèm, bản kết quả, lời văn trong lịch sử, ghi chú,"
                        + " thông báo về hồ sơ, chữ để tìm.",
                "Mã, thủ tục, cơ quan, lĩnh vực, mọi mốc thời gian, trạng thái, số văn bản, đánh giá, tên cán bộ đã xử lý.",
                true);
    }

    @Override
    public Slice begun(Instant before, String after, int limit) {
        var cursor = (after.isEmpty() ? FIRST : after).split("/", 2);
        var found = store.closedBefore(before, Instant.parse(cursor[0]), UUID.fromString(cursor[1]), limit);
        return new Slice(
                found.stream().map(this::retained).toList(),
                found.size() < limit
                        ? null
                        : found.getLast().closing() + "/" + found.getLast().id());
    }

    @Override
    public Optional<Retained> lock(String key) {
        var id = UUID.fromString(key);
        return dossiers.lock(id).flatMap(locked -> store.closed(id)).map(this::retained);
    }

    @Override
    public Removed destroy(Retained record, Order order) {
        var before = dossiers.lock(UUID.fromString(record.key())).orElseThrow();
        var taken = contents.takeOut(before, new Destruction(order.minutes(), chronicle.now()));
        chronicle.advance(
                before,
                before.withAnswers(Map.of()),
                new DossierDestroyed(order.minutes(), taken.kept()),
                Actor.system());
        return new Removed(taken.files());
    }

    @Override
    public Optional<Retained> byCode(String code) {
        return dossiers.byCode(code)
                .flatMap(dossier -> store.closed(dossier.id()))
                .map(this::retained);
    }

    @Override
    public Known known(String code) {
        return dossiers.byCode(code)
                .map(dossier -> store.find(dossier.id()).isPresent() ? Known.DESTROYED : Known.WHOLE)
                .orElse(Known.UNKNOWN);
    }

    private Retained retained(Closed closed) {
        var person = closed.person();
        return new Retained(
                closed.id().toString(),
                closed.code(),
                closed.procedure(),
                procedures.version(closed.version()).definition().field().code(),
                closed.filed(),
                closed.ended(),
                closed.returned() ? "Trả kết quả" : "Kết thúc hồ sơ",
                person == null ? List.of() : List.of(person));
    }
}
