package vn.tinhso.signing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import vn.tinhso.files.Box;

/** A decision of Mường Lay ward, before and after signing. */
final class SignedPaper {

    static final Box WHERE = new Box(1, 330, 400, 170, 80);
    static final SignerIdentity PERSON =
            new SignerIdentity("tk-017", "Lò Thị Minh Phượng", "Phó Chủ tịch", "Ủy ban nhân dân phường Mường Lay");
    static final AgencyIdentity AGENCY = new AgencyIdentity("H18.12", "Ủy ban nhân dân phường Mường Lay");

    private SignedPaper() {}

    static byte[] unsigned() {
        return unsigned(1);
    }

    static byte[] unsigned(int pages) {
        try (var document = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            for (var number = 0; number < pages; number++) {
                var page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (var content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN), 13);
                    content.newLineAtOffset(85, 700);
                    content.showText("Le phi: 8.000 dong");
                    content.endText();
                }
            }
            document.save(out);
            return out.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static byte[] signed(Installation installation) {
        return installation.signatures().signPerson(unsigned(), PERSON, WHERE, "Phê duyệt");
    }

    static byte[] sealed(Installation installation) {
        return installation.signatures().sealAgency(signed(installation), AGENCY, WHERE);
    }
}
