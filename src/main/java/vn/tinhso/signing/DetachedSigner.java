package vn.tinhso.signing;

import eu.europa.esig.dss.cades.CAdESSignatureParameters;
import eu.europa.esig.dss.cades.signature.CAdESService;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.enumerations.SignaturePackaging;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.time.Instant;
import java.util.Date;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Signs bytes of any kind beside them (CAdES-B-T, ETSI EN 319 122-1), with a timestamp. */
@Component
class DetachedSigner {

    /** Made when first needed, because trusting our root makes the root. */
    private final Supplier<CAdESService> service;

    DetachedSigner(DemonstrationTimestamps timestamps, TrustAnchors anchors) {
        service = SingletonSupplier.of(() -> service(timestamps, anchors));
    }

    private static CAdESService service(DemonstrationTimestamps timestamps, TrustAnchors anchors) {
        var certificates = new CommonCertificateVerifier();
        certificates.setTrustedCertSources(anchors.certificates());
        certificates.setCrlSource(anchors);
        certificates.setAIASource(null);
        var service = new CAdESService(certificates);
        service.setTspSource(timestamps);
        return service;
    }

    byte[] sign(byte[] content, SigningKey key, Instant moment) {
        var document = new InMemoryDocument(content);
        var parameters = parameters(key, moment);
        var cades = service.get();
        var wanted = cades.getDataToSign(document, parameters);
        var value = new SignatureValue(SignatureAlgorithm.ECDSA_SHA256, key.sign(wanted.getBytes()));
        return DSSUtils.toByteArray(cades.signDocument(document, parameters, value));
    }

    private static CAdESSignatureParameters parameters(SigningKey key, Instant moment) {
        var parameters = new CAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.CAdES_BASELINE_T);
        parameters.setSignaturePackaging(SignaturePackaging.DETACHED);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        var chain = key.tokens();
        parameters.setSigningCertificate(chain.getFirst());
        parameters.setCertificateChain(chain);
        parameters.bLevel().setSigningDate(Date.from(moment));
        parameters.setCheckCertificateRevocation(true);
        return parameters;
    }
}
