package vn.tinhso.dossiers;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhso.dossiers.Allowed.Deed;
import vn.tinhso.dossiers.DossierEvent.SupplementRequested;
import vn.tinhso.dossiers.DossierEvent.SupplementSubmitted;
import vn.tinhso.files.Files;
import vn.tinhso.files.Upload;
import vn.tinhso.shared.Rejected;

/** Bổ sung hồ sơ: asked for once and completely, answered by the applicant. */
@Service
public class Supplements {

    private static final int LONGEST_WAIT_DAYS = 60;

    private final Dossiers dossiers;
    private final SupplementStore store;
    private final ComponentStore components;
    private final DossierClock dossierClock;
    private final Chronicle chronicle;
    private final Files files;

    Supplements(
            Dossiers dossiers,
            SupplementStore store,
            ComponentStore components,
            DossierClock dossierClock,
            Chronicle chronicle,
            Files files) {
        this.dossiers = dossiers;
        this.store = store;
        this.components = components;
        this.dossierClock = dossierClock;
        this.chronicle = chronicle;
        this.files = files;
    }

    /**
     * What is asked for.
     *
     * @param items everything that is missing, one line each
     * @param days working days the applicant has
     */
    public record Ask(List<String> items, String note, int days) {}

    /** Yêu cầu bổ sung, by the desk before acceptance or by the specialist while examining. */
    @Transactional
    public Dossier request(Party party, String code, Ask ask) {
        var before = dossiers.forUpdate(party, code, Deed.REQUEST_SUPPLEMENT);
        var items = ask.items().stream()
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
        if (items.isEmpty()) {
            throw new Rejected(
                    "HS-016", "Chưa nêu giấy tờ cần bổ sung.", "Ghi đủ mọi thứ còn thiếu: chỉ được yêu cầu một lần.");
        }
        Grounds.remark(String.join("\n", items));
        if (ask.days() < 1 || ask.days() > LONGEST_WAIT_DAYS) {
            throw new Rejected(
                    "HS-017",
                    "Thời gian chờ bổ sung phải từ 1 đến " + LONGEST_WAIT_DAYS + " ngày làm việc.",
                    "Nhập lại số ngày.");
        }
        var now = dossierClock.now();
        var request = new SupplementRequest(
                before.supplements() + 1,
                now,
                party.actor().accountId(),
                items,
                Grounds.remark(ask.note()),
                dossierClock.workingDaysFrom(before, now, ask.days()),
                dossierClock.effectOf(before, now),
                null);
        store.add(before.id(), request);
        var after = before.at(Move.REQUEST_SUPPLEMENT, before.stage()).awaitingApplicant();
        var event = new SupplementRequested(items, request.note(), request.answerUntil(), request.effect());
        return chronicle.advance(before, after, event, party.actor());
    }

    /** Người nộp bổ sung: files go beside the components they belong to. */
    @Transactional
    public Dossier answer(Party party, String code, String answer, List<Piece> pieces) {
        var before = dossiers.forUpdate(party, code, Deed.SUPPLY);
        var open = store.of(before.id()).stream()
                .filter(SupplementRequest::isOpen)
                .findFirst()
                .orElseThrow();
        if (pieces.isEmpty() && answer.isBlank()) {
            throw new Rejected(
                    "HS-019", "Chưa có nội dung bổ sung.", "Đính kèm giấy tờ hoặc viết câu trả lời rồi gửi.");
        }
        var words = Grounds.remark(answer);
        var known = components.of(before.id()).stream()
                .map(DossierComponent::evidenceId)
                .collect(Collectors.toSet());
        var now = dossierClock.now();
        for (var piece : pieces) {
            if (!known.contains(piece.evidenceId())) {
                throw ComponentStore.notAComponent();
            }
            var stored = files.store(piece.upload());
            var file = new Draft.File(piece.evidenceId(), stored.id(), stored.name());
            components.attach(before.id(), file, party.actor(), now);
        }
        store.answer(before.id(), open.seq(), words, now);
        var move = before.isAccepted() ? Move.SUPPLY : Move.SUPPLY_AT_DESK;
        var stage = before.isAccepted() && before.stage() == Stage.HAND_OVER ? Stage.EXAMINE : before.stage();
        var moved = before.at(move, stage);
        var timing = dossierClock.recomputed(moved, store.of(before.id()));
        var event = new SupplementSubmitted(words, pieces.size(), timing.due(), timing.reasons());
        return chronicle.advance(before, moved.with(timing), event, party.actor());
    }

    /** A file and the component it belongs to. */
    public record Piece(String evidenceId, Upload upload) {}
}
