package vn.tinhso.signing.spi;

import java.time.Instant;
import java.util.Optional;

/** A signature stays good for ever; whether the paper is still in force only its issuer knows. */
public interface IssuedPapers {

    /** When the paper with exactly this content was recalled or replaced; empty when it is in force or nothing is known. */
    Optional<Instant> withdrawn(byte[] pdf);
}
