package vn.tinhso.dossiers;

import java.util.Objects;
import vn.tinhso.dossiers.Allowed.Deed;
import vn.tinhso.identity.Role;
import vn.tinhso.shared.Rejected;

/**
 * Who may do what with a dossier as it is now. Pages and the API ask through {@link Allowed} and the services before they
 * act, so that a button and its press never disagree.
 */
final class Permission {

    private Permission() {}

    static boolean grants(Deed deed, Party party, Situation situation) {
        try {
            check(deed, party, situation);
            return true;
        } catch (Rejected refusal) {
            return false;
        }
    }

    /** Passes, or is {@link Rejected}; says in which capacity it passed: by own right, or in the place of a colleague. */
    static Party check(Deed deed, Party party, Situation situation) {
        Rejected telling = null;
        for (var capacity : party.capacities()) {
            try {
                checkAlone(deed, capacity, situation);
                return capacity;
            } catch (Rejected refusal) {
                // «Not your role» says least when another capacity got further.
                telling = telling == null || telling.code().equals("HS-003") ? refusal : telling;
            }
        }
        throw Objects.requireNonNull(telling);
    }

    /** First for who asks, then for where the dossier is, then for the deed itself. */
    private static void checkAlone(Deed deed, Party party, Situation situation) {
        var dossier = situation.dossier();
        switch (deed) {
            case ACCEPT -> {
                party.mustHold(Role.DESK_OFFICER, dossier, "tiếp nhận");
                mustBeAt(dossier, Stage.RECEIVE, Move.ACCEPT);
                refuseWhileAwaited(dossier);
            }
            case HAND_OVER -> {
                party.mustHold(Role.DESK_OFFICER, dossier, "chuyển");
                mustBeAt(dossier, Stage.HAND_OVER, Move.HAND_OVER);
            }
            case REFUSE -> {
                party.mustHold(Role.DESK_OFFICER, dossier, "từ chối");
                mustBeAt(dossier, Stage.RECEIVE, Move.REFUSE);
                refuseBeforeTimeIsOut(situation);
            }
            case REQUEST_SUPPLEMENT -> {
                mayRequestSupplement(party, dossier);
                refuseSecondRequest(dossier);
            }
            case PROPOSE -> {
                party.mustHold(Role.SPECIALIST, dossier, "thẩm định");
                mustBeAt(dossier, Stage.EXAMINE, Move.PROPOSE);
                refuseOtherHandler(party, dossier);
                refuseBeforeTheConsultedAnswered(situation);
            }
            case SEND_BACK -> {
                party.mustHold(Role.LEADER, dossier, "trả lại");
                mustBeAt(dossier, Stage.SIGN, Move.SEND_BACK);
            }
            case SIGN -> {
                party.mustHold(Role.LEADER, dossier, "ký");
                mustBeAt(dossier, Stage.SIGN, Move.COMPLETE);
                refuseOwnProposal(party, situation);
            }
            case GIVE_RESULT -> {
                party.mustHold(Role.DESK_OFFICER, dossier, "trả kết quả");
                mustBeAt(dossier, Stage.RETURN, Move.RETURN);
            }
            case SUPPLY -> {
                mustBeApplicantOrDesk(party, dossier, "nộp bổ sung");
                mustAwaitApplicant(dossier);
            }
            case WITHDRAW -> {
                mustBeApplicantOrDesk(party, dossier, "rút");
                dossier.status().next(Move.WITHDRAW);
            }
            case TAKE_RESULT -> {
                mustBeApplicant(party, dossier, "nhận kết quả của");
                mustBeAt(dossier, Stage.RETURN, Move.RETURN);
                mustBeElectronic(dossier);
            }
            case RATE -> {
                mustBeApplicant(party, dossier, "đánh giá");
                mustBeReturned(dossier);
                refuseSecondRating(situation);
            }
            case TAKE, ASSIGN -> HandlingPermission.check(deed, party, situation);
            case AMEND -> {
                mustWorkOn(party, situation, "đính chính thông tin của");
                mustBeAt(dossier, Stage.EXAMINE, Move.PROPOSE);
            }
            case SUSPEND -> {
                mustWorkOn(party, situation, "tạm dừng");
                mustBeAt(dossier, Stage.EXAMINE, Move.SUSPEND);
            }
            case RESUME -> {
                mustWorkOn(party, situation, "tiếp tục");
                mustBeAt(dossier, Stage.EXAMINE, Move.RESUME);
            }
            case REQUEST_PAYMENT -> {
                mustWorkOn(party, situation, "yêu cầu nghĩa vụ tài chính của");
                mustBeAt(dossier, Stage.EXAMINE, Move.REQUEST_PAYMENT);
            }
            case CONFIRM_PAYMENT -> {
                mustWorkOn(party, situation, "xác nhận nghĩa vụ tài chính của");
                mustBeAt(dossier, Stage.EXAMINE, Move.CONFIRM_PAYMENT);
            }
            case CONSULT -> {
                mustWorkOn(party, situation, "lấy ý kiến về");
                mustBeAt(dossier, Stage.EXAMINE, Move.PROPOSE);
            }
            case ANSWER -> mustBeAsked(party, situation);
            case ASK_EXTENSION, ASK_STOP, ASK_SECOND_SUPPLEMENT, ASK_RECALL, ASK_CORRECTION, DECIDE ->
                MotionPermission.check(deed, party, situation);
            case TAKE_BACK -> HandlingPermission.check(deed, party, situation);
        }
    }

    static void mustBeAt(Dossier dossier, Stage stage, Move move) {
        dossier.status().next(move);
        if (dossier.stage() != stage) {
            throw wrongStage(dossier, move);
        }
    }

    static Rejected wrongStage(Dossier dossier, Move move) {
        return conflict(
                "HS-029",
                "Hồ sơ đang ở bước «" + dossier.stage().label() + "» nên không thể " + move.label() + ".",
                "Tải lại trang để xem hiện trạng của hồ sơ.");
    }

    private static void mayRequestSupplement(Party party, Dossier dossier) {
        var deed = Move.REQUEST_SUPPLEMENT.label();
        switch (dossier.stage()) {
            case RECEIVE, HAND_OVER -> party.mustHold(Role.DESK_OFFICER, dossier, deed);
            case EXAMINE -> party.mustHold(Role.SPECIALIST, dossier, deed);
            case SIGN, RETURN, CLOSED -> throw wrongStage(dossier, Move.REQUEST_SUPPLEMENT);
        }
        if (dossier.supplements() == 0) {
            dossier.status().next(Move.REQUEST_SUPPLEMENT);
        }
    }

    private static void refuseSecondRequest(Dossier dossier) {
        if (dossier.supplements() > 0) {
            // Nghị định 61/2018/NĐ-CP, Điều 17: một lần, đầy đủ. QĐ 766 counts a second request as late.
            throw conflict(
                    "HS-020",
                    "Hồ sơ đã được yêu cầu bổ sung một lần; quy định chỉ cho yêu cầu một lần, đầy đủ.",
                    "Giải quyết với hồ sơ hiện có; nếu thật cần, đề xuất lãnh đạo cho yêu cầu bổ sung lần nữa.");
        }
    }

    private static void refuseWhileAwaited(Dossier dossier) {
        if (dossier.awaitsApplicant()) {
            throw conflict(
                    "HS-046",
                    "Hồ sơ đang chờ người nộp bổ sung nên chưa tiếp nhận được.",
                    "Chờ bổ sung; nếu người nộp đã mang đến quầy, ghi nhận bổ sung rồi tiếp nhận.");
        }
    }

    /** Who was given until Friday is not refused on Wednesday. */
    static void refuseBeforeTimeIsOut(Situation situation) {
        var until = situation.dossier().timing().waitsUntil();
        if (until != null && !situation.now().isAfter(until)) {
            throw conflict(
                    "HS-047",
                    "Người nộp còn thời gian bổ sung nên chưa từ chối được.",
                    "Chờ hết thời gian đã cho; nếu người nộp không muốn tiếp tục, ghi nhận rút hồ sơ.");
        }
    }

    /**
     * Kiểm soát hai người: who proposed does not sign. Delegation does not help: nobody is on both sides, neither as the
     * one who acts nor as the one whose right it is. A leader who stands in for the absent proposer still signs by a right
     * of his own what the proposer proposed: those are two people.
     */
    private static void refuseOwnProposal(Party party, Situation situation) {
        var proposer = situation.proposer();
        if (proposer != null && party.actor().sharesAPersonWith(proposer) && !situation.oneMaySign()) {
            throw new Rejected(
                    Rejected.Kind.FORBIDDEN,
                    "HS-028",
                    "Người trình không được tự ký kết quả mình trình.",
                    "Chuyển lãnh đạo khác của cơ quan ký.");
        }
    }

    private static void mustAwaitApplicant(Dossier dossier) {
        if (!dossier.awaitsApplicant()) {
            throw conflict(
                    "HS-018",
                    "Hồ sơ này không có yêu cầu bổ sung đang chờ.",
                    "Tải lại trang: có thể bạn đã nộp bổ sung rồi.");
        }
    }

    private static void mustBeElectronic(Dossier dossier) {
        if (dossier.delivery() != Delivery.ONLINE) {
            throw new Rejected(
                    "HS-021",
                    "Bạn đã đăng ký nhận kết quả bản giấy.",
                    "Đến Trung tâm Phục vụ hành chính công nơi tiếp nhận, mang theo giấy hẹn.");
        }
    }

    private static void mustBeReturned(Dossier dossier) {
        if (dossier.status() != DossierStatus.RETURNED) {
            throw conflict("HS-022", "Hồ sơ chưa trả kết quả.", "Đánh giá sau khi nhận kết quả.");
        }
    }

    private static void refuseSecondRating(Situation situation) {
        if (situation.isRated()) {
            throw conflict("HS-025", "Bạn đã đánh giá hồ sơ này.", "Cảm ơn bạn; không cần làm gì thêm.");
        }
    }

    /** The specialists of the agency, or once somebody has it in hand, that person and who assists. */
    static void mustWorkOn(Party party, Situation situation, String deed) {
        var dossier = situation.dossier();
        party.mustHold(Role.SPECIALIST, dossier, deed);
        if (!situation.assists(party)) {
            refuseOtherHandler(party, dossier);
        }
    }

    static void refuseOtherHandler(Party party, Dossier dossier) {
        var handler = dossier.handler();
        var handles = switch (party) {
            case Party.Person(var account) -> handler == null || account.actsFor(handler);
            case Party.Machine machine -> true;
        };
        if (!handles) {
            throw new Rejected(
                    Rejected.Kind.FORBIDDEN,
                    "HS-059",
                    "Hồ sơ đang do người khác thụ lý.",
                    "Đề nghị người thụ lý hoặc lãnh đạo phân công lại cho bạn.");
        }
    }

    /** Nghị định 61/2018/NĐ-CP, Điều 19, khoản 5: whose time is over need not be waited for, the others must. */
    private static void refuseBeforeTheConsultedAnswered(Situation situation) {
        var waiting =
                situation.consultations().stream().anyMatch(one -> one.isOpen() && !one.isOverdue(situation.now()));
        if (waiting) {
            throw conflict(
                    "HS-060",
                    "Còn cơ quan được lấy ý kiến chưa trả lời và chưa hết hạn.",
                    "Chờ trả lời, hoặc ghi rõ lý do thôi không chờ cơ quan đó.");
        }
    }

    private static void mustBeAsked(Party party, Situation situation) {
        if (situation.consultations().stream().noneMatch(one -> one.isAsked() && answersFor(party, one.agencyId()))) {
            throw new Rejected(
                    Rejected.Kind.FORBIDDEN,
                    "HS-061",
                    "Cơ quan của bạn không được lấy ý kiến về hồ sơ này, hoặc đã trả lời.",
                    "Tải lại trang để xem hiện trạng của hồ sơ.");
        }
        if (situation.dossier().isClosed()) {
            throw wrongStage(situation.dossier(), Move.PROPOSE);
        }
    }

    static boolean answersFor(Party party, String agencyId) {
        return party.holds(Role.SPECIALIST, agencyId) || party.holds(Role.LEADER, agencyId);
    }

    private static void mustBeApplicant(Party party, Dossier dossier, String deed) {
        refuseEndedMandate(party, dossier);
        if (!party.isApplicantOf(dossier)) {
            throw new Rejected(
                    Rejected.Kind.FORBIDDEN,
                    "HS-026",
                    "Chỉ người nộp được " + deed + " hồ sơ này.",
                    "Đăng nhập bằng tài khoản đã nộp hồ sơ.");
        }
    }

    private static void mustBeApplicantOrDesk(Party party, Dossier dossier, String deed) {
        refuseEndedMandate(party, dossier);
        if (!party.isApplicantOf(dossier)) {
            party.mustHold(Role.DESK_OFFICER, dossier, deed);
        }
    }

    /** Who filed for another keeps seeing it, and acts on it only while acting for them. */
    private static void refuseEndedMandate(Party party, Dossier dossier) {
        var applicant = dossier.applicant();
        if (applicant.behalf() != null
                && party.actor().accountId().equals(applicant.filedBy())
                && !party.isApplicantOf(dossier)) {
            throw new Rejected(
                    Rejected.Kind.FORBIDDEN,
                    "TM-022",
                    "Tư cách thay mặt của hồ sơ này đã kết thúc hoặc không có trong phiên đăng nhập này.",
                    "Người được thay mặt tự làm tiếp, hoặc đến bộ phận một cửa đã nhận hồ sơ.");
        }
    }

    static Rejected conflict(String code, String message, String remedy) {
        return new Rejected(Rejected.Kind.CONFLICT, code, message, remedy);
    }
}
