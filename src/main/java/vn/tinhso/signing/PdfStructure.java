package vn.tinhso.signing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.jspecify.annotations.Nullable;

/**
 * What can be said about a file before its signatures are validated.
 *
 * @param signatures number of signatures
 * @param overlayChanges what {@link Overlays} found, as sentences
 */
record PdfStructure(int signatures, List<String> overlayChanges) {

    private static final int LONGEST_TAIL = 1_024;

    /** Null when the bytes are not a whole PDF. */
    static @Nullable PdfStructure read(byte[] pdf) {
        if (!isWhole(pdf)) {
            return null;
        }
        try (var document = Loader.loadPDF(pdf)) {
            if (document.getNumberOfPages() < 1) {
                return null;
            }
            var signatures = document.getSignatureDictionaries();
            return new PdfStructure(
                    signatures.size(), signatures.isEmpty() ? List.of() : Overlays.changes(pdf, document));
        } catch (IOException | RuntimeException damaged) {
            // PDFBox answers a damaged file with whatever its parser runs into.
            return null;
        }
    }

    /** PDFBox repairs a file that was cut off, and would then see no signature in it. */
    private static boolean isWhole(byte[] pdf) {
        return pdf.length > 20
                && new String(pdf, 0, 5, StandardCharsets.ISO_8859_1).equals("%PDF-")
                && new String(
                                pdf,
                                Math.max(0, pdf.length - LONGEST_TAIL),
                                Math.min(LONGEST_TAIL, pdf.length),
                                StandardCharsets.ISO_8859_1)
                        .contains("%%EOF");
    }
}
