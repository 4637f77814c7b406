package vn.tinhso.signing;

import eu.europa.esig.dss.crl.CRLUtils;
import eu.europa.esig.dss.enumerations.RevocationOrigin;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.CRLSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.CRLToken;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Whom we believe: our demonstration root, and the authorities whose certificates ({@code *.pem}, {@code *.crt}) and
 * revocation lists ({@code *.crl}) the operator laid into the trust directory. Nothing is fetched over the network.
 */
@Component
class TrustAnchors implements CRLSource {

    private static final Duration KEPT = Duration.ofMinutes(1);

    private final transient DemonstrationAuthority authority;
    private final transient Path directory;
    private final transient Clock clock;
    private transient volatile Lists known = new Lists(Instant.EPOCH, List.of());

    TrustAnchors(
            DemonstrationAuthority authority,
            @Value("${tinhso.signing.trust-directory:${tinhso.database.directory:./data}/trust}") Path directory,
            Clock clock) {
        this.authority = authority;
        this.directory = directory;
        this.clock = clock;
    }

    CommonTrustedCertificateSource certificates() {
        var source = new CommonTrustedCertificateSource();
        source.addCertificate(new CertificateToken(authority.root().certificate()));
        try {
            var factory = CertificateFactory.getInstance("X.509");
            for (var file : files(".pem", ".crt")) {
                for (var certificate : factory.generateCertificates(new ByteArrayInputStream(file))) {
                    source.addCertificate(new CertificateToken((X509Certificate) certificate));
                }
            }
        } catch (CertificateException failure) {
            throw new IllegalStateException("unreadable certificate in " + directory, failure);
        }
        return source;
    }

    @Override
    public @Nullable CRLToken getRevocationToken(CertificateToken certificate, CertificateToken issuer) {
        for (var list : lists()) {
            try {
                var validity = CRLUtils.buildCRLValidity(CRLUtils.buildCRLBinary(list), issuer);
                if (validity.isValid()) {
                    var token = new CRLToken(certificate, validity);
                    token.setExternalOrigin(RevocationOrigin.EXTERNAL);
                    return token;
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return null;
    }

    /** Made anew every minute; certificates are backdated further than that, so that no list is older than they are. */
    private List<byte[]> lists() {
        var now = clock.instant();
        if (now.isBefore(known.until().minus(KEPT)) || !now.isBefore(known.until())) {
            known = new Lists(now.plus(KEPT), readLists());
        }
        return known.contents();
    }

    private List<byte[]> readLists() {
        try {
            var lists = new ArrayList<byte[]>();
            lists.add(authority.revocationList(authority.issuer()).getEncoded());
            lists.add(authority.revocationList(authority.root()).getEncoded());
            lists.addAll(files(".crl"));
            return lists;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private List<byte[]> files(String... endings) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (var files = Files.list(directory)) {
            var contents = new ArrayList<byte[]>();
            for (var file : files.sorted().toList()) {
                if (List.of(endings).stream().anyMatch(file.toString()::endsWith)) {
                    contents.add(Files.readAllBytes(file));
                }
            }
            return contents;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private record Lists(Instant until, List<byte[]> contents) {}
}
