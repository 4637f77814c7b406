package vn.tinhso.dossiers;

/** What moves a dossier from one {@link DossierStatus} to the next. */
public enum Move {
    ACCEPT("tiếp nhận"),
    REFUSE("từ chối tiếp nhận"),
    HAND_OVER("chuyển xử lý"),
    REQUEST_SUPPLEMENT("yêu cầu bổ sung"),
    SUPPLY_AT_DESK("nộp bổ sung"),
    SUPPLY("nộp bổ sung"),
    REQUEST_PAYMENT("yêu cầu thực hiện nghĩa vụ tài chính"),
    CONFIRM_PAYMENT("xác nhận đã thực hiện nghĩa vụ tài chính"),
    PROPOSE("trình ký"),
    SEND_BACK("trả lại để làm lại"),
    COMPLETE("ký kết quả"),
    RECALL("thu hồi kết quả"),
    SUSPEND("tạm dừng xử lý"),
    STOP("dừng giải quyết"),
    RESUME("tiếp tục xử lý"),
    TAKE_BACK("lấy lại bước vừa làm"),
    RETURN("trả kết quả"),
    WITHDRAW("rút hồ sơ");

    private final String label;

    Move(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
