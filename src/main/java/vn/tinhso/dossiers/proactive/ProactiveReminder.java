package vn.tinhso.dossiers.proactive;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Một lần nhắc: what one person was told by one rule because of one dossier.
 *
 * @param source code of the dossier the province knew it from
 * @param applicant name in that dossier
 * @param reason why the person is entitled to it; empty below {@link ServiceLevel#RECOMMEND}
 * @param draft the draft that was prepared
 */
public record ProactiveReminder(
        UUID id,
        UUID rule,
        UUID account,
        String source,
        String applicant,
        String proposed,
        ServiceLevel level,
        String told,
        Recommendation recommended,
        @Nullable UUID draft,
        DraftState draftState,
        Instant sentAt) {

    /** Khuyến nghị: why, and the questions answered for the person with their answers. */
    public record Recommendation(String reason, List<Answered> answers) {

        static final Recommendation NONE = new Recommendation("", List.of());

        @Override
        public String toString() {
            return "Recommendation";
        }
    }

    public record Answered(String question, String answer) {}

    /** Bản nháp đã chuẩn bị ra sao. */
    public enum DraftState {
        NONE("Không chuẩn bị"),
        WAITING("Chưa mở"),
        TOUCHED("Đang soạn tiếp"),
        FILED("Đã nộp"),
        GONE("Đã xóa");

        private final String label;

        DraftState(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    @Override
    public String toString() {
        return "ProactiveReminder[" + id + "]";
    }
}
