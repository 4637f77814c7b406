package vn.tinhso.dossiers.proactive;

import java.time.LocalDate;
import vn.tinhso.dossiers.GrantedResult;

/**
 * One result a rule looked at.
 *
 * @param window when it is worth a reminder
 * @param on the day the person is reminded, today at the earliest
 * @param level as far as rule and person agree
 */
record Judged(GrantedResult source, Trigger.Window window, LocalDate on, Verdict verdict, ServiceLevel level) {

    /** Nhắc, hay vì sao không. */
    enum Verdict {
        REACHED("Được nhắc"),
        NO_ACCOUNT("Không có tài khoản trên hệ thống"),
        REFUSED("Đã từ chối"),
        ALREADY("Đã nhắc về hồ sơ này"),
        PURSUING("Đang có hồ sơ hoặc bản nháp của thủ tục này"),
        SERVED("Đã làm thủ tục này sau khi có giấy");

        private final String label;

        Verdict(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    boolean isReached() {
        return verdict == Verdict.REACHED;
    }

    Judged leftOut(Verdict why) {
        return new Judged(source, window, on, why, ServiceLevel.NONE);
    }
}
