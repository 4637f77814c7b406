package vn.tinhso.dossiers;

import java.time.Instant;
import java.util.UUID;

/** Who has a part in handling a dossier. */
public record Participant(UUID accountId, Part part, String name, Instant since) {

    /** Vai trò của người tham gia. */
    public enum Part {
        /** Thụ lý chính: one person. */
        MAIN("Thụ lý chính"),
        /** Phối hợp: may work on it, does not submit it. */
        ASSIST("Phối hợp"),
        /** Theo dõi: reads. */
        WATCH("Theo dõi");

        private final String label;

        Part(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
