package vn.tinhso.dossiers;

import vn.tinhso.dossiers.Allowed.Deed;
import vn.tinhso.identity.Role;
import vn.tinhso.shared.Moments;
import vn.tinhso.shared.Rejected;

/** {@link Permission} for what one official proposes and a leader decides. */
final class MotionPermission {

    private MotionPermission() {}

    static Deed deed(Motion.Kind kind) {
        return switch (kind) {
            case EXTEND -> Deed.ASK_EXTENSION;
            case STOP -> Deed.ASK_STOP;
            case SECOND_SUPPLEMENT -> Deed.ASK_SECOND_SUPPLEMENT;
            case RECALL -> Deed.ASK_RECALL;
            case CORRECT -> Deed.ASK_CORRECTION;
        };
    }

    static void check(Deed deed, Party party, Situation situation) {
        if (deed == Deed.DECIDE) {
            mayDecide(party, situation);
            return;
        }
        var kind = kind(deed);
        mayMove(kind, party, situation);
        if (situation.motion().isPresent()) {
            throw Permission.conflict(
                    "HS-065",
                    "Hồ sơ đang có một đề xuất chờ lãnh đạo quyết định.",
                    "Chờ lãnh đạo quyết định rồi đề xuất tiếp.");
        }
        mustFit(kind, situation);
    }

    private static Motion.Kind kind(Deed deed) {
        for (var kind : Motion.Kind.values()) {
            if (deed(kind) == deed) {
                return kind;
            }
        }
        throw new IllegalArgumentException(deed.name());
    }

    private static void mayMove(Motion.Kind kind, Party party, Situation situation) {
        var dossier = situation.dossier();
        var words = "đề xuất " + kind.label() + " cho";
        switch (kind) {
            case EXTEND, SECOND_SUPPLEMENT -> Permission.mustWorkOn(party, situation, words);
            case STOP -> {
                // What the desk asked for and never got is the desk's to end.
                if (dossier.stage() == Stage.HAND_OVER) {
                    party.mustHold(Role.DESK_OFFICER, dossier, words);
                } else {
                    Permission.mustWorkOn(party, situation, words);
                }
            }
            case RECALL, CORRECT -> {
                if (!party.holds(Role.DESK_OFFICER, dossier)) {
                    party.mustHold(Role.SPECIALIST, dossier, words);
                }
            }
        }
    }

    /** What must be true of the dossier, when it is moved and again when it is granted. */
    static void mustFit(Motion.Kind kind, Situation situation) {
        var dossier = situation.dossier();
        switch (kind) {
            case EXTEND -> mayBeExtended(situation);
            case STOP -> {
                dossier.status().next(Move.STOP);
                if (dossier.stage() != Stage.EXAMINE && dossier.stage() != Stage.HAND_OVER) {
                    throw Permission.wrongStage(dossier, Move.STOP);
                }
                Permission.refuseBeforeTimeIsOut(situation);
            }
            case SECOND_SUPPLEMENT -> {
                Permission.mustBeAt(dossier, Stage.EXAMINE, Move.REQUEST_SUPPLEMENT);
                if (dossier.supplements() == 0) {
                    throw Permission.conflict(
                            "HS-066",
                            "Hồ sơ chưa được yêu cầu bổ sung lần nào.",
                            "Yêu cầu bổ sung một lần, đầy đủ; không cần lãnh đạo đồng ý.");
                }
            }
            case RECALL -> Permission.mustBeAt(dossier, Stage.RETURN, Move.RECALL);
            case CORRECT -> {
                if (dossier.status() != DossierStatus.RETURNED) {
                    throw Permission.conflict(
                            "HS-067", "Kết quả chưa trả nên không cần đính chính.", "Thu hồi kết quả để làm lại.");
                }
            }
        }
    }

    private static void mayBeExtended(Situation situation) {
        var dossier = situation.dossier();
        switch (dossier.status()) {
            case ACCEPTED, PROCESSING -> {}
            case REGISTERED,
                    NOT_ACCEPTED,
                    SUPPLEMENT_REQUESTED,
                    PAYMENT_REQUESTED,
                    WITHDRAWN,
                    STOPPED,
                    COMPLETED,
                    RETURNED ->
                throw Permission.conflict(
                        "HS-068",
                        "Thời hạn của hồ sơ không chạy nên không gia hạn được.",
                        "Gia hạn khi hồ sơ đang được xử lý.");
        }
        if (situation.isExtended()) {
            throw Permission.conflict(
                    "HS-069",
                    "Hồ sơ đã được gia hạn một lần; quy định chỉ cho hẹn lại một lần.",
                    "Trả kết quả sớm nhất có thể.");
        }
        var lastDay = situation.lastDayToExtend();
        if (Moments.day(situation.now()).isAfter(lastDay)) {
            throw Permission.conflict(
                    "HS-070",
                    "Đã quá ngày cuối được gửi văn bản xin lỗi (" + Moments.date(lastDay)
                            + ", trước ngày hẹn ít nhất một ngày làm việc).",
                    "Trả kết quả sớm nhất có thể; hồ sơ sẽ tính là quá hạn.");
        }
    }

    private static void mayDecide(Party party, Situation situation) {
        var dossier = situation.dossier();
        party.mustHold(Role.LEADER, dossier, "quyết định đề xuất về");
        var open = situation
                .motion()
                .orElseThrow(() -> Permission.conflict(
                        "HS-071",
                        "Hồ sơ không có đề xuất nào chờ quyết định.",
                        "Tải lại trang: có thể người khác đã quyết định."));
        if (party.actor().sharesAPersonWith(open.by())) {
            throw new Rejected(
                    Rejected.Kind.FORBIDDEN,
                    "HS-072",
                    "Người đề xuất không được tự quyết định đề xuất của mình.",
                    "Chuyển lãnh đạo khác của cơ quan quyết định.");
        }
    }
}
