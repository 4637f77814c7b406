package vn.tinhso.signing;

import eu.europa.esig.dss.cades.validation.CMSDocumentValidator;
import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.policy.ValidationPolicy;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.exception.IllegalInputException;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.validation.reports.Reports;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.tinhso.audit.spi.Sealer.Examined;

/** Kiểm tra chữ ký rời: whether bytes are as an agency sealed them, and when that was. */
@Component
class DetachedVerifier {

    private final TrustAnchors anchors;
    private final Clock clock;
    private final ValidationPolicy policy = PdfVerifier.loadPolicy();

    DetachedVerifier(TrustAnchors anchors, Clock clock) {
        this.anchors = anchors;
        this.clock = clock;
    }

    Examined examine(byte[] content, byte[] signature) {
        try {
            return conclude(validator(content, signature).validateDocument(policy));
        } catch (DSSException | IllegalInputException unparsable) {
            return new Examined.SealBroken("Không đọc được chữ ký.");
        }
    }

    private static Examined conclude(Reports reports) {
        var signatures = reports.getDiagnosticData().getSignatures();
        if (signatures.size() != 1) {
            return new Examined.SealBroken("Không có đúng một chữ ký.");
        }
        return conclude(signatures.getFirst(), reports.getSimpleReport());
    }

    private static Examined conclude(SignatureWrapper signature, SimpleReport report) {
        if (!signature.isSignatureIntact() || !signature.isSignatureValid()) {
            return new Examined.SealBroken("Nội dung không còn như khi ký.");
        }
        var stamps = signature.getSignatureTimestamps();
        if (stamps.size() != 1
                || !stamps.getFirst().isMessageImprintDataIntact()
                || !stamps.getFirst().isSignatureValid()) {
            return new Examined.TimestampBroken("Dấu thời gian thiếu hoặc không khớp chữ ký.");
        }
        var stamp = stamps.getFirst();
        if (!report.isValid(stamp.getId())) {
            return new Examined.TimestampBroken("Dấu thời gian không do tổ chức được tin cậy cấp.");
        }
        var doubt = Findings.doubt(signature, report);
        if (doubt != null) {
            return new Examined.SealBroken(doubt);
        }
        var certificate = signature.getSigningCertificate();
        var name = certificate.getCommonName();
        return name == null || !name.equals(certificate.getOrganizationName())
                ? new Examined.SealBroken("Người ký không phải là một cơ quan.")
                : new Examined.Genuine(name, stamp.getProductionTime().toInstant());
    }

    private CMSDocumentValidator validator(byte[] content, byte[] signature) {
        var certificates = new CommonCertificateVerifier();
        certificates.setTrustedCertSources(anchors.certificates());
        certificates.setCrlSource(anchors);
        certificates.setAIASource(null);
        var validator = new CMSDocumentValidator(new InMemoryDocument(signature));
        validator.setDetachedContents(List.of(new InMemoryDocument(content)));
        validator.setCertificateVerifier(certificates);
        validator.setValidationTime(Date.from(clock.instant()));
        validator.setEnableEtsiValidationReport(false);
        return validator;
    }
}
