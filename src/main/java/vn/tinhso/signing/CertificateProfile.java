package vn.tinhso.signing;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;

/**
 * What certificates of each kind carry besides name and key (RFC 5280, ETSI EN 319 412).
 *
 * @param address where this installation publishes its authorities' certificates and revocation lists
 */
record CertificateProfile(String address) {

    static final KeyUsage AUTHORITY_USE = new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign);

    void extend(
            X509v3CertificateBuilder builder, X509Certificate authority, PublicKey key, DemonstrationAuthority.Use use)
            throws IOException, GeneralSecurityException {
        var identifiers = new JcaX509ExtensionUtils();
        builder.addExtension(Extension.subjectKeyIdentifier, false, identifiers.createSubjectKeyIdentifier(key));
        builder.addExtension(
                Extension.authorityKeyIdentifier, false, identifiers.createAuthorityKeyIdentifier(authority));
        var above = use == DemonstrationAuthority.Use.AUTHORITY ? "/goc" : "/trinh-dien";
        builder.addExtension(Extension.authorityInfoAccess, false, access(above));
        builder.addExtension(Extension.cRLDistributionPoints, false, revocationList(above));
        switch (use) {
            case AUTHORITY -> {
                builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
                builder.addExtension(Extension.keyUsage, true, AUTHORITY_USE);
            }
            case TIMESTAMPS -> {
                builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
                builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
                builder.addExtension(
                        Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
            }
            case SIGNATURES -> {
                builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
                builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.nonRepudiation));
            }
        }
    }

    private AuthorityInformationAccess access(String above) {
        return new AuthorityInformationAccess(AccessDescription.id_ad_caIssuers, place(above + ".crt"));
    }

    private CRLDistPoint revocationList(String above) {
        var name = new DistributionPointName(new GeneralNames(place(above + ".crl")));
        return new CRLDistPoint(new DistributionPoint[] {new DistributionPoint(name, null, null)});
    }

    private GeneralName place(String path) {
        return new GeneralName(GeneralName.uniformResourceIdentifier, address + path);
    }
}
