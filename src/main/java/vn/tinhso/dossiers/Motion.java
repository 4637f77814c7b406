package vn.tinhso.dossiers;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Map;

/** Đề xuất: what the law lets one official ask for and only a leader grant. Kiểm soát hai người. */
public sealed interface Motion {

    Kind kind();

    String reason();

    /** Which deed it is to be. */
    enum Kind {
        EXTEND("gia hạn và xin lỗi"),
        STOP("dừng giải quyết hồ sơ"),
        SECOND_SUPPLEMENT("yêu cầu bổ sung lần nữa"),
        RECALL("thu hồi kết quả chưa trả"),
        CORRECT("đính chính kết quả đã trả");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** Continues «Đề xuất …». */
        public String label() {
            return label;
        }
    }

    /** Mẫu số 04: Văn bản xin lỗi và đề nghị gia hạn. */
    record Extend(int days, String reason) implements Motion {

        @Override
        @JsonIgnore
        public Kind kind() {
            return Kind.EXTEND;
        }
    }

    /** Mẫu số 05: Thông báo dừng giải quyết hồ sơ. */
    record Stop(String reason, String basis) implements Motion {

        @Override
        @JsonIgnore
        public Kind kind() {
            return Kind.STOP;
        }
    }

    /** QĐ 766/QĐ-TTg counts the dossier as late from here on, so a leader takes it upon himself. */
    record SecondSupplement(List<String> items, String note, int days, String reason) implements Motion {

        @Override
        @JsonIgnore
        public Kind kind() {
            return Kind.SECOND_SUPPLEMENT;
        }
    }

    record Recall(String reason) implements Motion {

        @Override
        @JsonIgnore
        public Kind kind() {
            return Kind.RECALL;
        }
    }

    /** @param answers the fields of the form that were wrong, with what they should be */
    record Correct(Map<String, String> answers, String reason) implements Motion {

        @Override
        @JsonIgnore
        public Kind kind() {
            return Kind.CORRECT;
        }

        @Override
        public String toString() {
            return "Correct";
        }
    }
}
