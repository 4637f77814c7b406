package vn.tinhso.dossiers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tinhso.shared.Moments;

/** What officials do among themselves with a dossier. */
public sealed interface HouseEvent extends DossierEvent {

    /** Phân công thụ lý, phối hợp, theo dõi. */
    record HandlerAssigned(
            Participant.Part part, String name, @Nullable String instead, String reason) implements HouseEvent {

        @Override
        public String title() {
            return switch (part) {
                case MAIN -> instead == null ? "Phân công thụ lý" : "Chuyển người thụ lý";
                case ASSIST -> "Thêm người phối hợp";
                case WATCH -> "Thêm người theo dõi";
            };
        }

        @Override
        public String text() {
            return name + (instead == null ? "" : " thay " + instead) + (reason.isBlank() ? "." : ". " + reason);
        }

        @Override
        public boolean shownToApplicant() {
            return false;
        }
    }

    /** Thôi phối hợp, theo dõi. */
    record ParticipantLeft(String name) implements HouseEvent {

        @Override
        public String title() {
            return "Thôi tham gia hồ sơ";
        }

        @Override
        public String text() {
            return name + ".";
        }

        @Override
        public boolean shownToApplicant() {
            return false;
        }
    }

    /** Lấy lại bước vừa làm: what it undoes stays in the record above it. */
    record StepUndone(int seq, String undone, String reason) implements HouseEvent {

        @Override
        public String title() {
            return "Lấy lại bước vừa làm";
        }

        @Override
        public String text() {
            return "Bước: " + undone + ". Lý do: " + reason;
        }

        @Override
        public boolean shownToApplicant() {
            return false;
        }
    }

    /** Hạn chế xem, hoặc thôi hạn chế. */
    record ViewRestricted(boolean restricted, String reason) implements HouseEvent {

        @Override
        public String title() {
            return restricted ? "Hạn chế người xem hồ sơ" : "Thôi hạn chế người xem hồ sơ";
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

    /** Đề xuất lãnh đạo. */
    record MotionMade(Motion.Kind kind, String reason) implements HouseEvent {

        @Override
        public String title() {
            return "Đề xuất lãnh đạo quyết định";
        }

        @Override
        public String text() {
            return "Đề xuất " + kind.label() + ". Lý do: " + reason;
        }

        @Override
        public boolean shownToApplicant() {
            return false;
        }
    }

    /** Lãnh đạo quyết định về đề xuất; what follows from it is an event of its own. */
    record MotionDecided(Motion.Kind kind, boolean approved, String remark) implements HouseEvent {

        @Override
        public String title() {
            return approved ? "Lãnh đạo đồng ý đề xuất" : "Lãnh đạo không đồng ý đề xuất";
        }

        @Override
        public String text() {
            return "Đề xuất " + kind.label() + (remark.isBlank() ? "." : ". Ý kiến: " + remark);
        }

        @Override
        public boolean shownToApplicant() {
            return false;
        }
    }

    /** Sửa thông tin trong tờ khai, with what it was before kept in the record. */
    record AnswersAmended(List<Amendment> amendments, String reason) implements HouseEvent {

        @Override
        public String title() {
            return "Đính chính thông tin tờ khai";
        }

        @Override
        public String text() {
            return "Các mục: "
                    + String.join(
                            ", ", amendments.stream().map(Amendment::label).toList()) + ". Lý do: " + reason;
        }

        @Override
        public boolean shownToApplicant() {
            return false;
        }
    }

    /** One answer before and after. */
    record Amendment(String field, String label, String before, String after) {

        @Override
        public String toString() {
            return "Amendment[" + field + "]";
        }
    }

    /** Lấy ý kiến cơ quan khác. */
    record AgencyConsulted(String agency, String question, Instant due, List<String> reasons) implements HouseEvent {

        @Override
        public String title() {
            return "Lấy ý kiến cơ quan khác";
        }

        @Override
        public String text() {
            return agency + ", trả lời trước " + Moments.spoken(due) + ".";
        }
    }

    /** Lịch làm việc thay đổi nên hạn trả lời được tính lại. */
    record ConsultationDueRecomputed(String change, String agency, Instant oldDue, Instant newDue, List<String> reasons)
            implements HouseEvent {

        @Override
        public String title() {
            return "Tính lại hạn trả lời ý kiến theo lịch làm việc";
        }

        @Override
        public String text() {
            return change + ". " + agency + " trả lời trước " + Moments.spoken(newDue) + " (trước đây: "
                    + Moments.spoken(oldDue) + ").";
        }

        @Override
        public boolean shownToApplicant() {
            return false;
        }
    }

    /**
     * Chuyển cơ quan khi sắp xếp bộ máy: the dossier goes on where the agency's things went.
     *
     * @param on first day of the new order
     * @param newDue {@code null} when the due time stays, as it does unless the new agency keeps other hours
     */
    record DossierRehomed(
            String decision,
            LocalDate on,
            List<Home> homes,
            @Nullable Instant oldDue,
            @Nullable Instant newDue,
            List<String> reasons)
            implements HouseEvent {

        /** @param part {@code Cơ quan giải quyết} or {@code Nơi tiếp nhận} */
        public record Home(String part, String from, String to) {}

        @Override
        public String title() {
            return "Chuyển cơ quan theo quyết định sắp xếp";
        }

        @Override
        public String text() {
            var places = homes.stream()
                    .map(home -> home.part() + ": " + home.to() + " (trước đây: " + home.from() + ")")
                    .collect(Collectors.joining(". "));
            return places + ". Căn cứ: " + decision + ", từ ngày " + Moments.date(on) + "." + due();
        }

        private String due() {
            if (newDue == null || oldDue == null) {
                return oldDue == null ? "" : " Hẹn trả kết quả không đổi.";
            }
            return " Hẹn trả kết quả mới, theo giờ làm việc của cơ quan mới: " + Moments.spoken(newDue)
                    + " (trước đây: " + Moments.spoken(oldDue) + ").";
        }
    }

    /** Cơ quan được hỏi ý kiến đã được sắp xếp: its successor answers. */
    record ConsultationRehomed(
            String decision,
            String from,
            String to,
            @Nullable Instant due) implements HouseEvent {

        @Override
        public String title() {
            return "Chuyển câu hỏi đến cơ quan kế thừa";
        }

        @Override
        public String text() {
            var until = due == null ? "" : ", trả lời trước " + Moments.spoken(due);
            return to + " trả lời thay " + from + until + ". Căn cứ: " + decision + ".";
        }

        @Override
        public boolean shownToApplicant() {
            return false;
        }
    }

    /** Chuyển sang phiên bản khác của thủ tục, an act of its own on the ground of a decision; the promised due time stays. */
    record VersionChanged(String from, String to, String reason) implements HouseEvent {

        @Override
        public String title() {
            return "Chuyển sang phiên bản thủ tục khác";
        }

        @Override
        public String text() {
            return "Từ " + from + " sang " + to + ". Hẹn trả kết quả không đổi. Căn cứ: " + reason;
        }
    }

    /** Cơ quan được hỏi trả lời. */
    record ConsultationAnswered(String agency, String answer, boolean late) implements HouseEvent {

        @Override
        public String title() {
            return late ? "Cơ quan được hỏi trả lời sau hạn" : "Cơ quan được hỏi đã trả lời";
        }

        @Override
        public String text() {
            return agency + ": " + answer;
        }

        @Override
        public boolean shownToApplicant() {
            return false;
        }
    }

    /** Quá hạn không trả lời thì giải quyết tiếp (Nghị định 61/2018/NĐ-CP, Điều 19, khoản 5); or no longer asked. */
    record ConsultationEnded(String agency, boolean silent, String reason) implements HouseEvent {

        @Override
        public String title() {
            return silent ? "Hết hạn không trả lời, tiếp tục giải quyết" : "Thôi chờ ý kiến";
        }

        @Override
        public String text() {
            return agency + (reason.isBlank() ? "." : ". Lý do: " + reason);
        }

        @Override
        public boolean shownToApplicant() {
            return false;
        }
    }

    /**
     * Tiêu hủy nội dung by minutes.
     *
     * @param kept for each event whose words went, the digest the log vouches for and the one it has without them
     */
    record DossierDestroyed(String minutes, List<Kept> kept) implements HouseEvent {

        /** Digests as 64 hexadecimal digits. */
        public record Kept(int seq, String before, String after) {}

        @Override
        public String title() {
            return "Đã tiêu hủy nội dung hồ sơ";
        }

        @Override
        public String text() {
            return "Theo biên bản số " + minutes + ". Còn lưu: thủ tục, cơ quan, các mốc thời gian, trạng thái.";
        }
    }
}
