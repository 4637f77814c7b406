package vn.tinhso.calendar.spi;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One due time that a changed calendar moves.
 *
 * @param key sorts the due times of its module; text of equal length or digits
 * @param code what people call it
 * @param title what it is about
 * @param path of its page
 * @param agencyId who must keep it
 * @param newDue {@code null} when it could not be counted
 * @param problem why it could not be counted, in words for the administrator; {@code null} when it could
 */
public record DueMove(
        String key,
        String code,
        String title,
        String path,
        String agencyId,
        Instant oldDue,
        @Nullable Instant newDue,
        @Nullable String problem) {

    /** The same due time, moved there. */
    public DueMove to(Instant due) {
        return new DueMove(key, code, title, path, agencyId, oldDue, due, null);
    }

    public static DueMove unknown(DueMove move, String problem) {
        return new DueMove(move.key, move.code, move.title, move.path, move.agencyId, move.oldDue, null, problem);
    }
}
