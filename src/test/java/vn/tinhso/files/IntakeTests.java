package vn.tinhso.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tinhso.shared.Rejected;

class IntakeTests {

    private final Intake intake = new Intake(new HeicPhotographs(), new VirusScan("", Duration.ofSeconds(1)));

    @Test
    void keepsAPdfByteForByteSoThatItsSignaturesStayWhole() {
        var pdf = Samples.pdf(3);

        var accepted = intake.accept(new Upload("Tờ khai.pdf", pdf));

        assertThat(accepted.pdf()).isEqualTo(pdf);
        assertThat(accepted.pages()).isEqualTo(3);
        assertThat(accepted.name()).isEqualTo("Tờ khai.pdf");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png"})
    void drawsAPhotographOntoOneA4Page(String format) throws IOException {
        var photograph = Samples.image(format, Samples.picture(3000, 1500));

        var accepted = intake.accept(new Upload("Giấy chứng sinh." + format, photograph));

        assertThat(accepted.name()).isEqualTo("Giấy chứng sinh.pdf");
        try (var document = Loader.loadPDF(accepted.pdf())) {
            assertThat(document.getNumberOfPages()).isOne();
            assertThat(document.getPage(0).getMediaBox().getWidth()).isCloseTo(841.9f, within(1f));
            assertThat(picture(document).getWidth()).isEqualTo(2000);
            assertThat(picture(document).getHeight()).isEqualTo(1000);
        }
    }

    @Test
    void givesTheSamePhotographTheSameBytes() {
        var photograph = Samples.image("jpeg", Samples.picture(300, 150));

        var first = intake.accept(new Upload("a.jpg", photograph));
        var second = intake.accept(new Upload("b.jpg", photograph));

        assertThat(first.pdf()).isEqualTo(second.pdf());
    }

    /** Where the corner of the first stored pixel belongs, by EXIF 2.3: a red left half shows which way it went. */
    @ParameterizedTest
    @CsvSource({
        "1, 60, 30, 5, 15, 55, 15", "2, 60, 30, 55, 15, 5, 15", "3, 60, 30, 55, 15, 5, 15", "4, 60, 30, 5, 15, 55, 15",
        "5, 30, 60, 15, 5, 15, 55", "6, 30, 60, 15, 5, 15, 55", "7, 30, 60, 15, 55, 15, 5", "8, 30, 60, 15, 55, 15, 5"
    })
    void turnsAPhotographTheWayTheCameraWasHeld(
            int orientation, int width, int height, int redX, int redY, int blueX, int blueY) throws IOException {
        var photograph = Samples.withExif(Samples.image("jpeg", Samples.picture(60, 30)), orientation);

        var accepted = intake.accept(new Upload("a.jpg", photograph));

        try (var document = Loader.loadPDF(accepted.pdf())) {
            var picture = picture(document);
            assertThat(picture.getWidth()).isEqualTo(width);
            assertThat(picture.getHeight()).isEqualTo(height);
            assertThat(isRed(picture.getRGB(redX, redY))).isTrue();
            assertThat(isRed(picture.getRGB(blueX, blueY))).isFalse();
        }
    }

    @Test
    void dropsPlaceOfTakingAndHiddenFilesFromAPhotograph() throws IOException {
        var jpeg = Samples.withExif(Samples.image("jpeg", Samples.picture(60, 30)), 1);
        var withZip = Samples.join(jpeg, zip());
        assertThat(Samples.contains(withZip, "GPS 21")).isTrue();
        assertThat(Samples.contains(withZip, "PK\u0003\u0004")).isTrue();

        var accepted = intake.accept(new Upload("a.jpg", withZip));

        assertThat(Samples.contains(accepted.pdf(), "GPS 21")).isFalse();
        assertThat(Samples.contains(accepted.pdf(), "PK\u0003\u0004")).isFalse();
    }

    @Test
    void paintsTransparencyWhite() throws IOException {
        var clear = new BufferedImage(40, 40, BufferedImage.TYPE_INT_ARGB);

        var accepted = intake.accept(new Upload("a.png", Samples.image("png", clear)));

        try (var document = Loader.loadPDF(accepted.pdf())) {
            assertThat(new Color(picture(document).getRGB(20, 20))).isEqualTo(Color.WHITE);
        }
    }

    @Test
    void refusesAPictureOfTooManyPixelsBeforeUnpackingIt() {
        rejects("TEP-004", pngThatClaims(30_000, 30_000));
        rejects("TEP-004", pngThatClaims(Integer.MAX_VALUE, Integer.MAX_VALUE));
    }

    @Test
    void refusesADamagedPicture() {
        var jpeg = Samples.image("jpeg", Samples.picture(300, 300));
        var png = Samples.image("png", Samples.picture(300, 300));

        rejects("TEP-005", Arrays.copyOf(jpeg, 100));
        rejects("TEP-005", Arrays.copyOf(png, 60));
    }

    @Test
    void believesTheBytesAndNotTheName() {
        var png = Samples.image("png", Samples.picture(30, 30));

        assertThat(intake.accept(new Upload("a.pdf", png)).pages()).isOne();
        rejects("TEP-003", "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8));
        rejects("TEP-003", "GIF89a......".getBytes(StandardCharsets.UTF_8));
        rejects("TEP-003", "MZ executable".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void refusesNothingAndTooMuch() {
        rejects("TEP-001", new byte[0]);
        rejects("TEP-002", new byte[(10 << 20) + 1]);
    }

    @Test
    void refusesAPdfWithAPassword() {
        rejects("TEP-007", encrypted("nguoi-dung"));
        rejects("TEP-007", encrypted(""));
    }

    @Test
    void refusesABrokenPdf() {
        var pdf = Samples.pdf(2);

        rejects("TEP-008", Arrays.copyOf(pdf, pdf.length / 2));
        rejects("TEP-008", "%PDF-1.7 rubbish %%EOF".getBytes(StandardCharsets.UTF_8));
        rejects("TEP-008", Samples.pdf(0));
    }

    @Test
    void refusesAPdfThatIsAnArchiveAsWell() throws IOException {
        rejects("TEP-008", Samples.join(Samples.pdf(1), new byte[2_000], zip()));
    }

    @Test
    void refusesAPdfThatRunsSomething() {
        var script = Samples.pdf(document -> {
            document.addPage(new PDPage());
            document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('x')"));
        });
        var launch = Samples.pdf(document -> {
            document.addPage(new PDPage());
            document.getDocumentCatalog().setOpenAction(new PDActionLaunch());
        });
        var hidden = Samples.pdf(document -> {
            document.addPage(new PDPage());
            var nested = new COSDictionary();
            nested.setItem("Next", new PDActionJavaScript("app.alert('x')").getCOSObject());
            document.getPage(0).getCOSObject().setItem("AA", nested);
        });
        var xfa = Samples.pdf(document -> {
            document.addPage(new PDPage());
            var form = new COSDictionary();
            form.setItem(COSName.XFA, new PDStream(document));
            document.getDocumentCatalog().getCOSObject().setItem(COSName.ACRO_FORM, form);
        });

        rejects("TEP-009", script);
        rejects("TEP-009", launch);
        rejects("TEP-009", hidden);
        rejects("TEP-009", xfa);
    }

    @Test
    void refusesAPdfThatCarriesOtherFiles() {
        rejects("TEP-010", Samples.pdf(document -> {
            document.addPage(new PDPage());
            var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(new PDEmbeddedFilesNameTreeNode());
            document.getDocumentCatalog().setNames(names);
        }));
    }

    @Test
    void refusesMoreThanTwoHundredPages() {
        assertThat(intake.accept(new Upload("a.pdf", Samples.pdf(200))).pages()).isEqualTo(200);
        rejects("TEP-011", Samples.pdf(201));
    }

    @Test
    void refusesAPdfThatUnpacksToFarMoreThanItWeighs() {
        var bomb = Samples.pdf(document -> {
            document.addPage(new PDPage());
            var stream = new PDStream(document);
            try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
                var zeros = new byte[1 << 20];
                for (var megabyte = 0; megabyte < 140; megabyte++) {
                    out.write(zeros);
                }
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            document.getDocumentCatalog().getCOSObject().setItem("Bomb", stream);
        });

        assertThat(bomb.length).isLessThan(1 << 20);
        rejects("TEP-012", bomb);
    }

    @Test
    void convertsHeicWhereTheProgramIsInstalled() throws IOException {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/heif-convert")));

        var accepted = intake.accept(new Upload("IMG_0001.HEIC", heic()));

        assertThat(accepted.name()).isEqualTo("IMG_0001.pdf");
        try (var document = Loader.loadPDF(accepted.pdf())) {
            assertThat(picture(document).getWidth()).isEqualTo(96);
            assertThat(isRed(picture(document).getRGB(20, 30))).isTrue();
        }
    }

    @Test
    void refusesHeicPolitelyWhereTheProgramIsMissing() throws IOException {
        var without =
                new Intake(new HeicPhotographs(null, Duration.ofSeconds(1)), new VirusScan("", Duration.ofSeconds(1)));
        var upload = new Upload("a.heic", heic());

        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> without.accept(upload))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("TEP-006"))
                .satisfies(refusal -> assertThat(refusal.remedy()).contains("Tương thích nhất"));
    }

    @Test
    void stopsAConverterThatHangs(@TempDir Path folder) throws IOException {
        var hanging = Files.writeString(folder.resolve("heif-convert"), "#!/bin/sh\nexec sleep 60\n");
        Files.setPosixFilePermissions(hanging, PosixFilePermissions.fromString("rwx------"));
        var impatient = new Intake(
                new HeicPhotographs(hanging, Duration.ofMillis(200)), new VirusScan("", Duration.ofSeconds(1)));
        var upload = new Upload("a.heic", heic());

        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> impatient.accept(upload))
                .withMessageContaining("quá lâu");
    }

    @Test
    void refusesAHeicBombBeforeTheConverterSeesIt() throws IOException {
        var heic = heic();
        var at = new String(heic, StandardCharsets.ISO_8859_1).indexOf("ispe");
        ByteBuffer.wrap(heic).putInt(at + 8, 60_000).putInt(at + 12, 60_000);

        rejects(
                "TEP-004",
                new Intake(
                        new HeicPhotographs(Path.of("/bin/false"), Duration.ofSeconds(1)),
                        new VirusScan("", Duration.ofSeconds(1))),
                heic);
    }

    private void rejects(String code, byte[] content) {
        rejects(code, intake, content);
    }

    private static void rejects(String code, Intake intake, byte[] content) {
        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> intake.accept(new Upload("a.pdf", content)))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private static BufferedImage picture(PDDocument document) throws IOException {
        var resources = document.getPage(0).getResources();
        var name = resources.getXObjectNames().iterator().next();
        return ((PDImageXObject) resources.getXObject(name)).getImage();
    }

    private static boolean isRed(int rgb) {
        var color = new Color(rgb);
        return color.getRed() > 150 && color.getBlue() < 100;
    }

    private static byte[] heic() throws IOException {
        try (var in = IntakeTests.class.getResourceAsStream("/files/photograph.heic")) {
            return in.readAllBytes();
        }
    }

    private static byte[] zip() throws IOException {
        try (var out = new ByteArrayOutputStream()) {
            try (var zip = new ZipOutputStream(out)) {
                zip.putNextEntry(new ZipEntry("malware.exe"));
                zip.write(new byte[100]);
            }
            return out.toByteArray();
        }
    }

    private static byte[] encrypted(String userPassword) {
        return Samples.pdf(document -> {
            document.addPage(new PDPage());
            try {
                document.protect(new StandardProtectionPolicy("chu-so-huu", userPassword, new AccessPermission()));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }

    private static byte[] pngThatClaims(int width, int height) {
        var png = Samples.image("png", Samples.picture(8, 8));
        ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);
        var check = new CRC32();
        check.update(png, 12, 17);
        ByteBuffer.wrap(png).putInt(29, (int) check.getValue());
        return png;
    }
}
