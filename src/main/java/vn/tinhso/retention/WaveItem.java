package vn.tinhso.retention;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One record in a wave.
 *
 * @param place its number in the list
 * @param reason why it is due, in words
 * @param files how many files went with it
 */
public record WaveItem(
        UUID wave,
        int place,
        String recordClass,
        String key,
        String code,
        long rule,
        LocalDate began,
        LocalDate due,
        String reason,
        State state,
        int files,
        @Nullable String failure) {

    public enum State {
        WAITING("chờ"),
        DESTROYED("đã tiêu hủy"),
        HELD("giữ lại theo lệnh tạm dừng"),
        NOT_DUE("không còn đến hạn theo quy định hiện hành"),
        GONE("không còn"),
        FAILED("chưa tiêu hủy được"),
        DROPPED("đợt đã bỏ");

        private final String words;

        State(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
