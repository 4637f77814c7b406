package vn.tinhso.dossiers;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Văn bản đã ký số của một hồ sơ: the result, its correction, a letter of apology, a notice of stopping.
 *
 * @param seq order of signing within the dossier
 * @param verificationCode what the QR on the paper carries
 * @param revoked when and why it lost its force, {@code null} while it has it
 */
public record SignedResult(
        UUID dossierId,
        int seq,
        Kind kind,
        String resultCode,
        String name,
        boolean approved,
        String number,
        UUID fileId,
        String verificationCode,
        Instant signedAt,
        String signerName,
        String signerTitle,
        String agencyName,
        @Nullable Revoked revoked) {

    /** Loại văn bản. */
    public enum Kind {
        RESULT,
        CORRECTION,
        APOLOGY,
        STOP_NOTICE;

        boolean isResult() {
            return this == RESULT || this == CORRECTION;
        }
    }

    /** Thu hồi, thay thế. */
    public record Revoked(Instant at, String why) {}

    /** The result in force among all that was signed for a dossier. */
    public static Optional<SignedResult> among(List<SignedResult> papers) {
        return papers.stream()
                .filter(paper -> paper.kind.isResult() && paper.isInForce())
                .findFirst();
    }

    public boolean isInForce() {
        return revoked == null;
    }
}
