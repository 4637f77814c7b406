package vn.tinhso.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Lượt kiểm chứng somebody asked for, worked off in steps.
 *
 * @param days {@code null} for the whole chain
 * @param first {@code null} unless broken
 */
public record Verification(
        UUID id,
        Instant askedAt,
        String askedBy,
        @Nullable Days days,
        Stretch stretch,
        Progress seen,
        State state,
        @Nullable Break first,
        @Nullable Instant finishedAt) {

    /** Both included. */
    public record Days(LocalDate from, LocalDate to) {}

    /** How it stands. */
    public enum State {
        RUNNING("Đang kiểm chứng"),
        INTACT("Nguyên vẹn"),
        BROKEN("Có chỗ đứt");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
