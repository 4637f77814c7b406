package vn.tinhso.calendar;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.tinhso.shared.Rejected;

/**
 * Tạm dừng: a time in which the clock of a term stands still.
 *
 * @param to first instant at which the clock runs again, {@code null} while it stands
 * @param reason continues "Tạm dừng 2 giờ …": {@code chờ bổ sung hồ sơ}
 */
public record Pause(Instant from, @Nullable Instant to, String reason) {

    public Pause {
        if (to != null && to.isBefore(from)) {
            throw new Rejected(
                    "LV-003", "Thời điểm tiếp tục đứng trước thời điểm tạm dừng.", "Nhập lại hai thời điểm.");
        }
    }

    /** Whether it still holds the clock of this due instant: it is open and began before the term was used up. */
    public boolean stops(Instant due) {
        return to == null && from.isBefore(due);
    }
}
