package vn.tinhso.dossiers;

import vn.tinhso.shared.Rejected;

/**
 * Trạng thái hồ sơ: the ten of the national portal with their codes. {@link #next} is the only way from one to another.
 */
public enum DossierStatus {
    REGISTERED(1, "Mới đăng ký"),
    ACCEPTED(2, "Được tiếp nhận"),
    NOT_ACCEPTED(3, "Không được tiếp nhận"),
    PROCESSING(4, "Đang xử lý"),
    SUPPLEMENT_REQUESTED(5, "Yêu cầu bổ sung giấy tờ"),
    PAYMENT_REQUESTED(6, "Yêu cầu thực hiện nghĩa vụ tài chính"),
    WITHDRAWN(7, "Công dân yêu cầu rút hồ sơ"),
    STOPPED(8, "Dừng xử lý"),
    COMPLETED(9, "Đã xử lý xong"),
    RETURNED(10, "Đã trả kết quả");

    private final int code;
    private final String label;

    DossierStatus(int code, String label) {
        this.code = code;
        this.label = label;
    }

    public int code() {
        return code;
    }

    public String label() {
        return label;
    }

    public static DossierStatus of(int code) {
        return values()[code - 1];
    }

    /** Nothing leads out of these. */
    public boolean isFinal() {
        return switch (this) {
            case NOT_ACCEPTED, WITHDRAWN, RETURNED -> true;
            case REGISTERED, ACCEPTED, PROCESSING, SUPPLEMENT_REQUESTED, PAYMENT_REQUESTED, STOPPED, COMPLETED -> false;
        };
    }

    /** The status after this move; {@link Rejected} {@code HS-001} when the law knows no such move from here. */
    public DossierStatus next(Move move) {
        return switch (this) {
            case REGISTERED ->
                switch (move) {
                    case ACCEPT -> ACCEPTED;
                    case REFUSE -> NOT_ACCEPTED;
                    case REQUEST_SUPPLEMENT -> SUPPLEMENT_REQUESTED;
                    case WITHDRAW -> WITHDRAWN;
                    case HAND_OVER,
                            SUPPLY_AT_DESK,
                            SUPPLY,
                            REQUEST_PAYMENT,
                            CONFIRM_PAYMENT,
                            PROPOSE,
                            SEND_BACK,
                            COMPLETE,
                            RECALL,
                            SUSPEND,
                            STOP,
                            RESUME,
                            TAKE_BACK,
                            RETURN -> throw refused(move);
                };
            case ACCEPTED ->
                switch (move) {
                    case HAND_OVER -> PROCESSING;
                    case REQUEST_SUPPLEMENT -> SUPPLEMENT_REQUESTED;
                    case WITHDRAW -> WITHDRAWN;
                    case STOP -> STOPPED;
                    case ACCEPT,
                            REFUSE,
                            SUPPLY_AT_DESK,
                            SUPPLY,
                            REQUEST_PAYMENT,
                            CONFIRM_PAYMENT,
                            PROPOSE,
                            SEND_BACK,
                            COMPLETE,
                            RECALL,
                            SUSPEND,
                            RESUME,
                            TAKE_BACK,
                            RETURN -> throw refused(move);
                };
            case PROCESSING ->
                switch (move) {
                    // A step taken back returns to the table it came from, for the national portal still being handled.
                    case HAND_OVER, PROPOSE, SEND_BACK, TAKE_BACK -> PROCESSING;
                    case REQUEST_SUPPLEMENT -> SUPPLEMENT_REQUESTED;
                    case REQUEST_PAYMENT -> PAYMENT_REQUESTED;
                    case WITHDRAW -> WITHDRAWN;
                    case SUSPEND, STOP -> STOPPED;
                    case COMPLETE -> COMPLETED;
                    case ACCEPT, REFUSE, SUPPLY_AT_DESK, SUPPLY, CONFIRM_PAYMENT, RECALL, RESUME, RETURN ->
                        throw refused(move);
                };
            case SUPPLEMENT_REQUESTED ->
                switch (move) {
                    // Asked before acceptance: the answer waits at the desk, which then accepts or refuses.
                    case SUPPLY_AT_DESK -> SUPPLEMENT_REQUESTED;
                    case ACCEPT -> ACCEPTED;
                    case REFUSE -> NOT_ACCEPTED;
                    case SUPPLY -> PROCESSING;
                    case WITHDRAW -> WITHDRAWN;
                    case STOP -> STOPPED;
                    case HAND_OVER,
                            REQUEST_SUPPLEMENT,
                            REQUEST_PAYMENT,
                            CONFIRM_PAYMENT,
                            PROPOSE,
                            SEND_BACK,
                            COMPLETE,
                            RECALL,
                            SUSPEND,
                            RESUME,
                            TAKE_BACK,
                            RETURN -> throw refused(move);
                };
            case PAYMENT_REQUESTED ->
                switch (move) {
                    case CONFIRM_PAYMENT -> PROCESSING;
                    case WITHDRAW -> WITHDRAWN;
                    case STOP -> STOPPED;
                    case ACCEPT,
                            REFUSE,
                            HAND_OVER,
                            REQUEST_SUPPLEMENT,
                            SUPPLY_AT_DESK,
                            SUPPLY,
                            REQUEST_PAYMENT,
                            PROPOSE,
                            SEND_BACK,
                            COMPLETE,
                            RECALL,
                            SUSPEND,
                            RESUME,
                            TAKE_BACK,
                            RETURN -> throw refused(move);
                };
            case STOPPED ->
                switch (move) {
                    case RESUME -> PROCESSING;
                    // What was suspended may be stopped for good.
                    case STOP -> STOPPED;
                    case ACCEPT,
                            REFUSE,
                            HAND_OVER,
                            REQUEST_SUPPLEMENT,
                            SUPPLY_AT_DESK,
                            SUPPLY,
                            REQUEST_PAYMENT,
                            CONFIRM_PAYMENT,
                            PROPOSE,
                            SEND_BACK,
                            COMPLETE,
                            RECALL,
                            SUSPEND,
                            TAKE_BACK,
                            WITHDRAW,
                            RETURN -> throw refused(move);
                };
            case COMPLETED ->
                switch (move) {
                    case RETURN -> RETURNED;
                    case RECALL -> PROCESSING;
                    case ACCEPT,
                            REFUSE,
                            HAND_OVER,
                            REQUEST_SUPPLEMENT,
                            SUPPLY_AT_DESK,
                            SUPPLY,
                            REQUEST_PAYMENT,
                            CONFIRM_PAYMENT,
                            PROPOSE,
                            SEND_BACK,
                            COMPLETE,
                            SUSPEND,
                            STOP,
                            RESUME,
                            TAKE_BACK,
                            WITHDRAW -> throw refused(move);
                };
            case NOT_ACCEPTED, WITHDRAWN, RETURNED -> throw refused(move);
        };
    }

    /** Whether {@link #next} would lead anywhere. */
    public boolean allows(Move move) {
        try {
            next(move);
            return true;
        } catch (Rejected refusal) {
            return false;
        }
    }

    private Rejected refused(Move move) {
        return new Rejected(
                Rejected.Kind.CONFLICT,
                "HS-001",
                "Hồ sơ đang ở trạng thái «" + label + "» nên không thể " + move.label() + ".",
                "Tải lại trang để xem hiện trạng của hồ sơ; có thể người khác vừa xử lý.");
    }
}
