package vn.tinhso.files;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Files as people send them, and as attackers do. */
final class Samples {

    private Samples() {}

    /** Left half red, right half blue. */
    static BufferedImage picture(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var canvas = image.createGraphics();
        canvas.setColor(Color.RED);
        canvas.fillRect(0, 0, width / 2, height);
        canvas.setColor(Color.BLUE);
        canvas.fillRect(width / 2, 0, width - width / 2, height);
        canvas.dispose();
        return image;
    }

    static byte[] image(String format, BufferedImage image) {
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(image, format, out);
            return out.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static byte[] pdf(int pages) {
        return pdf(document -> {
            for (var page = 0; page < pages; page++) {
                document.addPage(new PDPage(PDRectangle.A4));
            }
        });
    }

    static byte[] pdf(Consumer<PDDocument> content) {
        try (var document = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            content.accept(document);
            document.save(out);
            return out.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Puts an EXIF block with this orientation, and a remark that stands for the place of taking, into a JPEG. */
    static byte[] withExif(byte[] jpeg, int orientation) {
        var remark = "GPS 21.3891N 103.0169E".getBytes(StandardCharsets.US_ASCII);
        var exif = join(
                new byte[] {
                    'E',
                    'x',
                    'i',
                    'f',
                    0,
                    0,
                    'M',
                    'M',
                    0,
                    42,
                    0,
                    0,
                    0,
                    8,
                    0,
                    1,
                    0x01,
                    0x12,
                    0,
                    3,
                    0,
                    0,
                    0,
                    1,
                    0,
                    (byte) orientation,
                    0,
                    0,
                    0,
                    0,
                    0,
                    0
                },
                remark);
        var length = exif.length + 2;
        return join(
                new byte[] {jpeg[0], jpeg[1], (byte) 0xFF, (byte) 0xE1, (byte) (length >> 8), (byte) length},
                exif,
                java.util.Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    static byte[] join(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (var part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    static boolean contains(byte[] content, String text) {
        return new String(content, StandardCharsets.ISO_8859_1).contains(text);
    }
}
