package vn.tinhso.files;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import vn.tinhso.shared.Rejected;

/** Walks every object of a PDF, reachable from a page or not, and refuses what runs, calls out or carries other files. */
final class ActiveContent {

    private static final int MOST_OBJECTS = 500_000;
    private static final long MOST_PIXELS = 150_000_000;
    private static final Set<String> ACTIONS = Set.of(
            "JavaScript", "Launch", "ImportData", "SubmitForm", "GoToE", "Rendition", "Movie", "RichMediaExecute");
    private static final Set<String> SCRIPT_KEYS = Set.of("JS", "JavaScript", "XFA", "RichMediaContent");
    private static final Set<String> ATTACHMENT_KEYS = Set.of("EmbeddedFiles", "EF");

    private final Deque<COSBase> waiting = new ArrayDeque<>();
    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private ActiveContent() {}

    static void refuse(COSDocument document) throws IOException {
        var walk = new ActiveContent();
        walk.add(document.getTrailer());
        for (var key : document.getXrefTable().keySet()) {
            walk.add(document.getObjectFromPool(key));
        }
        walk.inspectAll();
    }

    private void add(COSBase item) {
        var value = item instanceof COSObject reference ? reference.getObject() : item;
        if ((value instanceof COSDictionary || value instanceof COSArray) && seen.add(value)) {
            waiting.add(value);
        }
    }

    private void inspectAll() {
        while (!waiting.isEmpty()) {
            if (seen.size() > MOST_OBJECTS) {
                throw tooManyParts();
            }
            switch (waiting.poll()) {
                case COSDictionary dictionary -> {
                    inspect(dictionary);
                    dictionary.getValues().forEach(this::add);
                }
                case COSArray array -> array.forEach(this::add);
                default -> {}
            }
        }
    }

    private static void inspect(COSDictionary dictionary) {
        var isStructure = dictionary.containsKey(COSName.P) && dictionary.containsKey(COSName.K);
        var action = dictionary.getNameAsString(COSName.S);
        if (!isStructure && action != null && ACTIONS.contains(action)) {
            throw active();
        }
        for (var key : dictionary.keySet()) {
            if (SCRIPT_KEYS.contains(key.getName())) {
                throw active();
            }
            if (ATTACHMENT_KEYS.contains(key.getName())) {
                throw attachment();
            }
        }
        if ("EmbeddedFile".equals(dictionary.getNameAsString(COSName.TYPE))) {
            throw attachment();
        }
        if (COSName.IMAGE.equals(dictionary.getCOSName(COSName.SUBTYPE))
                && dictionary.getLong(COSName.WIDTH, 0) * dictionary.getLong(COSName.HEIGHT, 0) > MOST_PIXELS) {
            throw tooManyParts();
        }
    }

    private static Rejected active() {
        return new Rejected(
                "TEP-009",
                "Tệp PDF có mã lệnh hoặc thao tác tự chạy (JavaScript, mở chương trình, biểu mẫu XFA).",
                "Mở tệp, in ra PDF mới (Print to PDF) rồi gửi bản mới.");
    }

    private static Rejected attachment() {
        return new Rejected(
                "TEP-010",
                "Tệp PDF có tệp khác đính kèm bên trong.",
                "Gửi từng tệp riêng, hoặc in ra PDF mới không có tệp đính kèm.");
    }

    private static Rejected tooManyParts() {
        return new Rejected(
                Rejected.Kind.TOO_LARGE,
                "TEP-014",
                "Tệp PDF quá phức tạp hoặc có ảnh quá lớn.",
                "Quét lại giấy tờ ở 200–300 dpi, hoặc in ra PDF mới rồi gửi lại.");
    }
}
