package vn.tinhso.organisations;

import java.time.LocalDate;

/**
 * Kế thừa giữa hai cơ quan.
 *
 * @param onDate first day of the successor
 * @param records whether the successor may read what the old agency had finished
 * @param basis the decision it rests on
 */
public record AgencySuccession(
        String oldAgencyId, String newAgencyId, Kind kind, LocalDate onDate, boolean records, String basis) {

    /** Hình thức sắp xếp. */
    public enum Kind {
        MERGE("Sáp nhập", true),
        SPLIT("Chia tách", true),
        RENAME("Đổi tên, tổ chức lại", true),
        /** Only part of what it decides goes; the agency itself goes on. */
        TRANSFER("Chuyển thẩm quyền", false);

        private final String label;
        private final boolean ends;

        Kind(String label, boolean ends) {
            this.label = label;
            this.ends = ends;
        }

        public String label() {
            return label;
        }

        /** Whether the old agency ends with it. */
        public boolean ends() {
            return ends;
        }
    }
}
