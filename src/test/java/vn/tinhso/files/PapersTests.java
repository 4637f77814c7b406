package vn.tinhso.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import vn.tinhso.shared.Rejected;

class PapersTests {

    private static final String LETTERS = Stream.of("a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y")
                    .flatMap(vowel -> Stream.of("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
                            .map(tone -> Normalizer.normalize(vowel + tone, Normalizer.Form.NFC)))
                    .collect(Collectors.joining())
            + "bcdđghklmnpqrstvx";
    private static final String EVERY_LETTER = LETTERS + " " + LETTERS.toUpperCase(java.util.Locale.ROOT);

    private static final String EXTRACT = """
            <table class="head"><tr>
            <td><div class="parent-agency">UBND tỉnh Điện Biên</div><div class="agency">UBND phường Mường Lay</div>
            <p class="number">Số: 12/TLKS-BS</p></td>
            <td><div class="national"><div class="nation">Cộng hòa xã hội chủ nghĩa Việt Nam</div>
            <div class="motto">Độc lập - Tự do - Hạnh phúc</div></div>
            <p class="place">Mường Lay, ngày 24 tháng 7 năm 2026</p></td></tr></table>
            <h1>Trích lục khai sinh</h1><p class="subtitle">(Bản sao)</p>
            <table class="lines"><tr><th>Họ, chữ đệm, tên</th><td>NGUYỄN THỊ NGỌC ÁNH</td></tr></table>
            <p>%s</p><p><strong>%1$s</strong></p><p><em>%1$s</em></p><p><strong><em>%1$s</em></strong></p>
            <table class="grid"><tr><th>STT</th><th>Giấy tờ</th></tr>
            <tr><td class="count">1</td><td>Tờ khai</td></tr></table>
            <table class="sign"><tr>
            <td class="recipients"><p><strong>Nơi nhận:</strong></p><p>- Người yêu cầu;</p></td>
            <td class="signature"><div class="signer-title">Phó Chủ tịch</div>
            <div class="signature-space" id="signature"></div>
            <div class="signer-name">Lò Thị Minh Phượng</div></td></tr></table>
            """.formatted(EVERY_LETTER);

    private final Papers papers = new Papers(Clock.fixed(Instant.parse("2026-07-24T10:00:00Z"), ZoneOffset.UTC));

    @Test
    void printsPdfA2uWithEveryVietnameseLetter() throws Exception {
        var pdf = papers.render(new Paper(
                        "Trích lục khai sinh",
                        PageSize.A4,
                        EXTRACT,
                        "https://vi.du/xac-thuc/H18",
                        "Quét mã để kiểm tra."))
                .pdf();

        assertThat(PdfA.violations(pdf, PDFAFlavour.PDFA_2_U)).isEmpty();
        assertThat(PdfA.violations(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(text(pdf)).contains(LETTERS.substring(0, 60));
        assertThat(PdfA.violations(Samples.pdf(1), PDFAFlavour.PDFA_2_U)).isNotEmpty();
    }

    @Test
    void keepsTheNameOfTheNationOnOneLine() throws IOException {
        for (var size : PageSize.values()) {
            assertThat(text(papers.render(new Paper("T", size, EXTRACT, null, null))
                            .pdf()))
                    .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
        }
    }

    @ParameterizedTest
    @EnumSource
    void tellsWhereTheSignatureBelongs(PageSize size) throws IOException {
        var coloured = EXTRACT.replace("id=\"signature\"", "id=\"signature\" style=\"background: #ff00ff\"");

        var rendered = papers.render(new Paper("T", size, coloured, null, null));

        var page = size == PageSize.A5 ? 2 : 1;
        assertSpaceIs(rendered, magenta(rendered.pdf(), page - 1), page);
    }

    @Test
    void tellsWhereTheSignatureBelongsOnALaterPage() throws IOException {
        var coloured = "<p>Một dòng.</p>".repeat(60)
                + EXTRACT.replace("id=\"signature\"", "id=\"signature\" style=\"background: #ff00ff\"");

        var rendered = papers.render(new Paper("T", PageSize.A4, coloured, null, null));

        assertThat(magenta(rendered.pdf(), 0).isEmpty()).isTrue();
        assertSpaceIs(rendered, magenta(rendered.pdf(), 2), 3);
    }

    @Test
    void hasNoSignatureSpaceWhereNoneIsAsked() {
        assertThat(papers.render(new Paper("T", PageSize.A4, "<p>Một dòng.</p>", null, null))
                        .signatureSpace())
                .isNull();
    }

    @Test
    void printsAQrCodeThatCanBeRead() throws Exception {
        var address = "https://dichvucong.dienbien.gov.vn/xac-thuc/H18.12-260724-0001?ma=á";
        var pdf = papers.render(new Paper("T", PageSize.A5, EXTRACT, address, "Quét mã.\nDòng hai."))
                .pdf();

        var picture = picture(pdf, 0, 200);
        var corner = picture.getSubimage(60, picture.getHeight() - 180, 260, 180);
        var pixels = corner.getRGB(0, 0, 260, 180, null, 0, 260);
        var bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(260, 180, pixels)));

        assertThat(new QRCodeReader().decode(bitmap).getText()).isEqualTo(address);
        assertThat(text(pdf)).contains("Quét mã.").contains("Dòng hai.");
    }

    @Test
    void givesTheSamePaperTheSameBytes() {
        var paper = new Paper("T", PageSize.A4, EXTRACT, "https://vi.du", "chân trang");

        assertThat(papers.render(paper).pdf()).isEqualTo(papers.render(paper).pdf());
    }

    @Test
    void escapesTitleAndFooter() throws IOException {
        var pdf = papers.render(new Paper("<A> & \"B\"", PageSize.A4, "<p>x</p>", null, "<b>5 < 6</b>"))
                .pdf();

        assertThat(text(pdf)).contains("<b>5 < 6</b>");
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("<A> & \"B\"");
        }
    }

    @Test
    void neverReadsFilesOrAddresses(@TempDir Path folder) throws IOException {
        var secret = java.nio.file.Files.write(
                folder.resolve("secret.png"), Samples.image("png", Samples.picture(600, 600)));
        var body = """
                <p><img src="%s" style="width:600px;height:600px" alt="x"/>
                <a download="x" href="%1$s">tệp</a></p>
                """.formatted(secret.toUri());

        var pdf = papers.render(new Paper("T", PageSize.A4, body, null, null)).pdf();

        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getPage(0).getResources().getXObjectNames()).isEmpty();
            assertThat(document.getPage(0).getAnnotations())
                    .allSatisfy(link ->
                            assertThat(link.getCOSObject().containsKey("FS")).isFalse());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<p>không đóng", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><p>&e;</p>", "a & b"})
    void refusesABodyThatIsNotWellFormed(String body) {
        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> papers.render(new Paper("T", PageSize.A4, body, null, null)))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("TEP-016"));
    }

    @Test
    void fillsATemplateFromMaps() {
        var filled = papers.fill(
                "{{child.name}}|{{missing.deep}}|{{#items}}{{.}};{{/items}}|{{^none}}không{{/none}}|{{#rows}}{{n}}{{/rows}}",
                Map.of(
                        "child", Map.of("name", "<Án> & Bình"),
                        "items", List.of("a", "b"),
                        "rows", List.of(Map.of("n", 1), Map.of("n", 2))));

        assertThat(filled).isEqualTo("&lt;Án&gt; &amp; Bình||a;b;|không|12");
    }

    @Test
    void neverCallsMethodsFromATemplate() {
        var filled = papers.fill(
                "[{{name.class}}{{name.length}}{{name.bytes}}{{this.size}}{{child.entrySet}}{{secret.value}}]",
                Map.of("name", "x", "child", Map.of(), "secret", new Secret("lộ")));

        assertThat(filled).isEqualTo("[]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{{name}}}", "{{&name}}", "{{ & name }}", "{{>other}}", "{{=<% %>=}}", "{{#open}}"})
    void refusesATemplateThatCouldEscapeItsBounds(String template) {
        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> papers.fill(template, Map.of("name", "<b>")))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("TEP-017"));
    }

    /** Something a template must not look into. */
    public record Secret(String value) {}

    private static void assertSpaceIs(RenderedPaper rendered, Rectangle seen, int page) {
        var space = rendered.signatureSpace();
        assertThat(space).isNotNull();
        assertThat(space.page()).isEqualTo(page);
        assertThat(space.x()).isCloseTo(seen.x, within(1.5f));
        assertThat(space.y()).isCloseTo(seen.y, within(1.5f));
        assertThat(space.width()).isCloseTo(seen.width, within(2f));
        assertThat(space.height()).isCloseTo(seen.height, within(2f));
    }

    private static Rectangle magenta(byte[] pdf, int page) throws IOException {
        var picture = picture(pdf, page, 72);
        var area = new Rectangle();
        for (var y = 0; y < picture.getHeight(); y++) {
            for (var x = 0; x < picture.getWidth(); x++) {
                if ((picture.getRGB(x, y) & 0xFFFFFF) == 0xFF00FF) {
                    var dot = new Rectangle(x, y, 1, 1);
                    area = area.isEmpty() ? dot : area.union(dot);
                }
            }
        }
        return area;
    }

    private static BufferedImage picture(byte[] pdf, int page, int dotsPerInch) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFRenderer(document).renderImageWithDPI(page, dotsPerInch);
        }
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
