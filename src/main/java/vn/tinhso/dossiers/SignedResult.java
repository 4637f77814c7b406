package vn.tinhso.dossiers;

import java.time.Instant;
import java.util.UUID;

/**
 * Kết quả đã ký số.
 *
 * @param verificationCode what the QR on the paper carries
 */
public record SignedResult(
        UUID dossierId,
        String resultCode,
        String name,
        boolean approved,
        String number,
        UUID fileId,
        String verificationCode,
        Instant signedAt,
        String signerName,
        String signerTitle,
        String agencyName) {}
