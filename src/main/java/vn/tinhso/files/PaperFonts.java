package vn.tinhso.files;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Liberation Serif: the measures of Times New Roman, every Vietnamese letter, SIL Open Font License 1.1. */
final class PaperFonts {

    static final byte[] SRGB = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    private static final String FAMILY = "Liberation Serif";

    private final byte[] regular = load("fonts/LiberationSerif-Regular.ttf");
    private final byte[] bold = load("fonts/LiberationSerif-Bold.ttf");
    private final byte[] italic = load("fonts/LiberationSerif-Italic.ttf");
    private final byte[] boldItalic = load("fonts/LiberationSerif-BoldItalic.ttf");

    void embedInto(PdfRendererBuilder builder) {
        builder.useFont(() -> new ByteArrayInputStream(regular), FAMILY, 400, FontStyle.NORMAL, true)
                .useFont(() -> new ByteArrayInputStream(bold), FAMILY, 700, FontStyle.NORMAL, true)
                .useFont(() -> new ByteArrayInputStream(italic), FAMILY, 400, FontStyle.ITALIC, true)
                .useFont(() -> new ByteArrayInputStream(boldItalic), FAMILY, 700, FontStyle.ITALIC, true);
    }

    /** @param path from the root of the class path, without «..»: inside a jar nothing leads upwards */
    static byte[] load(String path) {
        try (var in = PaperFonts.class.getResourceAsStream("/" + path)) {
            if (in == null) {
                throw new IllegalStateException("missing resource: " + path);
            }
            return in.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
