package vn.tinhso.dossiers;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhso.dossiers.Allowed.Deed;
import vn.tinhso.dossiers.DossierEvent.SupplementRequested;
import vn.tinhso.dossiers.DossierEvent.SupplementSubmitted;
import vn.tinhso.files.Files;
import vn.tinhso.files.Upload;
import vn.tinhso.shared.Actor;
import vn.tinhso.shared.Rejected;

/** Bổ sung hồ sơ: asked for once and completely, answered by the applicant. */
@Service
public class Supplements {

    private static final int LONGEST_WAIT_DAYS = 60;

    private final Dossiers dossiers;
    private final SupplementStore store;
    private final ComponentStore components;
    private final SuspensionStore suspensions;
    private final DossierClock dossierClock;
    private final Chronicle chronicle;
    private final Files files;
    private final Numbers numbers;

    Supplements(
            Dossiers dossiers,
            SupplementStore store,
            ComponentStore components,
            SuspensionStore suspensions,
            DossierClock dossierClock,
            Chronicle chronicle,
            Files files,
            Numbers numbers) {
        this.dossiers = dossiers;
        this.store = store;
        this.components = components;
        this.suspensions = suspensions;
        this.dossierClock = dossierClock;
        this.chronicle = chronicle;
        this.files = files;
        this.numbers = numbers;
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
        return request(dossiers.forUpdate(party, code, Deed.REQUEST_SUPPLEMENT), ask, party.actor());
    }

    /** The request itself, once it is known that it may be made: the first, or one a leader agreed to. */
    @Transactional(propagation = Propagation.MANDATORY)
    Dossier request(Dossier before, Ask ask, Actor actor) {
        var complete = ask.checked();
        var now = dossierClock.now();
        var until = dossierClock.workingDaysFrom(before.parties().receiving(), now, complete.days());
        var request = new SupplementRequest(
                before.supplements() + 1,
                now,
                actor.accountId(),
                complete.items(),
                complete.note(),
                until,
                dossierClock.effectOf(before, now),
                null);
        store.add(before.id(), request);
        if (request.effect() == SupplementEffect.PAUSE) {
            suspensions.begin(before.id(), stop(request));
        }
        var after = before.at(Move.REQUEST_SUPPLEMENT, before.stage()).awaitingApplicant();
        var event = new SupplementRequested(
                complete.items(), request.note(), until, request.effect(), numbers.ofSupplement(before, now));
        return chronicle.advance(before, after.with(after.timing().waitingUntil(until, now)), event, actor);
    }

    private static Suspension stop(SupplementRequest request) {
        return new Suspension(
                0,
                SuspensionKind.SUPPLEMENT,
                String.join("; ", request.items()),
                "",
                request.askedAt(),
                request.askedBy(),
                null,
                "");
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
        suspensions.end(before.id(), now, party.actor().accountId(), "đã nộp bổ sung");
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
