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
 * @param restores number of the change whose outcome this content is, when it was brought back
 */
public record DraftEvent(
        int number,
        Kind kind,
        String sentence,
        @Nullable Integer parent,
        @Nullable Integer restores,
        Actor actor,
        Instant at) {

    /** The change whose outcome the content is. */
    int origin() {
        return restores == null ? number : restores;
    }

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
