package vn.tinhso.signing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One signature found in a document, in the words of its certificate.
 *
 * @param title chức vụ, where the certificate states one
 * @param organisation agency of the signer; empty where the certificate states none
 * @param seal whether an agency sealed, rather than a person signed
 * @param signedAt time the signer claims
 * @param timestampedAt time an independent timestamp vouches for; absent when the signature carries none
 */
public record SignatureFact(
        String signerName,
        @Nullable String title,
        String organisation,
        boolean seal,
        Instant signedAt,
        @Nullable Instant timestampedAt) {

    @Override
    public String toString() {
        return "SignatureFact[" + (seal ? "seal " : "person ") + signedAt + "]";
    }
}
