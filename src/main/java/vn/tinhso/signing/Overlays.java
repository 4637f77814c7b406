package vn.tinhso.signing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.jspecify.annotations.Nullable;

/**
 * What lies upon the pages of a signed PDF: fields, stamps, notes. After the first signature nothing may change there but
 * that further signatures come. The policy of the validation library lets form fields be filled in after signing: "8.000"
 * becomes "80.000" and the document stays genuine.
 */
final class Overlays {

    /**
     * What one version of the file shows upon its pages.
     *
     * @param all every annotation, written out
     * @param lasting those that must still be there later: all but empty signature fields
     */
    private record Revision(Set<String> all, Set<String> lasting) {}

    private Overlays() {}

    /** Sentences about what changed after the first signature. */
    static List<String> changes(byte[] pdf, PDDocument document) throws IOException {
        var revisions = new TreeMap<Integer, Revision>();
        for (var signature : document.getSignatureDictionaries()) {
            var end = end(signature.getCOSObject());
            if (end <= 0 || end > pdf.length) {
                return List.of(Findings.DAMAGED);
            }
            if (!revisions.containsKey(end)) {
                revisions.put(end, revision(Arrays.copyOf(pdf, end)));
            }
        }
        var changes = new ArrayList<String>();
        var last = revision(document);
        if (!revisions.values().stream().allMatch(earlier -> last.all().containsAll(earlier.lasting()))) {
            changes.add(Findings.TAKEN_AWAY);
        }
        if (!isExplained(document, revisions)) {
            changes.add(Findings.LAID_OVER);
        }
        return changes;
    }

    /** Everything shown was there at the first signature, or belongs to a signature and was there when that was made. */
    private static boolean isExplained(PDDocument document, TreeMap<Integer, Revision> revisions) {
        var first = revisions.firstEntry().getValue().all();
        for (var page = 0; page < document.getNumberOfPages(); page++) {
            for (var annotation : annotations(document, page)) {
                var look = look(page, annotation);
                var own = value(annotation) instanceof COSDictionary signature ? revisions.get(end(signature)) : null;
                if (!first.contains(look) && (own == null || !own.all().contains(look))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static Revision revision(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return revision(document);
        }
    }

    private static Revision revision(PDDocument document) {
        var all = new HashSet<String>();
        var lasting = new HashSet<String>();
        for (var page = 0; page < document.getNumberOfPages(); page++) {
            for (var annotation : annotations(document, page)) {
                var look = look(page, annotation);
                all.add(look);
                if (value(annotation) != null || !COSName.SIG.equals(inherited(annotation, COSName.FT))) {
                    lasting.add(look);
                }
            }
        }
        return new Revision(all, lasting);
    }

    /** Where the bytes end that this signature covers; 0 when it is none. */
    private static int end(COSDictionary signature) {
        var range = new PDSignature(signature).getByteRange();
        return range.length == 4 ? range[2] + range[3] : 0;
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

    /** An annotation is the same as long as it shows the same in the same place. */
    private static String look(int page, COSDictionary annotation) {
        var look = new CosText();
        look.append(annotation.getDictionaryObject(COSName.SUBTYPE));
        look.append(annotation.getDictionaryObject(COSName.RECT));
        look.append(annotation.getDictionaryObject(COSName.F));
        look.append(annotation.getDictionaryObject(COSName.AP));
        look.append(value(annotation));
        return page + " " + look;
    }

    private static @Nullable COSBase value(COSDictionary annotation) {
        return inherited(annotation, COSName.V);
    }

    /** A field may keep its type and value in the dictionary above its place on the page. */
    private static @Nullable COSBase inherited(COSDictionary annotation, COSName name) {
        var own = annotation.getDictionaryObject(name);
        return own == null && annotation.getDictionaryObject(COSName.PARENT) instanceof COSDictionary parent
                ? parent.getDictionaryObject(name)
                : own;
    }
}
