package vn.tinhso.signing;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Tổ chức chứng thực trình diễn: a root, an authority below it that issues to persons and agencies, and a timestamp key.
 * Every name says that it has no legal value.
 */
@Component
class DemonstrationAuthority {

    private static final String NO_VALUE = " (không có giá trị pháp lý)";
    private static final ASN1ObjectIdentifier EXPIRED_TOO = new ASN1ObjectIdentifier("2.5.29.60");
    private static final Duration TEN_YEARS = Duration.ofDays(3650);
    /** A holder's certificate; never longer than its authority's. */
    private static final Duration THREE_YEARS = Duration.ofDays(1095);
    /** So that nobody's clock, a little slow, calls a new certificate not yet valid. */
    private static final Duration BACKDATED = Duration.ofMinutes(5);

    private final KeyDirectory keys;
    private final Clock clock;
    private final CertificateProfile profile;

    DemonstrationAuthority(
            KeyDirectory keys,
            Clock clock,
            @Value("${tinhso.signing.address:http://localhost:8080/ky-so}") String address) {
        this.keys = keys;
        this.clock = clock;
        this.profile = new CertificateProfile(address);
    }

    SigningKey root() {
        return keys.findOrCreate("root", () -> selfIssued(name("Tỉnh Số – CA gốc trình diễn" + NO_VALUE)));
    }

    SigningKey issuer() {
        return keys.findOrCreate(
                "issuer", () -> issue(root(), name("Tỉnh Số – CA trình diễn" + NO_VALUE), Use.AUTHORITY));
    }

    SigningKey timestamps() {
        return keys.findOrCreate(
                "timestamps",
                () -> issue(issuer(), name("Tỉnh Số – Dấu thời gian trình diễn" + NO_VALUE), Use.TIMESTAMPS));
    }

    /** A new key for a person or an agency. */
    SigningKey issueTo(X500Name subject) {
        return issue(issuer(), subject, Use.SIGNATURES);
    }

    /** The list of withdrawn certificates of an authority, as of now. */
    X509CRLHolder revocationList(SigningKey authority) {
        try {
            var now = clock.instant();
            var list = new JcaX509v2CRLBuilder(authority.certificate(), Date.from(now));
            list.setNextUpdate(Date.from(now.plus(Duration.ofDays(1))));
            list.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(authority.certificate()));
            list.addExtension(Extension.cRLNumber, false, new CRLNumber(BigInteger.valueOf(now.toEpochMilli())));
            // The list speaks for expired certificates too: what was signed while they were valid stays verifiable.
            list.addExtension(
                    EXPIRED_TOO,
                    false,
                    new ASN1GeneralizedTime(authority.certificate().getNotBefore()));
            return list.build(signer(authority));
        } catch (IOException | GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private SigningKey selfIssued(X500Name name) {
        var pair = newPair();
        var now = clock.instant();
        try {
            var builder = builder(name, now, now.plus(TEN_YEARS), name, pair);
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
            builder.addExtension(Extension.keyUsage, true, CertificateProfile.AUTHORITY_USE);
            builder.addExtension(
                    Extension.subjectKeyIdentifier,
                    false,
                    new JcaX509ExtensionUtils().createSubjectKeyIdentifier(pair.getPublic()));
            var certificate = certificate(builder, signer(new SigningKey(pair.getPrivate(), List.of())));
            return new SigningKey(pair.getPrivate(), List.of(certificate));
        } catch (IOException | GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private SigningKey issue(SigningKey authority, X500Name subject, Use use) {
        var pair = newPair();
        var now = clock.instant();
        var wanted = now.plus(use == Use.SIGNATURES ? THREE_YEARS : TEN_YEARS);
        var latest = authority.certificate().getNotAfter().toInstant();
        try {
            var issuerName = X500Name.getInstance(
                    authority.certificate().getSubjectX500Principal().getEncoded());
            var builder = builder(issuerName, now, wanted.isBefore(latest) ? wanted : latest, subject, pair);
            profile.extend(builder, authority.certificate(), pair.getPublic(), use);
            var certificate = certificate(builder, signer(authority));
            var chain = new ArrayList<X509Certificate>();
            chain.add(certificate);
            chain.addAll(authority.chain());
            return new SigningKey(pair.getPrivate(), List.copyOf(chain));
        } catch (IOException | GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static JcaX509v3CertificateBuilder builder(
            X500Name issuer, Instant from, Instant until, X500Name subject, KeyPair pair) {
        var serial = new BigInteger(120, new SecureRandom()).setBit(120);
        return new JcaX509v3CertificateBuilder(
                issuer, serial, Date.from(from.minus(BACKDATED)), Date.from(until), subject, pair.getPublic());
    }

    private static X509Certificate certificate(JcaX509v3CertificateBuilder builder, ContentSigner signer)
            throws GeneralSecurityException {
        return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
    }

    private static ContentSigner signer(SigningKey authority) {
        try {
            return new JcaContentSignerBuilder(SigningKey.ALGORITHM).build(authority.key());
        } catch (OperatorCreationException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static KeyPair newPair() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static X500Name name(String commonName) {
        return new X500NameBuilder()
                .addRDN(BCStyle.C, "VN")
                .addRDN(BCStyle.O, "Tỉnh Số – trình diễn")
                .addRDN(BCStyle.CN, commonName)
                .build();
    }

    /** What a certificate is for. */
    enum Use {
        AUTHORITY,
        TIMESTAMPS,
        SIGNATURES
    }
}
