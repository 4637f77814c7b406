package vn.tinhso.dossiers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the Sổ theo dõi hồ sơ.
 *
 * @param competent id of the agency that decides
 * @param due as it is promised now
 * @param handedOver when it first went to the agency that decides
 * @param resultBack when the desk last had the result to return
 * @param way how the result was returned, and {@code receiver} who took it
 */
public record RegisterLine(
        String code,
        String procedure,
        String applicant,
        @Nullable String address,
        @Nullable String phone,
        String competent,
        DossierStatus status,
        boolean closed,
        Instant filed,
        @Nullable Instant received,
        @Nullable Instant due,
        @Nullable Instant handedOver,
        @Nullable Instant finished,
        @Nullable Instant resultBack,
        @Nullable Instant returned,
        @Nullable Delivery way,
        @Nullable String receiver) {

    @Override
    public String toString() {
        return "RegisterLine[" + code + "]";
    }
}
