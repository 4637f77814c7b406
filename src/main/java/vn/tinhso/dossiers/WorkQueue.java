package vn.tinhso.dossiers;

import java.util.Set;
import vn.tinhso.identity.Account;
import vn.tinhso.identity.Role;

/**
 * Hàng đợi of officials. The condition is the queue: the count beside it and the list behind it are the same SQL, always
 * together with {@link Visibility#predicate}.
 */
enum WorkQueue {
    TO_RECEIVE(
            "cho-tiep-nhan",
            "Chờ tiếp nhận",
            Role.DESK_OFFICER,
            true,
            "d.receiving_agency in (:atDesks) and d.stage = 'RECEIVE' and not d.awaits_applicant"),
    TO_HAND_OVER(
            "cho-chuyen",
            "Chờ chuyển xử lý",
            Role.DESK_OFFICER,
            true,
            "d.receiving_agency in (:atDesks) and d.stage = 'HAND_OVER' and not d.awaits_applicant"),
    TO_RETURN(
            "cho-tra",
            "Chờ trả kết quả",
            Role.DESK_OFFICER,
            true,
            "d.receiving_agency in (:atDesks) and d.stage = 'RETURN'"),
    TO_EXAMINE(
            "cho-tham-dinh",
            "Cần thẩm định",
            Role.SPECIALIST,
            true,
            "d.competent_agency in (:examines) and d.stage = 'EXAMINE' and not d.awaits_applicant"),
    TO_SIGN("cho-ky", "Chờ ký", Role.LEADER, true, "d.competent_agency in (:signs) and d.stage = 'SIGN'"),
    // dossier_by_handler.
    MINE("toi-thu-ly", "Hồ sơ tôi thụ lý", Role.SPECIALIST, true, "d.handler in (:persons) and d.stage <> 'CLOSED'"),
    // consultation_open, by the agency that was asked.
    CONSULTED("duoc-lay-y-kien", "Được lấy ý kiến", Set.of(Role.SPECIALIST, Role.LEADER), true, """
            (d.stage <> 'CLOSED' and d.id in (
                select c.dossier_id
                from dossiers.consultation c
                where c.agency_id in (:answers)
                  and c.asked_at is not null
                  and c.closed_at is null))"""),
    // motion_open; a motion is not for those to decide who made it or in whose place it was made.
    MOTIONS("de-xuat", "Đề xuất chờ quyết định", Role.LEADER, true, """
            (d.competent_agency in (:signs) and exists (
                select
                from dossiers.motion m
                where m.dossier_id = d.id
                  and m.decided_at is null
                  and m.moved_by <> :self
                  and m.moved_for is distinct from :self))"""),
    // dossier_by_due serves the two.
    OVERDUE("qua-han", "Quá hạn", Role.DESK_OFFICER, false, Timeliness.OVERDUE),
    DUE_SOON("sap-den-han", "Sắp đến hạn", Role.DESK_OFFICER, false, Timeliness.DUE_SOON),
    // dossier_by_wait.
    ANSWER_OVERDUE(
            "het-han-bo-sung",
            "Hết hạn bổ sung",
            Role.DESK_OFFICER,
            false,
            "d.waits_until < :now and d.stage <> 'CLOSED'"),
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
    private final Set<Role> roles;
    private final boolean toAct;
    private final String condition;

    WorkQueue(String key, String label, Role role, boolean toAct, String condition) {
        this(key, label, Set.of(role), toAct, condition);
    }

    WorkQueue(String key, String label, Set<Role> roles, boolean toAct, String condition) {
        this.key = key;
        this.label = label;
        this.roles = roles;
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

    /** Whether a dossier that has ended may be in it: a correction is moved after the result was returned. */
    boolean reachesClosed() {
        return this == MOTIONS || this == CLOSED;
    }

    /** What its dossiers are looked for among, so that nothing reads all that is closed. */
    String among() {
        return this == MOTIONS
                ? "d.id in (select m.dossier_id from dossiers.motion m where m.decided_at is null)"
                : "d.stage <> 'CLOSED'";
    }

    /** Queues to act in belong to a role; the watching ones to everybody who handles dossiers. */
    boolean concerns(Account account) {
        return toAct
                ? roles.stream().anyMatch(account::holds)
                : account.holds(Role.DESK_OFFICER)
                        || account.holds(Role.SPECIALIST)
                        || account.holds(Role.LEADER)
                        || account.holds(Role.CLERK);
    }
}
