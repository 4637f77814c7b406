package vn.tinhso.journeys;

import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Papers as a phone sees them. */
final class Photograph {

    private Photograph() {}

    static FilePayload png(String words) {
        return new FilePayload(words + ".png", "image/png", picture(words, "png"));
    }

    static FilePayload jpeg(String words) {
        return new FilePayload(words + ".jpg", "image/jpeg", picture(words, "jpg"));
    }

    static FilePayload heic() {
        try {
            var bytes = Files.readAllBytes(Path.of("src/test/resources/files/photograph.heic"));
            return new FilePayload("IMG_2041.HEIC", "image/heic", bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static byte[] picture(String words, String format) {
        var image = new BufferedImage(900, 1200, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 900, 1200);
        pen.setColor(Color.DARK_GRAY);
        pen.setFont(new Font(Font.SERIF, Font.BOLD, 48));
        pen.drawString(words, 120, 200);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }
}
