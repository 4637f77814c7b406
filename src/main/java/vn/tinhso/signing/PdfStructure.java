package vn.tinhso.signing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.jspecify.annotations.Nullable;

/**
 * What lies on the pages of a signed PDF besides their content. After the first signature nothing may be laid upon a
 * page but further signatures: an empty signature field or a filled form field can cover a sentence just as paint can,
 * and the policy of the validation library allows both.
 *
 * @param signatures number of signatures
 * @param laterAdditions what came upon the pages after the first signature and is no signature, as sentences
 */
record PdfStructure(int signatures, List<String> laterAdditions) {

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
                    signatures.size(), signatures.isEmpty() ? List.of() : laterAdditions(pdf, document, signatures));
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

    private static List<String> laterAdditions(byte[] pdf, PDDocument document, List<PDSignature> signatures)
            throws IOException {
        var firstEnd = signatures.stream()
                .map(PDSignature::getByteRange)
                .filter(range -> range.length == 4)
                .mapToInt(range -> range[2] + range[3])
                .filter(end -> end > 0 && end <= pdf.length)
                .min();
        if (firstEnd.isEmpty()) {
            return List.of(Findings.DAMAGED);
        }
        try (var first = Loader.loadPDF(Arrays.copyOf(pdf, firstEnd.getAsInt()))) {
            return laterAdditions(first, document);
        }
    }

    private static List<String> laterAdditions(PDDocument first, PDDocument last) {
        var pages = Math.min(first.getNumberOfPages(), last.getNumberOfPages());
        for (var page = 0; page < pages; page++) {
            var known = new HashSet<String>();
            annotations(first, page).forEach(annotation -> known.add(look(annotation)));
            for (var annotation : annotations(last, page)) {
                if (!known.contains(look(annotation)) && !isSignature(annotation)) {
                    return List.of(Findings.LAID_OVER);
                }
            }
        }
        return List.of();
    }

    private static List<COSDictionary> annotations(PDDocument document, int page) {
        var found = new ArrayList<COSDictionary>();
        if (document.getPage(page).getCOSObject().getDictionaryObject(COSName.ANNOTS) instanceof COSArray array) {
            for (var index = 0; index < array.size(); index++) {
                if (array.getObject(index) instanceof COSDictionary annotation) {
                    found.add(annotation);
                }
            }
        }
        return found;
    }

    private static boolean isSignature(COSDictionary annotation) {
        return COSName.SIG.equals(inherited(annotation, COSName.FT))
                && inherited(annotation, COSName.V) instanceof COSDictionary value
                && value.containsKey(COSName.BYTERANGE);
    }

    /** An annotation is the same as long as it shows the same in the same place. */
    private static String look(COSDictionary annotation) {
        var look = new CosText();
        look.append(annotation.getDictionaryObject(COSName.SUBTYPE));
        look.append(annotation.getDictionaryObject(COSName.RECT));
        look.append(annotation.getDictionaryObject(COSName.AP));
        look.append(inherited(annotation, COSName.V));
        return look.toString();
    }

    /** A field may keep its type and value in the dictionary above its place on the page. */
    private static @Nullable COSBase inherited(COSDictionary annotation, COSName name) {
        var own = annotation.getDictionaryObject(name);
        return own == null && annotation.getDictionaryObject(COSName.PARENT) instanceof COSDictionary parent
                ? parent.getDictionaryObject(name)
                : own;
    }
}
