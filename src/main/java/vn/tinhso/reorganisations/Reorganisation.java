package vn.tinhso.reorganisations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tinhso.organisations.Agency;

/**
 * Phương án sắp xếp, from the draft to the last thing it brought over.
 *
 * @param decision what it rests on, as citizens read it
 * @param effective first day of the new order
 * @param beginnings agencies that begin with it
 */
public record Reorganisation(
        UUID id,
        State state,
        String title,
        String decision,
        LocalDate effective,
        List<Agency> beginnings,
        List<Line> lines,
        @Nullable String confirmer,
        @Nullable Instant confirmedAt,
        @Nullable Instant finishedAt) {

    /** Where it stands. */
    public enum State {
        DRAFT("Đang lập"),
        PREVIEWING("Đang xem trước"),
        PREVIEWED("Chờ xác nhận"),
        APPLYING("Đang chuyển"),
        /** Something has no destination, or could not be moved: lines are added, and it goes on. */
        INCOMPLETE("Còn việc chưa chuyển được"),
        APPLIED("Đã chuyển xong"),
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

        /** Whether people may still say where things go. */
        public boolean isOpen() {
            return switch (this) {
                case DRAFT, PREVIEWING, PREVIEWED, INCOMPLETE -> true;
                case APPLYING, APPLIED, WITHDRAWN -> false;
            };
        }

        /** Whether the agencies have their dates already. */
        public boolean isConfirmed() {
            return switch (this) {
                case APPLYING, INCOMPLETE, APPLIED -> true;
                case DRAFT, PREVIEWING, PREVIEWED, WITHDRAWN -> false;
            };
        }
    }

    Reorganisation with(List<Agency> begin, List<Line> go) {
        return new Reorganisation(id, state, title, decision, effective, begin, go, confirmer, confirmedAt, finishedAt);
    }

    /** Agencies something goes away from. */
    public Set<String> givers() {
        return lines.stream().map(Line::from).collect(Collectors.toUnmodifiableSet());
    }

    /** Agencies that end with it. */
    public Set<String> ending() {
        return lines.stream()
                .filter(line -> line.kind().ends())
                .map(Line::from)
                .collect(Collectors.toUnmodifiableSet());
    }
}
