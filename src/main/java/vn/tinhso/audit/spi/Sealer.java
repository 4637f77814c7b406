package vn.tinhso.audit.spi;

import java.time.Instant;

/** Con dấu của tỉnh: seals the head of the chain and tells what such a seal is worth. */
public interface Sealer {

    /** In whose name it would seal now. */
    String agency();

    /** A detached signature over the document with a timestamp of an authority. */
    byte[] seal(byte[] document);

    Examined examine(byte[] document, byte[] signature);

    /** What a seal is worth; reasons are Vietnamese sentences. */
    sealed interface Examined {

        /** @param timestampedAt what the timestamp vouches for */
        record Genuine(String agency, Instant timestampedAt) implements Examined {}

        record SealBroken(String reason) implements Examined {}

        record TimestampBroken(String reason) implements Examined {}
    }
}
