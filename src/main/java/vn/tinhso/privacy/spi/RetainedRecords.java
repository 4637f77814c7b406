package vn.tinhso.privacy.spi;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Loại hồ sơ, dữ liệu có thời hạn lưu giữ: what a module keeps for a while and how it is destroyed. How long is no
 * business of the module; who may order it neither.
 */
public interface RetainedRecords {

    RecordClass about();

    /** Those whose period began before this moment, the oldest first. */
    Slice begun(Instant before, String after, int limit);

    /** The record, locked until the caller's transaction ends; empty when it is gone or is none of the class now. */
    Optional<Retained> lock(String key);

    /** Destroys what was locked, in the transaction of the caller. */
    Removed destroy(Retained record, Order order);

    /** The record with the code people use, whether its period has begun long ago or today; empty before it begins. */
    default Optional<Retained> byCode(String code) {
        return Optional.empty();
    }

    /** What is known of a record by the code people use for it. */
    default Known known(String code) {
        return Known.UNKNOWN;
    }

    enum Known {
        UNKNOWN,
        WHOLE,
        DESTROYED
    }

    /**
     * One class; all texts are Vietnamese.
     *
     * @param key stable: {@code dossiers.closed}
     * @param counted from which moment the period counts
     * @param removes what destruction takes away
     * @param stays what it leaves
     * @param byProcedure whether its records belong to a procedure
     */
    record RecordClass(String key, String name, String counted, String removes, String stays, boolean byProcedure) {}

    /**
     * One record, without personal data.
     *
     * @param code how lists and minutes name it
     * @param field code of the field of its procedure
     * @param opened when it came to be
     * @param begins from when its period counts
     * @param event what happened then
     * @param persons keyed indexes of the numbers of those it is about
     */
    record Retained(
            String key,
            String code,
            @Nullable String procedure,
            @Nullable String field,
            Instant opened,
            Instant begins,
            String event,
            List<byte[]> persons) {}

    /** @param end where to go on; {@code null} when there is nothing behind it */
    record Slice(List<Retained> records, @Nullable String end) {}

    /** @param minutes number of the minutes that will tell of it */
    record Order(String minutes) {}

    /** @param files how many files went with it */
    record Removed(int files) {}
}
