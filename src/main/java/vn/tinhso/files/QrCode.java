package vn.tinhso.files;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;

/** Mã QR as a picture address that stands on its own. */
public final class QrCode {

    private static final int DOTS_PER_MODULE = 8;
    private static final Map<EncodeHintType, Object> HINTS = Map.of(
            EncodeHintType.CHARACTER_SET,
            "UTF-8",
            EncodeHintType.ERROR_CORRECTION,
            ErrorCorrectionLevel.M,
            EncodeHintType.MARGIN,
            2);

    private QrCode() {}

    public static String address(String text) {
        try (var png = new ByteArrayOutputStream()) {
            var modules = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, HINTS);
            var side = modules.getWidth() * DOTS_PER_MODULE;
            var image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
            for (var y = 0; y < side; y++) {
                for (var x = 0; x < side; x++) {
                    image.setRGB(x, y, modules.get(x / DOTS_PER_MODULE, y / DOTS_PER_MODULE) ? 0x000000 : 0xFFFFFF);
                }
            }
            ImageIO.write(image, "png", png);
            return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("QR text too long: " + text.length(), tooLong);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
