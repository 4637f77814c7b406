package vn.tinhso.dossiers.proactive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Quy tắc nhắc chủ động, as data.
 *
 * @param version counts its wordings: only the one that was previewed may be switched on
 */
public record ProactiveRule(
        UUID id,
        State state,
        int version,
        Content content,
        @Nullable Previewed previewed,
        Instant changedAt) {

    /** Trạng thái của quy tắc. */
    public enum State {
        DRAFT("Bản soạn"),
        ACTIVE("Đang áp dụng"),
        PAUSED("Tạm dừng");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * What an administrator writes.
     *
     * @param proposed code of the procedure it proposes
     * @param message what the person is told, with places such as {@code {het_han}} ({@link Wording})
     * @param reason why the person is entitled to it, told with a recommendation
     * @param level the highest it offers
     * @param to last day it speaks; {@code null} without end
     * @param filling field or question of the proposed procedure → where its answer comes from; of the same names without
     *     being listed
     */
    public record Content(
            String name,
            Trigger trigger,
            String proposed,
            String message,
            String reason,
            ServiceLevel level,
            LocalDate from,
            @Nullable LocalDate to,
            Map<String, Source> filling) {}

    /**
     * When somebody last saw whom it would reach.
     *
     * @param today how many on that day
     */
    public record Previewed(int version, Instant at, int today) {}

    public boolean isActive() {
        return state == State.ACTIVE;
    }
}
