package vn.tinhso.signing;

import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.policy.ValidationPolicy;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.validation.policy.ValidationPolicyLoader;
import eu.europa.esig.dss.validation.reports.Reports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/**
 * Kiểm tra chữ ký: checks every signature of a PDF against our own strict policy ({@code signing/policy.xml}), because
 * the default one lets pass a document that was painted over after signing.
 */
@Component
class PdfVerifier {

    private final TrustAnchors anchors;
    private final Clock clock;
    private final ValidationPolicy policy = loadPolicy();
    /** Comparing the pictures of pages takes memory and time; strangers may ask for it. */
    private final Semaphore places = new Semaphore(2, true);

    PdfVerifier(TrustAnchors anchors, Clock clock) {
        this.anchors = anchors;
        this.clock = clock;
    }

    Verification verify(byte[] pdf) {
        places.acquireUninterruptibly();
        try {
            return examine(pdf);
        } finally {
            places.release();
        }
    }

    private Verification examine(byte[] pdf) {
        var structure = PdfStructure.read(pdf);
        if (structure == null) {
            return new Verification.Unreadable();
        }
        if (structure.signatures() == 0) {
            return new Verification.NotSigned();
        }
        try {
            var reports = validator(pdf).validateDocument(policy);
            return conclude(reports, structure);
        } catch (DSSException unparsable) {
            // The library opens a PDF it cannot make sense of only so far; a signed document never gets there unhurt.
            return new Verification.Tampered(List.of(Findings.DAMAGED));
        }
    }

    private static Verification conclude(Reports reports, PdfStructure structure) {
        var signatures = reports.getDiagnosticData().getSignatures();
        if (signatures.size() < structure.signatures()) {
            return new Verification.Tampered(List.of(Findings.DAMAGED));
        }
        var changes = new LinkedHashSet<String>();
        signatures.forEach(signature -> changes.addAll(Findings.changes(signature, reports.getSimpleReport())));
        changes.addAll(structure.overlayChanges());
        if (!changes.isEmpty()) {
            return new Verification.Tampered(List.copyOf(changes));
        }
        var facts = facts(signatures);
        for (var signature : signatures) {
            var doubt = Findings.doubt(signature, reports.getSimpleReport());
            if (doubt != null) {
                return new Verification.UnknownSigner(facts, doubt);
            }
        }
        return new Verification.Genuine(facts);
    }

    private static List<SignatureFact> facts(List<SignatureWrapper> signatures) {
        var facts = new ArrayList<SignatureFact>();
        for (var signature : signatures) {
            var certificate = signature.getSigningCertificate();
            var name = certificate == null ? null : certificate.getCommonName();
            var organisation = certificate == null ? null : certificate.getOrganizationName();
            var timestamps = signature.getSignatureTimestamps();
            facts.add(new SignatureFact(
                    name == null ? "" : name,
                    certificate == null ? null : certificate.getTitle(),
                    organisation == null ? "" : organisation,
                    name != null && name.equals(organisation),
                    signature.getClaimedSigningTime().toInstant(),
                    timestamps.isEmpty()
                            ? null
                            : timestamps.getFirst().getProductionTime().toInstant()));
        }
        return List.copyOf(facts);
    }

    private PDFDocumentValidator validator(byte[] pdf) {
        var certificates = new CommonCertificateVerifier();
        certificates.setTrustedCertSources(anchors.certificates());
        certificates.setCrlSource(anchors);
        certificates.setAIASource(null);
        var validator = new PDFDocumentValidator(new InMemoryDocument(pdf));
        validator.setCertificateVerifier(certificates);
        validator.setPdfObjFactory(new PdfBoxNativeObjectFactory());
        validator.setValidationTime(Date.from(clock.instant()));
        validator.setEnableEtsiValidationReport(false);
        return validator;
    }

    static ValidationPolicy loadPolicy() {
        try (var in = PdfVerifier.class.getResourceAsStream("/signing/policy.xml")) {
            if (in == null) {
                throw new IllegalStateException("missing resource: signing/policy.xml");
            }
            return ValidationPolicyLoader.fromValidationPolicy(in).create();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
