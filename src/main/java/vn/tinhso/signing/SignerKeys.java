package vn.tinhso.signing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.springframework.stereotype.Component;

/**
 * The keys of persons and agencies, issued when first needed. A new name, title or agency means a new certificate: what
 * was signed before keeps the words of its time.
 */
@Component
class SignerKeys {

    private final KeyDirectory keys;
    private final DemonstrationAuthority authority;
    private final CertificateStore register;
    private final Set<String> registered = ConcurrentHashMap.newKeySet();

    SignerKeys(KeyDirectory keys, DemonstrationAuthority authority, CertificateStore register) {
        this.keys = keys;
        this.authority = authority;
        this.register = register;
    }

    SigningKey of(SignerIdentity person) {
        var subject = new X500NameBuilder().addRDN(BCStyle.C, "VN").addRDN(BCStyle.O, person.agencyName());
        if (person.title() != null) {
            subject.addRDN(BCStyle.T, person.title());
        }
        return key(
                "person:" + person.accountId(),
                subject.addRDN(BCStyle.CN, person.name()).build());
    }

    /** A seal is told from a person by its name being that of its organisation. */
    SigningKey of(AgencyIdentity agency) {
        var subject = new X500NameBuilder()
                .addRDN(BCStyle.C, "VN")
                .addRDN(BCStyle.O, agency.agencyName())
                .addRDN(BCStyle.CN, agency.agencyName());
        return key("agency:" + agency.agencyId(), subject.build());
    }

    private SigningKey key(String holder, X500Name subject) {
        var name = "holder-" + fingerprint(holder + "\n" + subject);
        var key = keys.findOrCreate(name, () -> authority.issueTo(subject));
        if (registered.add(key.certificate().getSerialNumber().toString(16))) {
            register.register(holder, key.certificate());
        }
        return key;
    }

    /** The name of the key file; holders' ids may hold characters that file systems do not take. */
    private static String fingerprint(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
