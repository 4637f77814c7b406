package vn.tinhso.audit;

import java.time.Instant;

/**
 * Dấu niêm phong over the chain up to a position.
 *
 * @param document what was sealed, {@code signature} the detached CAdES signature over it
 */
public record Seal(int number, long position, Instant sealedAt, byte[] document, byte[] signature) {

    /** Of both, because a signature has bytes that may change without its ceasing to be valid. */
    Digest digest() {
        return Canonical.of("tinhso.audit.sealed.1")
                .digest(Digest.of(document))
                .digest(Digest.of(signature))
                .sha256();
    }

    @Override
    public String toString() {
        return "Seal[" + number + " at " + position + "]";
    }
}
