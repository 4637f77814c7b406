package vn.tinhso.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.GregorianCalendar;
import org.apache.pdfbox.pdmodel.PDDocument;
import vn.tinhso.shared.Moments;

/** Makes the moment of creation the one of our clock, in the dictionary and in the XMP packet alike. */
final class PaperMetadata {

    private static final DateTimeFormatter XMP_DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

    private PaperMetadata() {}

    static void stamp(PDDocument pdf, Instant instant) throws IOException {
        var moment = ZonedDateTime.ofInstant(instant, Moments.VIETNAM).truncatedTo(ChronoUnit.SECONDS);
        pdf.getDocumentInformation().setCreationDate(GregorianCalendar.from(moment));
        var metadata = pdf.getDocumentCatalog().getMetadata();
        var xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8)
                .replaceAll("(<xmp:CreateDate>)[^<]*(</xmp:CreateDate>)", "$1" + XMP_DATE.format(moment) + "$2");
        metadata.importXMPMetadata(xmp.getBytes(StandardCharsets.UTF_8));
        // The identifier in the trailer is otherwise made from the time of day of the machine.
        pdf.setDocumentId(moment.toEpochSecond());
    }
}
