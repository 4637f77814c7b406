package vn.tinhso.dossiers;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Kết quả đã cấp và còn giá trị: what the province gave somebody, and what the person had answered for it.
 *
 * @param version the version of the procedure it was decided under
 * @param account the citizen's account; none for a walk-in person
 * @param competent agency that decided
 */
public record GrantedResult(
        UUID dossier,
        String code,
        UUID version,
        @Nullable UUID account,
        String applicant,
        String competent,
        Map<String, String> answers,
        Paper paper) {

    /** The paper in force; a correction in the place of what it corrects. */
    public record Paper(String resultCode, String name, String number, Instant signedAt, String agency) {}

    @Override
    public String toString() {
        return "GrantedResult[" + code + "]";
    }
}
