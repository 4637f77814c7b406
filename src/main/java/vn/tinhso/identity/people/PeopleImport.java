package vn.tinhso.identity.people;

import java.time.Instant;
import java.util.UUID;

/**
 * Một lần nhập cán bộ từ tệp.
 *
 * @param account who sent the file
 * @param lines people in it
 * @param added accounts it would open, as seen when it was checked
 * @param done lines carried out
 * @param failed lines that could not be any more
 */
public record PeopleImport(
        UUID id,
        UUID account,
        State state,
        int lines,
        int added,
        int changed,
        int unchanged,
        int done,
        int failed,
        Instant createdAt) {

    /** Where it stands. */
    public enum State {
        /** There was something wrong: nothing is kept but what. */
        REFUSED("Tệp có chỗ sai"),
        CHECKED("Chờ xác nhận"),
        RUNNING("Đang nhập"),
        DONE("Đã xong"),
        /** Who sent it no longer administers anything. */
        STOPPED("Đã dừng");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
