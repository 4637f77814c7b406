package vn.tinhso.dossiers;

import vn.tinhso.identity.Account;
import vn.tinhso.identity.Role;

/**
 * Hàng đợi of officials. The condition is the queue: the count beside it and the list behind it are the same SQL, always
 * together with {@link Visibility#PREDICATE}.
 */
enum WorkQueue {
    TO_RECEIVE(
            "cho-tiep-nhan",
            "Chờ tiếp nhận",
            Role.DESK_OFFICER,
            true,
            "d.receiving_agency = any(:desks) and d.stage = 'RECEIVE' and not d.awaits_applicant"),
    TO_HAND_OVER(
            "cho-chuyen",
            "Chờ chuyển xử lý",
            Role.DESK_OFFICER,
            true,
            "d.receiving_agency = any(:desks) and d.stage = 'HAND_OVER' and not d.awaits_applicant"),
    TO_RETURN(
            "cho-tra",
            "Chờ trả kết quả",
            Role.DESK_OFFICER,
            true,
            "d.receiving_agency = any(:desks) and d.stage = 'RETURN'"),
    TO_EXAMINE(
            "cho-tham-dinh",
            "Cần thẩm định",
            Role.SPECIALIST,
            true,
            "d.competent_agency = any(:examines) and d.stage = 'EXAMINE' and not d.awaits_applicant"),
    TO_SIGN("cho-ky", "Chờ ký", Role.LEADER, true, "d.competent_agency = any(:signs) and d.stage = 'SIGN'"),
    AWAITING_APPLICANT(
            "cho-bo-sung",
            "Chờ người nộp bổ sung",
            Role.DESK_OFFICER,
            false,
            "d.awaits_applicant and d.stage <> 'CLOSED'"),
    IN_PROGRESS("dang-xu-ly", "Tất cả đang giải quyết", Role.DESK_OFFICER, false, "d.stage <> 'CLOSED'"),
    CLOSED("da-ket-thuc", "Đã kết thúc", Role.DESK_OFFICER, false, "d.stage = 'CLOSED'");

    private final String key;
    private final String label;
    private final Role role;
    private final boolean toAct;
    private final String condition;

    WorkQueue(String key, String label, Role role, boolean toAct, String condition) {
        this.key = key;
        this.label = label;
        this.role = role;
        this.toAct = toAct;
        this.condition = condition;
    }

    String key() {
        return key;
    }

    String label() {
        return label;
    }

    /** Whether something here waits for the viewer to act. */
    boolean toAct() {
        return toAct;
    }

    String condition() {
        return condition;
    }

    /** Queues to act in belong to a role; the watching ones to everybody who handles dossiers. */
    boolean concerns(Account account) {
        return toAct
                ? account.holds(role)
                : account.holds(Role.DESK_OFFICER)
                        || account.holds(Role.SPECIALIST)
                        || account.holds(Role.LEADER)
                        || account.holds(Role.CLERK);
    }
}
