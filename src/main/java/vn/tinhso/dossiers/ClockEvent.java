package vn.tinhso.dossiers;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tinhso.shared.Moments;
import vn.tinhso.shared.Money;

/** What moved, stopped or restarted a dossier's clock after it was accepted. */
public sealed interface ClockEvent extends DossierEvent {

    /** Tạm dừng xử lý. */
    record ProcessingSuspended(SuspensionKind kind, String reason, String document) implements ClockEvent {

        @Override
        public String title() {
            return "Tạm dừng xử lý";
        }

        @Override
        public String text() {
            return kind.label() + ". Lý do: " + reason + Words.on(document)
                    + ". Thời gian tạm dừng không tính vào thời hạn.";
        }
    }

    /** Tính tiếp thời hạn. */
    record ProcessingResumed(String ending, Instant due, List<String> reasons) implements ClockEvent {

        @Override
        public String title() {
            return "Tiếp tục xử lý";
        }

        @Override
        public String text() {
            return Words.sentence(ending) + "Hẹn trả kết quả: " + Moments.spoken(due) + ".";
        }
    }

    /** Yêu cầu thực hiện nghĩa vụ tài chính. */
    record PaymentRequested(String obligation, @Nullable Long amount, String document) implements ClockEvent {

        @Override
        public String title() {
            return "Yêu cầu thực hiện nghĩa vụ tài chính";
        }

        @Override
        public String text() {
            return obligation + (amount == null ? "" : ": " + new Money(amount)) + Words.on(document)
                    + ". Thời gian chờ không tính vào thời hạn.";
        }
    }

    /** Đã thực hiện nghĩa vụ tài chính. */
    record PaymentConfirmed(String receipt, Instant due, List<String> reasons) implements ClockEvent {

        @Override
        public String title() {
            return "Đã thực hiện nghĩa vụ tài chính";
        }

        @Override
        public String text() {
            return "Chứng từ: " + receipt + ". Hẹn trả kết quả: " + Moments.spoken(due) + ".";
        }
    }

    /** Xin lỗi và gia hạn (mẫu số 04). */
    record DeadlineExtended(int days, String reason, String letter, Instant oldDue, Instant due, List<String> reasons)
            implements ClockEvent {

        @Override
        public String title() {
            return "Xin lỗi và hẹn lại ngày trả kết quả";
        }

        @Override
        public String text() {
            return "Văn bản số " + letter + ". Lý do: " + reason + ". Hẹn trả kết quả mới: " + Moments.spoken(due)
                    + " (trước đây: " + Moments.spoken(oldDue) + ").";
        }
    }

    /** Lịch làm việc thay đổi nên hạn được tính lại. */
    record DeadlineRecomputed(String change, Instant oldDue, Instant newDue, List<String> reasons)
            implements ClockEvent {

        @Override
        public String title() {
            return "Tính lại thời hạn theo lịch làm việc";
        }

        @Override
        public String text() {
            return change + ". Hẹn trả kết quả mới: " + Moments.spoken(newDue) + " (trước đây: "
                    + Moments.spoken(oldDue) + ").";
        }
    }

    /** Dừng giải quyết for good (mẫu số 05, Thông tư 03/2025/TT-VPCP). */
    record ProcessingStopped(String reason, String basis, String notice) implements ClockEvent {

        @Override
        public String title() {
            return "Dừng giải quyết hồ sơ";
        }

        @Override
        public String text() {
            return "Thông báo số " + notice + ". Lý do: " + reason + Words.on(basis) + ".";
        }
    }

    /** Pieces of sentences. */
    final class Words {

        private Words() {}

        static String on(String document) {
            return document.isBlank() ? "" : ". Căn cứ: " + document;
        }

        static String sentence(String text) {
            return text.isBlank() ? "" : text + (text.endsWith(".") ? " " : ". ");
        }
    }
}
