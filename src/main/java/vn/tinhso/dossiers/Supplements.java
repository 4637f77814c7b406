package vn.tinhso.dossiers;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhso.dossiers.Allowed.Deed;
import vn.tinhso.dossiers.DossierEvent.SupplementSubmitted;
import vn.tinhso.files.Files;
import vn.tinhso.files.Upload;
import vn.tinhso.shared.Rejected;

/** Bổ sung hồ sơ: asked for once and completely, answered by the applicant. */
@Service
public class Supplements {

    private static final int LONGEST_WAIT_DAYS = 60;

    private final Dossiers dossiers;
    private final SupplementRequests requests;
    private final ComponentStore components;
    private final DossierClock dossierClock;
    private final Chronicle chronicle;
    private final Files files;

    Supplements(
            Dossiers dossiers,
            SupplementRequests requests,
            ComponentStore components,
            DossierClock dossierClock,
            Chronicle chronicle,
            Files files) {
        this.dossiers = dossiers;
        this.requests = requests;
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
    public record Ask(List<String> items, String note, int days) {

        Ask checked() {
            var lines = items.stream()
                    .map(String::strip)
                    .filter(item -> !item.isEmpty())
                    .toList();
            if (lines.isEmpty()) {
                throw new Rejected(
                        "HS-016",
                        "Chưa nêu giấy tờ cần bổ sung.",
                        "Ghi đủ mọi thứ còn thiếu: chỉ được yêu cầu một lần.");
            }
            Grounds.remark(String.join("\n", lines));
            if (days < 1 || days > LONGEST_WAIT_DAYS) {
                throw new Rejected(
                        "HS-017",
                        "Thời gian chờ bổ sung phải từ 1 đến " + LONGEST_WAIT_DAYS + " ngày làm việc.",
                        "Nhập lại số ngày.");
            }
            return new Ask(lines, Grounds.remark(note), days);
        }
    }

    /** Yêu cầu bổ sung, by the desk before acceptance or by the specialist while examining. */
    @Transactional
    public Dossier request(Party party, String code, Ask ask) {
        return requests.make(dossiers.forUpdate(party, code, Deed.REQUEST_SUPPLEMENT), ask, party.actor());
    }

    /** Người nộp bổ sung: files go beside the components they belong to. */
    @Transactional
    public Dossier answer(Party party, String code, String answer, List<Piece> pieces) {
        var before = dossiers.forUpdate(party, code, Deed.SUPPLY);
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
        requests.close(before, words, party.actor(), now);
        var move = before.isAccepted() ? Move.SUPPLY : Move.SUPPLY_AT_DESK;
        var stage = before.isAccepted() && before.stage() == Stage.HAND_OVER ? Stage.EXAMINE : before.stage();
        var moved = before.at(move, stage);
        var timing = dossierClock.recomputed(moved).running();
        var event = new SupplementSubmitted(words, pieces.size(), timing.due(), timing.reasons());
        return chronicle.advance(before, moved.with(timing), event, party.actor());
    }

    /** A file and the component it belongs to. */
    public record Piece(String evidenceId, Upload upload) {}
}
