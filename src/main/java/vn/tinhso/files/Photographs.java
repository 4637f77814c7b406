package vn.tinhso.files;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import vn.tinhso.shared.Rejected;

/**
 * Ảnh chụp giấy tờ: a photograph becomes one A4 page, drawn anew from its pixels, so that nothing but the picture
 * survives: no place of taking, no hidden second file.
 */
final class Photographs {

    static final long MOST_PIXELS = 50_000_000;
    private static final int LONGEST_SIDE = 2_000;
    private static final float QUALITY = 0.8f;
    private static final float MARGIN = 20;

    private Photographs() {}

    static byte[] toPdf(String format, byte[] image) {
        var turn = format.equals("jpeg") ? ExifOrientation.of(image) : ExifOrientation.UPRIGHT;
        return page(upright(decode(format, image), turn));
    }

    private static BufferedImage decode(String format, byte[] image) {
        var reader = ImageIO.getImageReadersByFormatName(format).next();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(image))) {
            reader.setInput(in, true, true);
            return decode(reader);
        } catch (Rejected refusal) {
            throw refusal;
        } catch (IOException | RuntimeException broken) {
            // The readers answer a damaged picture with whatever their arithmetic runs into.
            throw new Rejected(
                    "TEP-005",
                    "Ảnh bị hỏng hoặc ở dạng màu hệ thống không đọc được.",
                    "Mở ảnh trên máy của bạn, lưu lại thành JPEG hoặc chụp lại, rồi gửi lại.");
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage decode(ImageReader reader) throws IOException {
        var width = reader.getWidth(0);
        var height = reader.getHeight(0);
        refuseTooManyPixels(width, height);
        var options = reader.getDefaultReadParam();
        // Skipping lines while decoding keeps memory small; the rest of the way is done smoothly afterwards.
        var step = Math.max(1, Math.max(width, height) / LONGEST_SIDE);
        options.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, options);
    }

    /** Asked of the header, before a single pixel is unpacked. */
    static void refuseTooManyPixels(long width, long height) {
        if (width < 1 || height < 1 || width > MOST_PIXELS || height > MOST_PIXELS || width * height > MOST_PIXELS) {
            throw new Rejected(
                    Rejected.Kind.TOO_LARGE,
                    "TEP-004",
                    "Ảnh có quá nhiều điểm ảnh (tối đa 50 triệu).",
                    "Chụp hoặc quét lại ở độ phân giải thấp hơn.");
        }
    }

    private static BufferedImage upright(BufferedImage source, ExifOrientation turn) {
        var longest = Math.max(source.getWidth(), source.getHeight());
        var scale = Math.min(1.0, (double) LONGEST_SIDE / longest);
        var width = Math.max(1, (int) Math.round(source.getWidth() * scale));
        var height = Math.max(1, (int) Math.round(source.getHeight() * scale));
        var result = turn.swapsSides()
                ? new BufferedImage(height, width, BufferedImage.TYPE_INT_RGB)
                : new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var canvas = result.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        // What is transparent in a PNG is paper.
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, result.getWidth(), result.getHeight());
        var place = turn.transform(width, height);
        place.concatenate(AffineTransform.getScaleInstance(
                (double) width / source.getWidth(), (double) height / source.getHeight()));
        canvas.drawImage(source, place, null);
        canvas.dispose();
        return result;
    }

    private static byte[] page(BufferedImage image) {
        var wide = image.getWidth() > image.getHeight();
        var size = wide ? new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth()) : PDRectangle.A4;
        try (var document = new PDDocument();
                var result = new ByteArrayOutputStream()) {
            var page = new PDPage(size);
            document.addPage(page);
            var picture = JPEGFactory.createFromImage(document, image, QUALITY);
            var scale = Math.min(
                    (size.getWidth() - 2 * MARGIN) / image.getWidth(),
                    (size.getHeight() - 2 * MARGIN) / image.getHeight());
            var width = image.getWidth() * scale;
            var height = image.getHeight() * scale;
            try (var content = new PDPageContentStream(document, page)) {
                content.drawImage(
                        picture, (size.getWidth() - width) / 2, (size.getHeight() - height) / 2, width, height);
            }
            // The same photograph gives the same bytes, and so is kept once.
            document.setDocumentId(0L);
            document.save(result);
            return result.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
