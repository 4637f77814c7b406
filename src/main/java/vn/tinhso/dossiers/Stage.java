package vn.tinhso.dossiers;

/** Bước: on whose table the dossier lies. */
public enum Stage {
    RECEIVE("Bộ phận một cửa – chờ tiếp nhận"),
    HAND_OVER("Bộ phận một cửa – chờ chuyển xử lý"),
    EXAMINE("Bộ phận chuyên môn – thẩm định"),
    SIGN("Lãnh đạo – ký duyệt"),
    RETURN("Bộ phận một cửa – chờ trả kết quả"),
    CLOSED("Đã kết thúc");

    private final String label;

    Stage(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
