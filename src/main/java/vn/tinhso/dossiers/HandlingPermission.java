package vn.tinhso.dossiers;

import vn.tinhso.dossiers.Allowed.Deed;
import vn.tinhso.dossiers.DossierEvent.DossierHandedOver;
import vn.tinhso.dossiers.DossierEvent.ResultProposed;
import vn.tinhso.dossiers.DossierEvent.SentBack;
import vn.tinhso.identity.Role;
import vn.tinhso.shared.Rejected;

/** {@link Permission} for who has a dossier in hand, and for taking the last step back. */
final class HandlingPermission {

    private HandlingPermission() {}

    static void check(Deed deed, Party party, Situation situation) {
        switch (deed) {
            case TAKE -> mayTake(party, situation.dossier());
            case ASSIGN -> mayAssign(party, situation.dossier());
            case TAKE_BACK -> mayTakeBack(party, situation);
            default -> throw new IllegalArgumentException(deed.name());
        }
    }

    private static void mayTake(Party party, Dossier dossier) {
        party.mustHold(Role.SPECIALIST, dossier, "thụ lý");
        mustBeInTheHouse(dossier);
        if (!(party instanceof Party.Person) || dossier.handler() != null) {
            throw Permission.conflict(
                    "HS-062",
                    "Hồ sơ đã có người thụ lý, hoặc chỉ người mới thụ lý được.",
                    "Đề nghị người thụ lý hoặc lãnh đạo phân công lại.");
        }
    }

    /** The leader, or whoever has it in hand and gives it on. */
    private static void mayAssign(Party party, Dossier dossier) {
        var competent = dossier.parties().competent();
        if (!party.holds(Role.LEADER, dossier)) {
            party.mustHold(Role.SPECIALIST, dossier, "phân công");
            if (dossier.handler() == null) {
                throw new Rejected(
                        Rejected.Kind.FORBIDDEN,
                        "HS-063",
                        "Hồ sơ chưa có người thụ lý: lãnh đạo phân công, hoặc bạn tự nhận thụ lý.",
                        "Bấm Nhận thụ lý trước.");
            }
            Permission.refuseOtherHandler(party, dossier);
        }
        mustBeInTheHouse(dossier);
    }

    private static void mustBeInTheHouse(Dossier dossier) {
        switch (dossier.stage()) {
            case HAND_OVER, EXAMINE, SIGN -> {}
            case RECEIVE, RETURN, CLOSED -> throw Permission.wrongStage(dossier, Move.HAND_OVER);
        }
    }

    /** Nothing has left the house and nobody has acted since: the last event is the party's own internal step. */
    private static void mayTakeBack(Party party, Situation situation) {
        var latest = situation.latest();
        var event = latest.event();
        var internal =
                event instanceof DossierHandedOver || event instanceof ResultProposed || event instanceof SentBack;
        if (!internal
                || situation.dossier().isClosed()
                || situation.motion().isPresent()
                || !latest.actor().accountId().equals(party.actor().accountId())) {
            throw Permission.conflict(
                    "HS-064",
                    "Không có bước nội bộ nào của bạn vừa làm để lấy lại.",
                    "Chỉ lấy lại được bước cuối cùng do chính bạn làm khi chưa ai xử lý tiếp và chưa gửi ra ngoài.");
        }
    }
}
