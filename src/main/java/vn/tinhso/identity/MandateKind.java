package vn.tinhso.identity;

/** Thay mặt ai: the ways in which one person acts for another before the administration. */
public enum MandateKind {
    /** Người đại diện của tổ chức, or somebody whom it authorised. */
    ORGANISATION("Tổ chức", "tổ chức"),
    /** Cha, mẹ, người giám hộ of somebody under 18 (Bộ luật Dân sự 91/2015/QH13, Điều 21, Điều 136). */
    CHILD("Con chưa đủ 18 tuổi", "con"),
    /** Ủy quyền of an adult (Bộ luật Dân sự 91/2015/QH13, Điều 138). */
    AUTHORISED("Người ủy quyền", "người ủy quyền");

    private final String label;
    private final String inSentence;

    MandateKind(String label, String inSentence) {
        this.label = label;
        this.inSentence = inSentence;
    }

    public String label() {
        return label;
    }

    /** As it stands behind «thay mặt». */
    public String inSentence() {
        return inSentence;
    }
}
