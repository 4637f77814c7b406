package vn.tinhso.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Biên bản niêm phong: what is sealed, as JSON. The bytes that were sealed are kept; nobody makes them again.
 *
 * @param number 1, 2, 3 … without a gap
 * @param agency whose seal it is
 * @param position of the head of the chain, which is how many lines it holds
 * @param hash of the head
 * @param from when the first line since the seal before was written, {@code to} the last
 * @param previous digest of the seal before, its document and its signature
 */
record SealDocument(
        String form,
        int number,
        String agency,
        long position,
        String hash,
        Instant from,
        Instant to,
        String previous,
        Instant sealedAt) {

    static final String FORM = "tinhso.audit.seal.1";

    private static final JsonMapper JSON = new JsonMapper();

    byte[] bytes() {
        return JSON.writeValueAsString(this).getBytes(StandardCharsets.UTF_8);
    }

    static Optional<SealDocument> read(byte[] bytes) {
        try {
            return Optional.of(JSON.readValue(bytes, SealDocument.class));
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }
}
