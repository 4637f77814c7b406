package vn.tinhso.dossiers;

import java.util.List;
import java.util.UUID;
import vn.tinhso.shared.Rejected;

/**
 * Thành phần hồ sơ, as it was asked and handed in.
 *
 * @param present shown at the desk, not handed in
 * @param originals bản chính received
 * @param copies bản sao received
 */
public record DossierComponent(
        String evidenceId,
        String name,
        boolean required,
        boolean present,
        int originals,
        int copies,
        Verdict verdict,
        String note,
        List<Attachment> files) {

    public enum Verdict {
        UNCHECKED("Chưa kiểm tra"),
        GOOD("Hợp lệ"),
        MISSING("Thiếu"),
        WRONG("Chưa đúng");

        private final String label;

        Verdict(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public record Attachment(UUID fileId, String name) {}

    /** What the desk found when checking one component. */
    public record Check(String evidenceId, int originals, int copies, Verdict verdict, String note) {

        private static final int MOST = 999;

        void refuseImpossible() {
            if (Math.min(originals, copies) < 0 || Math.max(originals, copies) > MOST) {
                throw new Rejected(
                        "HS-042",
                        "Số bản của một giấy tờ phải từ 0 đến " + MOST + ".",
                        "Nhập lại số bản chính, bản sao.");
            }
            Grounds.remark(note);
        }
    }
}
