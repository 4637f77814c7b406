package vn.tinhso.dossiers;

/** Vì sao đồng hồ đứng: the reasons for which the law gives waited time back. */
public enum SuspensionKind {
    SUPPLEMENT("Chờ bổ sung hồ sơ", "chờ bổ sung hồ sơ"),
    FINANCIAL_OBLIGATION("Chờ thực hiện nghĩa vụ tài chính", "chờ thực hiện nghĩa vụ tài chính"),
    FIELD_SURVEY("Kiểm tra, xác minh thực địa", "kiểm tra, xác minh thực địa"),
    OTHER_AGENCY("Chờ cơ quan khác", "chờ cơ quan khác"),
    LEGAL("Lý do khác theo quy định của pháp luật", "theo quy định của pháp luật");

    private final String label;
    private final String words;

    SuspensionKind(String label, String words) {
        this.label = label;
        this.words = words;
    }

    public String label() {
        return label;
    }

    /** Continues «Tạm dừng 2 giờ …». */
    String words() {
        return words;
    }
}
