package vn.tinhso.dossiers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tinhso.identity.MandateKind;
import vn.tinhso.procedures.Channel;
import vn.tinhso.shared.Moments;

/**
 * What happened to a dossier. Appended, never changed: the history people read and the only thing that is counted. A
 * component may be added to an event later, never renamed or taken away: old rows are read with today's records.
 */
public sealed interface DossierEvent
        permits DossierEvent.DossierFiled,
                DossierEvent.DossierAccepted,
                DossierEvent.DossierRefused,
                DossierEvent.SupplementRequested,
                DossierEvent.SupplementSubmitted,
                DossierEvent.DossierHandedOver,
                DossierEvent.ResultProposed,
                DossierEvent.SentBack,
                DossierEvent.ResultSigned,
                DossierEvent.ResultRecalled,
                DossierEvent.ResultCorrected,
                DossierEvent.ResultReturned,
                DossierEvent.DossierWithdrawn,
                DossierEvent.ServiceRated,
                ClockEvent,
                HouseEvent {

    /** What happened, in plain words. */
    String title();

    /** More about it for the applicant, or {@code null}. */
    default @Nullable String text() {
        return null;
    }

    /** Internal steps are for officials; the applicant sees that the dossier is being handled. */
    default boolean shownToApplicant() {
        return true;
    }

    /**
     * Nộp hồ sơ.
     *
     * @param onBehalf for whom the actor filed; {@code null} for oneself, and in records older than it
     */
    record DossierFiled(
            Channel channel,
            boolean assisted,
            String receivingAgency,
            String competentAgency,
            @Nullable MandateKind onBehalf)
            implements DossierEvent {

        @Override
        public String title() {
            return switch (channel) {
                case ONLINE -> assisted ? "Cán bộ một cửa nộp trực tuyến hộ" : online();
                case DIRECT -> "Đã nộp hồ sơ trực tiếp";
                case POST -> "Đã nộp hồ sơ qua bưu chính";
            };
        }

        private String online() {
            return onBehalf == null
                    ? "Đã nộp hồ sơ trực tuyến"
                    : switch (onBehalf) {
                        case ORGANISATION -> "Đã nộp hồ sơ trực tuyến thay mặt tổ chức";
                        case CHILD -> "Đã nộp hồ sơ trực tuyến thay mặt con";
                        case AUTHORISED -> "Đã nộp hồ sơ trực tuyến theo ủy quyền";
                    };
        }

        @Override
        public String text() {
            return "Nơi tiếp nhận: " + receivingAgency + ". Cơ quan giải quyết: " + competentAgency + ".";
        }
    }

    /**
     * Tiếp nhận: the clock starts.
     *
     * @param receipt what the receipt said besides; {@code null} in records older than it
     */
    record DossierAccepted(
            Instant due, List<String> reasons, @Nullable Receipt receipt) implements DossierEvent {

        @Override
        public String title() {
            return "Hồ sơ được tiếp nhận";
        }

        @Override
        public String text() {
            return "Hẹn trả kết quả: " + Moments.spoken(due) + ".";
        }
    }

    /**
     * Giấy tờ đã nhận và thời hạn, as the receipt (mẫu số 01) said them: what comes or is corrected later changes no
     * paper the applicant already holds.
     */
    record Receipt(List<Handed> components, String limit) {}

    /** One component as it was handed in. */
    record Handed(String name, int originals, int copies, int files) {}

    /**
     * Từ chối tiếp nhận, with grounds (mẫu số 03, Thông tư 03/2025/TT-VPCP).
     *
     * @param number of the receiving centre's series; {@code null} in records older than it
     */
    record DossierRefused(String grounds, @Nullable String number) implements DossierEvent {

        @Override
        public String title() {
            return "Hồ sơ không được tiếp nhận";
        }

        @Override
        public String text() {
            return "Lý do: " + grounds;
        }
    }

    /**
     * Yêu cầu bổ sung: everything at once (mẫu số 02).
     *
     * @param number of the receiving centre's series; {@code null} in records older than it
     */
    record SupplementRequested(
            List<String> items,
            String note,
            Instant answerUntil,
            SupplementEffect effect,
            @Nullable String number) implements DossierEvent {

        @Override
        public String title() {
            return "Yêu cầu bổ sung, hoàn thiện hồ sơ";
        }

        @Override
        public String text() {
            return String.join("; ", items) + (note.isBlank() ? "" : ". " + note) + " Bổ sung trước "
                    + Moments.spoken(answerUntil) + ".";
        }
    }

    /** Nộp bổ sung. */
    record SupplementSubmitted(
            String answer, int files, @Nullable Instant due, List<String> reasons) implements DossierEvent {

        @Override
        public String title() {
            return "Đã nộp bổ sung";
        }

        @Override
        public @Nullable String text() {
            return due == null ? null : "Hẹn trả kết quả mới: " + Moments.spoken(due) + ".";
        }
    }

    /** Bàn giao cho bộ phận chuyên môn. */
    record DossierHandedOver(String toAgency) implements DossierEvent {

        @Override
        public String title() {
            return "Chuyển bộ phận chuyên môn giải quyết";
        }

        @Override
        public String text() {
            return "Cơ quan giải quyết: " + toAgency + ".";
        }
    }

    /** Trình lãnh đạo. */
    record ResultProposed(boolean approve, String opinion, String resultCode) implements DossierEvent {

        @Override
        public String title() {
            return approve ? "Thẩm định xong, trình ký kết quả" : "Thẩm định xong, trình ký văn bản từ chối";
        }

        @Override
        public String text() {
            return opinion;
        }

        @Override
        public boolean shownToApplicant() {
            return false;
        }
    }

    /** Lãnh đạo trả lại. */
    record SentBack(String reason) implements DossierEvent {

        @Override
        public String title() {
            return "Lãnh đạo trả lại để thẩm định lại";
        }

        @Override
        public String text() {
            return "Lý do: " + reason;
        }

        @Override
        public boolean shownToApplicant() {
            return false;
        }
    }

    /** Ký, đóng dấu, có số. */
    record ResultSigned(boolean approved, String name, String number, LocalDate date, UUID fileId, boolean early)
            implements DossierEvent {

        @Override
        public String title() {
            if (approved) {
                return early ? "Đã có kết quả, sớm hơn hẹn" : "Đã có kết quả";
            }
            return "Đã có văn bản từ chối giải quyết";
        }

        @Override
        public String text() {
            return name + " số " + number + ", ký ngày " + Moments.date(date) + ".";
        }
    }

    /** Thu hồi kết quả before it was returned. */
    record ResultRecalled(String number, String reason) implements DossierEvent {

        @Override
        public String title() {
            return "Thu hồi kết quả để giải quyết lại";
        }

        @Override
        public String text() {
            return "Văn bản số " + number + " không còn giá trị. Lý do: " + reason;
        }
    }

    /** Đính chính kết quả after it was returned: a new paper takes the place of the old one. */
    record ResultCorrected(String name, String number, String replaces, String reason, UUID fileId)
            implements DossierEvent {

        @Override
        public String title() {
            return "Đính chính kết quả";
        }

        @Override
        public String text() {
            return name + " số " + number + " thay văn bản số " + replaces + ". Lý do: " + reason;
        }
    }

    /**
     * Trả kết quả.
     *
     * @param tracking what the post calls the parcel
     */
    record ResultReturned(
            Delivery way, String receiver, @Nullable String tracking) implements DossierEvent {

        @Override
        public String title() {
            return "Đã trả kết quả";
        }

        @Override
        public String text() {
            return way.label() + ". Người nhận: " + receiver + "."
                    + (tracking == null || tracking.isBlank() ? "" : " Mã bưu gửi: " + tracking + ".");
        }
    }

    /** Rút hồ sơ. */
    record DossierWithdrawn(String reason) implements DossierEvent {

        @Override
        public String title() {
            return "Người nộp rút hồ sơ";
        }

        @Override
        public @Nullable String text() {
            return reason.isBlank() ? null : "Lý do: " + reason;
        }
    }

    /** Đánh giá. */
    record ServiceRated(int score) implements DossierEvent {

        @Override
        public String title() {
            return "Người nộp đã đánh giá " + score + "/5";
        }
    }
}
