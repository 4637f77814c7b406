package vn.tinhso.files;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.springframework.stereotype.Component;
import vn.tinhso.shared.Rejected;

/** Xem trước: a page of a PDF as a picture, for phones and browsers that show no PDF. */
@Component
public class PdfPreview {

    private static final float DOTS_PER_INCH = 110;
    private static final float LONGEST_SIDE = 1_800;

    PdfPreview() {}

    /** Draws a page as PNG; the first page is 1. */
    public byte[] png(byte[] pdf, int page) {
        return HeavyWork.run(() -> draw(pdf, page));
    }

    private static byte[] draw(byte[] pdf, int page) {
        try (var document = Loader.loadPDF(pdf);
                var result = new ByteArrayOutputStream()) {
            if (page < 1 || page > document.getNumberOfPages()) {
                throw new Rejected(
                        Rejected.Kind.NOT_FOUND,
                        "TEP-015",
                        "Tệp không có trang " + page + ".",
                        "Tệp có " + document.getNumberOfPages() + " trang: chọn lại số trang.");
            }
            ImageIO.write(draw(document, page - 1), "png", result);
            return result.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static BufferedImage draw(PDDocument document, int index) throws IOException {
        var box = document.getPage(index).getCropBox();
        var longest = Math.max(box.getWidth(), box.getHeight());
        var renderer = new PDFRenderer(document);
        renderer.setSubsamplingAllowed(true);
        return renderer.renderImage(index, Math.min(DOTS_PER_INCH / 72, LONGEST_SIDE / longest), ImageType.RGB);
    }
}
