package vn.tinhso.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationRubberStamp;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import vn.tinhso.files.PageSize;
import vn.tinhso.files.Paper;
import vn.tinhso.files.Papers;

class SignaturesTests {

    @TempDir
    private static Path directory;

    private static Installation installation;
    private static byte[] signed;
    private static byte[] sealed;

    @BeforeAll
    static void sign() {
        installation = Installation.in(directory);
        signed = SignedPaper.signed(installation);
        sealed = installation.signatures().sealAgency(signed, SignedPaper.AGENCY, SignedPaper.WHERE);
    }

    @Test
    void findsPersonAndSealGenuine() {
        assertThat(verify(sealed))
                .isEqualTo(new Verification.Genuine(List.of(
                        new SignatureFact(
                                "Lò Thị Minh Phượng",
                                "Phó Chủ tịch",
                                "Ủy ban nhân dân phường Mường Lay",
                                false,
                                Installation.NOW,
                                Installation.NOW),
                        new SignatureFact(
                                "Ủy ban nhân dân phường Mường Lay",
                                null,
                                "Ủy ban nhân dân phường Mường Lay",
                                true,
                                Installation.NOW,
                                Installation.NOW))));
    }

    @Test
    void findsThePersonGenuineBeforeTheSeal() {
        assertThat(verify(signed))
                .asInstanceOf(type(Verification.Genuine.class))
                .satisfies(genuine -> assertThat(genuine.signatures()).hasSize(1));
    }

    @Test
    void staysGenuineWhenTheSignersCertificateHasLongExpired(@TempDir Path other) throws IOException {
        copyKeys(other);
        var later = Installation.in(other, Installation.NOW.plus(Duration.ofDays(4 * 365)));

        assertThat(later.signatures().verify(sealed)).isInstanceOf(Verification.Genuine.class);
    }

    @Test
    void keepsTheDocumentAPdfA() throws Exception {
        var paper = new Papers(Clock.fixed(Installation.NOW, ZoneOffset.UTC))
                .render(new Paper(
                        "Quyết định",
                        PageSize.A4,
                        "<p>Một dòng.</p><div class=\"signature-space\" id=\"signature\"></div>",
                        null,
                        null));
        var signatures = installation.signatures();
        var space = paper.signatureSpace();
        var archived = signatures.sealAgency(
                signatures.signPerson(paper.pdf(), SignedPaper.PERSON, space, "Phê duyệt"), SignedPaper.AGENCY, space);

        VeraGreenfieldFoundryProvider.initialise();
        try (var parser = Foundries.defaultInstance()
                        .createParser(new ByteArrayInputStream(archived), PDFAFlavour.PDFA_2_U);
                var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_U, false)) {
            assertThat(validator.validate(parser).getTestAssertions()).isEmpty();
        }
        assertThat(verify(archived)).isInstanceOf(Verification.Genuine.class);
    }

    @Test
    void saysThatNobodySigned() {
        assertThat(verify(SignedPaper.unsigned())).isEqualTo(new Verification.NotSigned());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.2, 0.3, 0.6, 0.9})
    void noticesOneFlippedBit(double place) {
        var flipped = sealed.clone();
        flipped[(int) (flipped.length * place)] ^= 1;

        assertThat(verify(flipped)).isInstanceOfAny(Verification.Tampered.class, Verification.Unreadable.class);
    }

    @Test
    void noticesAChangedAmount() {
        var text = new String(SignedPaper.unsigned(), StandardCharsets.ISO_8859_1);
        assertThat(text).contains("FlateDecode");
        var signedText = new String(signed, StandardCharsets.ISO_8859_1);
        var at = signedText.indexOf("/MediaBox");
        var changed = signed.clone();
        changed[at + 20] = changed[at + 20] == '5' ? (byte) '6' : (byte) '5';

        assertTampered(changed);
    }

    @Test
    void noticesAPagePaintedOverAfterSigning() throws IOException {
        assertTampered(changed(signed, document -> paintOver(document)));
        assertTampered(changed(sealed, document -> paintOver(document)));
    }

    @Test
    void noticesAPageAddedAfterSigning() throws IOException {
        assertTampered(changed(sealed, document -> {
            document.addPage(new PDPage(PDRectangle.A4));
            document.getPages().getCOSObject().setNeedToBeUpdated(true);
        }));
    }

    @Test
    void noticesAStampLaidOverAfterSigning() throws IOException {
        assertTampered(changed(sealed, document -> add(document, cover(document, new PDAnnotationRubberStamp()))));
    }

    /** Also on page eleven: the library compares the pictures of the first ten only. */
    @ParameterizedTest
    @ValueSource(ints = {1, 11})
    void noticesAnEmptySignatureFieldThatCoversText(int page) throws IOException {
        assertTampered(changed(sealed(page), document -> addField(document, page, null)));
    }

    /** A second place on a page that claims to belong to a signature which is genuine, but was made without it. */
    @ParameterizedTest
    @ValueSource(ints = {1, 11})
    void noticesACoverThatBorrowsAGenuineSignature(int page) throws IOException {
        assertTampered(changed(
                sealed(page),
                document -> addField(
                        document,
                        page,
                        document.getSignatureDictionaries().getFirst().getCOSObject())));
    }

    /** The library allows form fields to be filled in after signing: "8.000" becomes "80.000" and all is well. */
    @ParameterizedTest
    @ValueSource(ints = {1, 11})
    void noticesAFieldFilledInAfterSigning(int page) throws IOException {
        var form = withField(SignedPaper.unsigned(page), page);
        var signedForm = installation.signatures().signPerson(form, SignedPaper.PERSON, SignedPaper.WHERE, "Duyệt");
        assertThat(verify(signedForm)).isInstanceOf(Verification.Genuine.class);

        assertTampered(changed(signedForm, document -> {
            var field = document.getDocumentCatalog().getAcroForm().getField("le-phi");
            field.getCOSObject().setString(COSName.V, "80.000");
            cover(document, field.getWidgets().getFirst());
            field.getCOSObject().setNeedToBeUpdated(true);
        }));
    }

    @Test
    void findsALongDocumentGenuine() {
        assertThat(verify(sealed(11))).isInstanceOf(Verification.Genuine.class);
    }

    @Test
    void noticesAStampLaidBetweenSignatureAndSeal() throws IOException {
        var stamped = changed(signed, document -> add(document, cover(document, new PDAnnotationRubberStamp())));

        assertTampered(installation.signatures().sealAgency(stamped, SignedPaper.AGENCY, SignedPaper.WHERE));
    }

    @Test
    void noticesASealHiddenOrMovedAfterwards() throws IOException {
        assertTampered(changed(sealed, document -> {
            document.getPage(0)
                    .setAnnotations(document.getPage(0).getAnnotations().subList(0, 1));
            document.getPage(0).getCOSObject().setNeedToBeUpdated(true);
        }));
        assertTampered(changed(sealed, document -> {
            var seal = document.getPage(0).getAnnotations().get(1);
            seal.setRectangle(new PDRectangle(80, 690, 100, 100));
            seal.getCOSObject().setNeedToBeUpdated(true);
        }));
    }

    @Test
    void noticesASignatureTakenOut() throws IOException {
        var withoutSeal = changed(
                sealed,
                document -> document.getSignatureDictionaries()
                        .get(1)
                        .getCOSObject()
                        .setItem(COSName.CONTENTS, new COSString(new byte[10])));

        assertTampered(withoutSeal);
    }

    @Test
    void doesNotKnowTheSignerOfAnotherInstallation(@TempDir Path other) {
        var foreign = SignedPaper.sealed(Installation.in(other));

        assertThat(verify(foreign))
                .asInstanceOf(type(Verification.UnknownSigner.class))
                .satisfies(unknown -> assertThat(unknown.reason()).contains("không do tổ chức chứng thực"))
                .satisfies(unknown -> assertThat(unknown.signatures()).hasSize(2));
    }

    @Test
    void doesNotKnowAForeignSealUnderOurSignature(@TempDir Path other) {
        var mixed = Installation.in(other).signatures().sealAgency(signed, SignedPaper.AGENCY, SignedPaper.WHERE);

        assertThat(verify(mixed)).isInstanceOf(Verification.UnknownSigner.class);
    }

    @Test
    void believesAnAuthorityTheOperatorTrusts(@TempDir Path ours, @TempDir Path other) throws Exception {
        var foreign = Installation.in(other);
        var document = SignedPaper.sealed(foreign);
        var trusting = Installation.in(ours);
        var trust = Files.createDirectories(ours.resolve("trust"));
        var root = foreign.authority().root();
        Files.writeString(
                trust.resolve("tinh-ban.pem"),
                "-----BEGIN CERTIFICATE-----\n"
                        + Base64.getMimeEncoder()
                                .encodeToString(root.certificate().getEncoded())
                        + "\n-----END CERTIFICATE-----\n");

        assertThat(trusting.signatures().verify(document))
                .asInstanceOf(type(Verification.UnknownSigner.class))
                .satisfies(unknown -> assertThat(unknown.reason()).contains("thu hồi"));

        Files.write(
                trust.resolve("goc.crl"),
                foreign.authority().revocationList(root).getEncoded());
        Files.write(
                trust.resolve("trinh-dien.crl"),
                foreign.authority().revocationList(foreign.authority().issuer()).getEncoded());
        var restarted = Installation.in(ours);

        assertThat(restarted.signatures().verify(document)).isInstanceOf(Verification.Genuine.class);
    }

    @Test
    void cannotReadRubbish() {
        assertThat(verify(new byte[0])).isEqualTo(new Verification.Unreadable());
        assertThat(verify("not a pdf at all, only some words".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Verification.Unreadable());
        assertThat(verify("%PDF-1.7 rubbish rubbish rubbish %%EOF".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Verification.Unreadable());
        assertThat(verify(Arrays.copyOf(sealed, sealed.length / 2))).isEqualTo(new Verification.Unreadable());
        assertThat(verify(Arrays.copyOf(sealed, sealed.length - 40))).isEqualTo(new Verification.Unreadable());
    }

    @Test
    void laysTheSealOverTheLeftThirdOfTheSignature() throws IOException {
        try (var document = Loader.loadPDF(sealed)) {
            var signature =
                    document.getSignatureFields().get(0).getWidgets().getFirst().getRectangle();
            var seal =
                    document.getSignatureFields().get(1).getWidgets().getFirst().getRectangle();

            assertThat(seal.getUpperRightX()).isEqualTo(signature.getLowerLeftX() + signature.getWidth() / 3, offset());
            assertThat(seal.getLowerLeftX()).isLessThan(signature.getLowerLeftX());
            assertThat(seal.getWidth()).isEqualTo(seal.getHeight(), offset());
        }
    }

    @Test
    void paintsTheSealRedAndTheSignatureBlue() throws IOException {
        try (var document = Loader.loadPDF(sealed)) {
            var page = new PDFRenderer(document).renderImageWithDPI(0, 72);
            var red = 0;
            var blue = 0;
            for (var y = 380; y < 500; y++) {
                for (var x = 260; x < 510; x++) {
                    var colour = new Color(page.getRGB(x, y));
                    red += colour.getRed() > 180 && colour.getGreen() < 120 && colour.getBlue() < 120 ? 1 : 0;
                    blue += colour.getBlue() > 140 && colour.getRed() < 110 ? 1 : 0;
                }
            }
            assertThat(red).isGreaterThan(500);
            assertThat(blue).isGreaterThan(50);
        }
    }

    private static Offset<Float> offset() {
        return Offset.offset(0.5f);
    }

    private static Verification verify(byte[] pdf) {
        return installation.signatures().verify(pdf);
    }

    private static void assertTampered(byte[] pdf) {
        assertThat(verify(pdf))
                .asInstanceOf(type(Verification.Tampered.class))
                .satisfies(tampered -> assertThat(tampered.reasons()).isNotEmpty());
    }

    private static void copyKeys(Path other) throws IOException {
        var target = Files.createDirectories(other.resolve("keys"));
        try (var keys = Files.list(directory.resolve("keys"))) {
            for (var key : keys.toList()) {
                Files.copy(key, target.resolve(key.getFileName()));
            }
        }
    }

    private interface Change {

        void apply(PDDocument document) throws IOException;
    }

    /** Appends a change to the file the way an editor does, leaving every signed byte where it was. */
    private static byte[] changed(byte[] pdf, Change change) throws IOException {
        try (var document = Loader.loadPDF(pdf);
                var out = new ByteArrayOutputStream()) {
            change.apply(document);
            document.saveIncremental(out);
            var result = out.toByteArray();
            assertThat(result).hasSizeGreaterThan(pdf.length).startsWith(pdf);
            return result;
        }
    }

    private static void paintOver(PDDocument document) throws IOException {
        var page = document.getPage(0);
        try (var content = new PDPageContentStream(document, page, AppendMode.APPEND, false)) {
            content.setNonStrokingColor(Color.WHITE);
            content.addRect(80, 690, 200, 30);
            content.fill();
        }
        page.getCOSObject().setNeedToBeUpdated(true);
    }

    private static byte[] sealed(int pages) {
        var signatures = installation.signatures();
        var longer =
                signatures.signPerson(SignedPaper.unsigned(pages), SignedPaper.PERSON, SignedPaper.WHERE, "Phê duyệt");
        return signatures.sealAgency(longer, SignedPaper.AGENCY, SignedPaper.WHERE);
    }

    private static byte[] withField(byte[] pdf, int page) throws IOException {
        try (var document = Loader.loadPDF(pdf);
                var out = new ByteArrayOutputStream()) {
            var form = new PDAcroForm(document);
            document.getDocumentCatalog().setAcroForm(form);
            var field = new PDTextField(form);
            field.setPartialName("le-phi");
            field.getCOSObject().setString(COSName.V, "8.000");
            var widget = cover(document, field.getWidgets().getFirst());
            form.setFields(List.of(field));
            add(document, page, widget);
            document.save(out);
            return out.toByteArray();
        }
    }

    private static void addField(PDDocument document, int page, COSDictionary signature) throws IOException {
        var form = document.getDocumentCatalog().getAcroForm();
        var field = new PDSignatureField(form);
        field.getCOSObject().setItem(COSName.V, signature);
        var widget = cover(document, field.getWidgets().getFirst());
        var fields = new ArrayList<>(form.getFields());
        fields.add(field);
        form.setFields(fields);
        form.getCOSObject().setNeedToBeUpdated(true);
        add(document, page, widget);
    }

    private static <T extends PDAnnotation> T cover(PDDocument document, T annotation) throws IOException {
        var box = new PDRectangle(80, 690, 200, 30);
        var paint = new PDAppearanceStream(document);
        paint.setBBox(new PDRectangle(200, 30));
        try (var out = paint.getContentStream().createOutputStream()) {
            out.write("1 1 1 rg 0 0 200 30 re f".getBytes(StandardCharsets.US_ASCII));
        }
        var appearance = new PDAppearanceDictionary();
        appearance.setNormalAppearance(paint);
        annotation.setRectangle(box);
        annotation.setAppearance(appearance);
        annotation.setPrinted(true);
        return annotation;
    }

    private static void add(PDDocument document, PDAnnotation annotation) throws IOException {
        add(document, 1, annotation);
    }

    private static void add(PDDocument document, int number, PDAnnotation annotation) throws IOException {
        var page = document.getPage(number - 1);
        var annotations = page.getAnnotations();
        annotations.add(annotation);
        page.setAnnotations(annotations);
        page.getCOSObject().setNeedToBeUpdated(true);
    }
}
