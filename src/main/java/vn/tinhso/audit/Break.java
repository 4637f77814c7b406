package vn.tinhso.audit;

/**
 * Chỗ đứt: the first place where the chain and what it tells of no longer agree.
 *
 * @param position of the link
 * @param what which row of which table, and what is wrong with it; no contents
 */
public record Break(long position, Reason reason, String what) {

    /** What exactly no longer agrees. */
    public enum Reason {
        ENTRY_CHANGED("Dòng nhật ký đã bị sửa"),
        ENTRY_MISSING("Dòng nhật ký đã bị xóa"),
        ENTRY_UNLINKED("Có dòng nhật ký nằm ngoài chuỗi"),
        LINK_CHANGED("Mắt xích đã bị sửa"),
        LINK_MISSING("Mắt xích đã bị xóa"),
        SEAL_MISMATCH("Chuỗi không khớp dấu niêm phong: một đoạn đã bị viết lại"),
        SEAL_BROKEN("Dấu niêm phong không còn nguyên vẹn"),
        SEAL_MISSING("Thiếu dấu niêm phong"),
        TIMESTAMP_BROKEN("Dấu thời gian không còn nguyên vẹn"),
        RECORD_CHANGED("Bản ghi nghiệp vụ đã bị sửa"),
        RECORD_MISSING("Bản ghi nghiệp vụ đã bị xóa"),
        RECORD_UNKNOWN("Bản ghi nghiệp vụ không có trong nhật ký"),
        RECORD_CONTRADICTED("Hiện trạng khác với những gì đã ghi");

        private final String label;

        Reason(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
