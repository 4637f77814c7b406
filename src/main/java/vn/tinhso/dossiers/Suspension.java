package vn.tinhso.dossiers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.tinhso.calendar.Pause;

/**
 * Tạm dừng: a time in which the dossier's clock stands still, as the record keeps it.
 *
 * @param document paper it rests on: number and date
 * @param by account that stopped the clock
 * @param to when it ran again, {@code null} while it stands
 * @param ending why it runs again
 */
public record Suspension(
        int seq,
        SuspensionKind kind,
        String reason,
        String document,
        Instant from,
        String by,
        @Nullable Instant to,
        String ending) {

    public boolean isOpen() {
        return to == null;
    }

    Pause pause() {
        var paper = document.isBlank() ? "" : " (" + document + ")";
        return new Pause(from, to, kind.words() + paper);
    }
}
