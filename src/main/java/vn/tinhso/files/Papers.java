package vn.tinhso.files;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.logging.Level;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lập văn bản: fills templates and prints them as PDF/A-2u with the typography of Nghị định 30/2020/NĐ-CP. The same
 * paper at the same moment gives the same bytes.
 */
@Component
public class Papers {

    private static final String PRODUCER = "Tỉnh Số";
    private static final Pattern SIGNATURE = Pattern.compile("signature");

    static {
        // The layout engine tells of every font it loads.
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private final PaperFonts fonts = new PaperFonts();
    private final PaperTemplates templates = new PaperTemplates();
    private final Clock clock;

    public Papers(Clock clock) {
        this.clock = clock;
    }

    /**
     * Fills a mustache template from maps, lists and plain values. Every value is escaped, a missing one is empty, and
     * no method of any object is ever called.
     */
    public String fill(String template, Map<String, ?> values) {
        return templates.fill(template, values);
    }

    /** Made now. */
    public RenderedPaper render(Paper paper) {
        return render(paper, clock.instant());
    }

    /** Made at that moment: what is printed again from the record is the same paper, to the byte. */
    public RenderedPaper render(Paper paper, Instant made) {
        var document = PaperDocument.of(paper);
        var builder = new PdfRendererBuilder()
                .withW3cDocument(document, null)
                .withProducer(PRODUCER)
                .usePdfAConformance(PdfAConformance.PDFA_2_U)
                .usePdfUaAccessibility(true)
                .useColorProfile(PaperFonts.SRGB)
                .useUriResolver((base, address) -> address.startsWith("data:image/") ? address : null)
                .useExternalResourceAccessControl(
                        (address, type) -> address.startsWith("data:image/"),
                        ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        fonts.embedInto(builder);
        return HeavyWork.run(() -> render(builder, made));
    }

    private static RenderedPaper render(PdfRendererBuilder builder, Instant made) {
        try (var renderer = builder.buildPdfRenderer();
                var result = new ByteArrayOutputStream()) {
            try (var pdf = renderer.createPDFKeepOpen()) {
                PaperMetadata.stamp(pdf, made);
                pdf.save(result);
                return new RenderedPaper(result.toByteArray(), signatureSpace(renderer));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The engine tells where the margin box lies; in the stylesheet the space has margins at its sides only. */
    private static @Nullable Box signatureSpace(PdfBoxRenderer renderer) {
        return renderer.findPagePositionsByID(SIGNATURE).stream()
                .findFirst()
                .map(found -> {
                    var dots = renderer.getDotsPerPoint();
                    var space = found.getElement();
                    return new Box(
                            found.getPageNo() + 1,
                            found.getX() + space.getLeftMBP() / dots,
                            pageHeight(renderer, found.getPageNo()) - found.getY() - found.getHeight(),
                            space.getContentWidth() / dots,
                            found.getHeight());
                })
                .orElse(null);
    }

    private static float pageHeight(PdfBoxRenderer renderer, int index) {
        return renderer.getPdfDocument().getPage(index).getMediaBox().getHeight();
    }
}
