package vn.tinhso.signing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.cert.CertificateEncodingException;
import org.springframework.stereotype.Component;

/** What a certificate authority must publish: its certificate and its list of withdrawn certificates. */
@Component
public class AuthorityRecords {

    private final DemonstrationAuthority authority;

    AuthorityRecords(DemonstrationAuthority authority) {
        this.authority = authority;
    }

    /** The two authorities. */
    public enum Level {
        ROOT,
        ISSUER
    }

    /** X.509, DER. */
    public byte[] certificate(Level level) {
        try {
            return key(level).certificate().getEncoded();
        } catch (CertificateEncodingException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** X.509 CRL, DER, as of now. */
    public byte[] revocationList(Level level) {
        try {
            return authority.revocationList(key(level)).getEncoded();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private SigningKey key(Level level) {
        return switch (level) {
            case ROOT -> authority.root();
            case ISSUER -> authority.issuer();
        };
    }
}
