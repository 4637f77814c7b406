package vn.tinhso.signing;

import eu.europa.esig.dss.model.x509.CertificateToken;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;

/**
 * A private key with its certificate and those above it.
 *
 * @param chain own certificate first, root last
 */
record SigningKey(PrivateKey key, List<X509Certificate> chain) {

    static final String ALGORITHM = "SHA256withECDSA";

    X509Certificate certificate() {
        return chain.getFirst();
    }

    List<CertificateToken> tokens() {
        return chain.stream().map(CertificateToken::new).toList();
    }

    boolean outlives(Instant moment) {
        return certificate().getNotAfter().toInstant().isAfter(moment);
    }

    byte[] sign(byte[] content) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(content);
            return signature.sign();
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public String toString() {
        return "SigningKey[" + certificate().getSerialNumber().toString(16) + "]";
    }
}
