package vn.tinhso.procedures.design;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.tinhso.shared.Actor;

/**
 * One line of a draft's log.
 *
 * @param sentence what was done, in Vietnamese
 * @param parent number of the event whose content undoing this one brings back; {@code null} for the first content and for
 *     events without content
 */
public record DraftEvent(
        int number, Kind kind, String sentence, @Nullable Integer parent, Actor actor, Instant at) {

    public enum Kind {
        EDITED,
        /** Hoàn tác, or back to an earlier content. */
        RESTORED,
        SUBMITTED,
        SENT_BACK,
        PUBLISHED,
        DISCARDED;

        boolean hasContent() {
            return this == EDITED || this == RESTORED;
        }
    }
}
