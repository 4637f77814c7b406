package vn.tinhso.signing;

import eu.europa.esig.dss.alert.SilentOnStatusAlert;
import eu.europa.esig.dss.enumerations.CertificationPermission;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.ImageScaling;
import eu.europa.esig.dss.enumerations.MimeTypeEnum;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.SignatureFieldParameters;
import eu.europa.esig.dss.pades.SignatureImageParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.pdf.PdfSignatureFieldPositionChecker;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Date;
import java.util.TimeZone;
import java.util.function.Supplier;
import org.apache.pdfbox.Loader;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import vn.tinhso.files.Box;
import vn.tinhso.shared.Moments;

/**
 * Puts a visible PAdES-B-T signature into a PDF (ETSI EN 319 142-1). The hash is made here and signed by the key: a
 * remote signer will later take the place of {@link SigningKey#sign}.
 */
@Component
class PdfSigner {

    /** Made when first needed, because trusting our root makes the root. */
    private final Supplier<PAdESService> service;

    PdfSigner(DemonstrationTimestamps timestamps, TrustAnchors anchors) {
        service = SingletonSupplier.of(() -> service(timestamps, anchors));
    }

    private static PAdESService service(DemonstrationTimestamps timestamps, TrustAnchors anchors) {
        // Nghị định 30/2020/NĐ-CP, Phụ lục I: the seal covers a third of the signature, so fields must overlap.
        var positions = new PdfSignatureFieldPositionChecker();
        positions.setAlertOnSignatureFieldOverlap(new SilentOnStatusAlert());
        var pdfs = new PdfBoxNativeObjectFactory();
        pdfs.setPdfSignatureFieldPositionChecker(positions);
        var certificates = new CommonCertificateVerifier();
        certificates.setTrustedCertSources(anchors.certificates());
        certificates.setCrlSource(anchors);
        certificates.setAIASource(null);
        var service = new PAdESService(certificates);
        service.setPdfObjFactory(pdfs);
        service.setTspSource(timestamps);
        return service;
    }

    /**
     * What the signature looks like and says.
     *
     * @param picture PNG drawn into the box
     */
    record Mark(Box box, byte[] picture, String signerName, String reason, Instant moment) {}

    byte[] sign(byte[] pdf, SigningKey key, Mark mark) {
        var document = new InMemoryDocument(pdf);
        var parameters = parameters(key, mark);
        if (isUnsigned(pdf)) {
            // The first signature certifies the document: afterwards nothing but further signatures may be added.
            parameters.setPermission(CertificationPermission.MINIMAL_CHANGES_PERMITTED);
        }
        var pades = service.get();
        var content = pades.getDataToSign(document, parameters);
        var value = new SignatureValue(SignatureAlgorithm.ECDSA_SHA256, key.sign(content.getBytes()));
        return DSSUtils.toByteArray(pades.signDocument(document, parameters, value));
    }

    private static PAdESSignatureParameters parameters(SigningKey key, Mark mark) {
        var parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_T);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        var chain = key.tokens();
        parameters.setSigningCertificate(chain.getFirst());
        parameters.setCertificateChain(chain);
        parameters.bLevel().setSigningDate(Date.from(mark.moment()));
        parameters.setSigningTimeZone(TimeZone.getTimeZone(Moments.VIETNAM));
        parameters.setSignerName(mark.signerName());
        parameters.setReason(mark.reason());
        parameters.setAppName("Tinh So");
        parameters.setCheckCertificateRevocation(true);
        parameters.setImageParameters(image(mark));
        return parameters;
    }

    private static SignatureImageParameters image(Mark mark) {
        var field = new SignatureFieldParameters();
        field.setPage(mark.box().page());
        field.setOriginX(mark.box().x());
        field.setOriginY(mark.box().y());
        field.setWidth(mark.box().width());
        field.setHeight(mark.box().height());
        var image = new SignatureImageParameters();
        image.setImage(new InMemoryDocument(mark.picture(), "mark.png", MimeTypeEnum.PNG));
        image.setImageScaling(ImageScaling.STRETCH);
        image.setFieldParameters(field);
        return image;
    }

    private static boolean isUnsigned(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return document.getSignatureDictionaries().isEmpty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
