package vn.tinhso.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import vn.tinhso.shared.Rejected;

class PdfPreviewTests {

    private final PdfPreview preview = new PdfPreview();

    @Test
    void drawsAnA4PageAtOneHundredAndTenDotsPerInch() throws IOException {
        var picture = read(preview.png(Samples.pdf(2), 2));

        assertThat(picture.getWidth()).isEqualTo(909);
        assertThat(picture.getHeight()).isEqualTo(1286);
    }

    @Test
    void boundsThePictureOfAHugePage() throws IOException {
        var poster = Samples.pdf(document -> document.addPage(new PDPage(new PDRectangle(14_400, 7_200))));

        var picture = read(preview.png(poster, 1));

        assertThat(picture.getWidth()).isEqualTo(1800);
        assertThat(picture.getHeight()).isEqualTo(900);
    }

    @Test
    void refusesAPageThatDoesNotExist() {
        var pdf = Samples.pdf(2);

        assertThatExceptionOfType(Rejected.class).isThrownBy(() -> preview.png(pdf, 0));
        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> preview.png(pdf, 3))
                .satisfies(refusal -> assertThat(refusal.kind()).isEqualTo(Rejected.Kind.NOT_FOUND));
    }

    private static BufferedImage read(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }
}
