package vn.tinhso.dossiers;

/** Vì sao xem đủ số: what an official says before whole personal numbers are shown. */
public enum RevealReason {
    COMPARE_PAPERS("doi-chieu", "Đối chiếu với giấy tờ người nộp đưa"),
    CHECK_DATABASE("xac-minh", "Tra cứu, xác minh ở cơ sở dữ liệu khác"),
    CONTACT("lien-he", "Liên hệ với người nộp"),
    COMPLAINT("khieu-nai", "Giải quyết khiếu nại, phản ánh"),
    OTHER("khac", "Lý do khác");

    private final String key;
    private final String label;

    RevealReason(String key, String label) {
        this.key = key;
        this.label = label;
    }

    /** What it is called in a form. */
    public String key() {
        return key;
    }

    public String label() {
        return label;
    }
}
