package vn.tinhso.dossiers;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A number on the pages of warnings and statistics. The condition is the number: the count and the list behind it are the
 * same SQL, always together with {@link Visibility#predicate}.
 */
public enum Counted {
    DUE_SOON("sap-den-han", "Sắp đến hạn", Scope.STANDING, Timeliness.DUE_SOON),
    OVERDUE("qua-han", "Quá hạn", Scope.STANDING, Timeliness.OVERDUE),
    PAUSED("tam-dung", "Tạm dừng", Scope.STANDING, Timeliness.PAUSED),
    RECEIVE_LATE("cham-tiep-nhan", "Chậm tiếp nhận", Scope.STANDING, Conditions.over(Stage.RECEIVE)),
    HAND_OVER_LATE("cham-ban-giao", "Bàn giao chậm", Scope.STANDING, Conditions.over(Stage.HAND_OVER)),
    EXAMINE_LATE("cham-tham-dinh", "Chậm ở bước thẩm định", Scope.STANDING, Conditions.over(Stage.EXAMINE)),
    SIGN_LATE("cham-ky", "Chậm ở bước ký", Scope.STANDING, Conditions.over(Stage.SIGN)),

    RECEIVE_LEFT_LATE("da-cham-tiep-nhan", "Đã tiếp nhận chậm", Scope.LEFT, Conditions.leftLate(Stage.RECEIVE)),
    HAND_OVER_LEFT_LATE("da-cham-ban-giao", "Đã bàn giao chậm", Scope.LEFT, Conditions.leftLate(Stage.HAND_OVER)),
    EXAMINE_LEFT_LATE("da-cham-tham-dinh", "Đã thẩm định chậm", Scope.LEFT, Conditions.leftLate(Stage.EXAMINE)),
    SIGN_LEFT_LATE("da-cham-ky", "Đã ký chậm", Scope.LEFT, Conditions.leftLate(Stage.SIGN)),

    RECEIVED("tiep-nhan", "Tiếp nhận trong tháng", Scope.FIGURES, Conditions.within("d.received_at")),
    EARLY("xong-som-han", "Xong sớm hạn", Scope.FIGURES, Timeliness.EARLY + Conditions.FINISHED),
    ON_TIME("xong-dung-han", "Xong đúng hạn", Scope.FIGURES, Timeliness.ON_TIME + Conditions.FINISHED),
    LATE("xong-qua-han", "Xong quá hạn", Scope.FIGURES, Timeliness.LATE + Conditions.FINISHED),
    LATE_766(
            "xong-qua-han-766",
            "Quá hạn theo QĐ 766",
            Scope.FIGURES,
            Timeliness.LATE_UNDER_DECISION_766 + Conditions.FINISHED),
    STILL_IN_TIME("con-trong-han", "Còn trong hạn", Scope.FIGURES, Timeliness.IN_TIME),
    STILL_DUE_SOON("dang-sap-den-han", "Đang sắp đến hạn", Scope.FIGURES, Timeliness.DUE_SOON),
    STILL_OVERDUE("dang-qua-han", "Đang quá hạn", Scope.FIGURES, Timeliness.OVERDUE),
    STILL_PAUSED("dang-tam-dung", "Đang tạm dừng", Scope.FIGURES, Timeliness.PAUSED);

    /** Which rows are counted, and by whom. */
    public enum Scope {
        /** Open dossiers, by who has them now. */
        STANDING,
        /** Steps that were left in the month, by who had them. */
        LEFT,
        /** Dossiers by the agency that decides them. */
        FIGURES
    }

    private final String key;
    private final String label;
    private final Scope scope;
    private final String condition;

    Counted(String key, String label, Scope scope, String condition) {
        this.key = key;
        this.label = label;
        this.scope = scope;
        this.condition = condition;
    }

    /** What it is called in an address. */
    public String key() {
        return key;
    }

    public String label() {
        return label;
    }

    public Scope scope() {
        return scope;
    }

    String condition() {
        return condition;
    }

    public static Optional<Counted> of(String key) {
        return Arrays.stream(values())
                .filter(counted -> counted.key.equals(key))
                .findFirst();
    }

    public static List<Counted> in(Scope scope) {
        return Arrays.stream(values()).filter(counted -> counted.scope == scope).toList();
    }

    private static final class Conditions {

        private static final String FINISHED = " and " + within("d.finished_at");

        private static String within(String column) {
            return column + " >= :month and " + column + " < :nextMonth";
        }

        /** In the step longer than it may take; nobody is late who waits, unless it was late before the wait. */
        private static String over(Stage stage) {
            return "(s.stage = '" + stage + "' and s.due_at < :now"
                    + " and not (d.awaits_applicant and d.paused_since is null)"
                    + " and (d.paused_since is null or d.paused_since >= s.due_at))";
        }

        /** Left late: what was left in time is not late, whatever came after. */
        private static String leftLate(Stage stage) {
            return "(s.stage = '" + stage + "' and s.left_at > s.due_at and " + within("s.left_at") + ")";
        }
    }
}
