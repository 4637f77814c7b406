package vn.tinhso.dossiers;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhso.dossiers.Allowed.Deed;
import vn.tinhso.dossiers.DossierComponent.Check;
import vn.tinhso.dossiers.DossierEvent.DossierHandedOver;
import vn.tinhso.dossiers.DossierEvent.ResultReturned;
import vn.tinhso.organisations.Organisations;
import vn.tinhso.shared.Rejected;

/** Bộ phận một cửa: receives, refuses, hands over, returns. Every method is one transaction. */
@Service
public class Desk {

    private final Dossiers dossiers;
    private final ComponentStore components;
    private final DossierClock dossierClock;
    private final Organisations organisations;
    private final Chronicle chronicle;
    private final DeskPapers papers;

    Desk(
            Dossiers dossiers,
            ComponentStore components,
            DossierClock dossierClock,
            Organisations organisations,
            Chronicle chronicle,
            DeskPapers papers) {
        this.dossiers = dossiers;
        this.components = components;
        this.dossierClock = dossierClock;
        this.organisations = organisations;
        this.chronicle = chronicle;
        this.papers = papers;
    }

    /** Tiếp nhận: records what was handed in and starts the clock. */
    @Transactional
    public Dossier accept(Party party, String code, List<Check> checks) {
        var before = dossiers.forUpdate(party, code, Deed.ACCEPT);
        check(before, checks);
        refuseIncomplete(before);
        var now = chronicle.now();
        var moved = before.at(Move.ACCEPT, Stage.HAND_OVER);
        var timing = dossierClock.accepted(moved, now);
        return chronicle.advance(before, moved.with(timing), papers.acceptance(moved.with(timing)), party.actor());
    }

    /** Tiếp nhận và chuyển ngay: two steps, two events, one press. */
    @Transactional
    public Dossier acceptAndHandOver(Party party, String code, List<Check> checks) {
        accept(party, code, checks);
        return handOver(party, code);
    }

    /** What the appointment would be, for the button to say it. */
    public Instant dueIfAcceptedNow(Dossier dossier) {
        return Objects.requireNonNull(
                dossierClock.accepted(dossier, chronicle.now()).due());
    }

    /** Chuyển bộ phận chuyên môn. */
    @Transactional
    public Dossier handOver(Party party, String code) {
        var before = dossiers.forUpdate(party, code, Deed.HAND_OVER);
        var moved = before.at(Move.HAND_OVER, Stage.EXAMINE);
        var agency = organisations.agency(before.parties().competent());
        return chronicle.advance(before, moved, new DossierHandedOver(agency.name()), party.actor());
    }

    /** Từ chối tiếp nhận, with grounds. */
    @Transactional
    public Dossier refuse(Party party, String code, String grounds) {
        var before = dossiers.forUpdate(party, code, Deed.REFUSE);
        var reason = Grounds.of(grounds);
        var moved = before.at(Move.REFUSE, Stage.CLOSED);
        return chronicle.advance(
                before, moved.with(before.timing().running()), papers.refusal(before, reason), party.actor());
    }

    /** Trả kết quả at the desk. */
    @Transactional
    public Dossier giveResult(Party party, String code, String receiver) {
        var before = dossiers.forUpdate(party, code, Deed.GIVE_RESULT);
        return returned(before, new ResultReturned(Delivery.DESK, person(before, receiver), null), party);
    }

    /** Gửi kết quả qua bưu chính công ích; the post's number lets everybody follow the parcel. */
    @Transactional
    public Dossier postResult(Party party, String code, String receiver, String tracking) {
        var before = dossiers.forUpdate(party, code, Deed.GIVE_RESULT);
        var parcel = tracking.strip();
        if (!parcel.matches("[0-9A-Za-z .\\-]{5,40}")) {
            throw new Rejected(
                    "HS-048",
                    "Mã bưu gửi gồm 5 đến 40 chữ cái không dấu, chữ số.",
                    "Chép lại mã trên phiếu gửi của bưu điện.");
        }
        return returned(before, new ResultReturned(Delivery.POST, person(before, receiver), parcel), party);
    }

    private Dossier returned(Dossier before, ResultReturned event, Party party) {
        var moved = before.at(Move.RETURN, Stage.CLOSED);
        return chronicle.advance(before, moved.with(before.timing().returnedAt(chronicle.now())), event, party.actor());
    }

    private static String person(Dossier dossier, String receiver) {
        return receiver.isBlank() ? dossier.applicant().name() : Grounds.remark(receiver);
    }

    private void check(Dossier dossier, List<Check> checks) {
        for (var check : checks) {
            check.refuseImpossible();
            if (!components.check(dossier.id(), check)) {
                throw ComponentStore.notAComponent();
            }
        }
    }

    private void refuseIncomplete(Dossier dossier) {
        var wanting = components.of(dossier.id()).stream()
                .filter(component -> switch (component.verdict()) {
                    case MISSING, WRONG -> component.required();
                    case GOOD, UNCHECKED -> false;
                })
                .map(DossierComponent::name)
                .toList();
        if (!wanting.isEmpty()) {
            throw new Rejected(
                    "HS-013",
                    "Chưa tiếp nhận được vì còn giấy tờ thiếu hoặc chưa đúng: " + String.join("; ", wanting) + ".",
                    "Yêu cầu bổ sung một lần đầy đủ, hoặc từ chối tiếp nhận và nêu lý do.");
        }
    }

    /** How a walk-in dossier is filed and accepted in one go. */
    @Transactional
    public Dossier receiveWalkIn(Party.Person party, UUID draftId, List<Check> checks, Map<String, String> answers) {
        var filed = dossiers.file(party, draftId, Delivery.DESK, answers);
        return filed.isAccepted() ? filed : acceptAndHandOver(party, filed.code(), checks);
    }
}
