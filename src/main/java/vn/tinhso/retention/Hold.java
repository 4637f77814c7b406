package vn.tinhso.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tạm dừng tiêu hủy: what it covers is not destroyed while it is in force.
 *
 * @param ground căn cứ
 * @param to the last day; {@code null} while open
 * @param lifted {@code null} while it stands
 */
public record Hold(
        UUID id,
        Scope scope,
        String ground,
        LocalDate from,
        @Nullable LocalDate to,
        Signed set,
        @Nullable Lifted lifted) {

    /** Who and when. */
    public record Signed(Instant at, String by, String name) {}

    public record Lifted(Instant at, String by, String name, String why) {}

    /** What is held. */
    public sealed interface Scope {

        /** One dossier, or any other record, by its code. */
        record OneRecord(String code) implements Scope {}

        /** All that is about one person. */
        record OnePerson(String number) implements Scope {

            @Override
            public String toString() {
                return "OnePerson";
            }
        }

        /** Records of a procedure or of a field that were opened between two days, both included. */
        record Range(@Nullable String procedure, @Nullable String field, LocalDate first, LocalDate last)
                implements Scope {}
    }

    boolean isInForce(LocalDate day) {
        return lifted == null && !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
