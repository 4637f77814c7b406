package vn.tinhso.calendar.changes;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tinhso.calendar.CalendarEdit;
import vn.tinhso.shared.Actor;

/**
 * Điều chỉnh lịch làm việc, from the proposal to the last due time it moved.
 *
 * @param agencyId whose rows; {@code null} for the whole province
 * @param summary what it does, to go on after "Điều chỉnh lịch làm việc: "
 * @param grounds the decision it rests on, given when it is confirmed
 * @param baseVersion version of the calendar its preview was made from
 */
public record Change(
        UUID id,
        State state,
        @Nullable String agencyId,
        String summary,
        String grounds,
        List<CalendarEdit> edits,
        long baseVersion,
        Actor proposer,
        Instant proposedAt,
        @Nullable String confirmer,
        @Nullable Instant confirmedAt,
        @Nullable Instant finishedAt) {

    /** Where it stands. */
    public enum State {
        PREVIEWING("Đang xem trước"),
        PREVIEWED("Chờ xác nhận"),
        APPLYING("Đang tính lại hạn"),
        APPLIED("Đã áp dụng"),
        WITHDRAWN("Đã bỏ");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        public boolean isWorking() {
            return this == PREVIEWING || this == APPLYING;
        }
    }

    /** How the histories of what it moved call it. */
    public String words() {
        return "Điều chỉnh lịch làm việc: " + summary + (grounds.isEmpty() ? "" : "; căn cứ: " + grounds);
    }
}
