package vn.tinhso.audit;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import vn.tinhso.audit.spi.Sealer;

/** A seal that costs little; the province's own is the business of the signing module. One key for all nodes. */
final class Ed25519Sealer implements Sealer {

    private static final KeyPair KEY = key();
    private static final String AGENCY = "Ủy ban nhân dân tỉnh Điện Biên";

    private static KeyPair key() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public String agency() {
        return AGENCY;
    }

    @Override
    public byte[] seal(byte[] document) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(KEY.getPrivate());
            signature.update(document);
            return signature.sign();
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public Examined examine(byte[] document, byte[] sealed) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initVerify(KEY.getPublic());
            signature.update(document);
            return signature.verify(sealed)
                    ? new Examined.Genuine(AGENCY, Instant.EPOCH)
                    : new Examined.SealBroken("Chữ ký sai.");
        } catch (GeneralSecurityException wrong) {
            return new Examined.SealBroken("Chữ ký không đọc được.");
        }
    }
}
