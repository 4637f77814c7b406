package vn.tinhso.signing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/** Objects of a PDF written out with everything below them, so that two versions of a file can be compared. */
final class CosText {

    private final StringBuilder text = new StringBuilder();
    private final Set<COSBase> above = Collections.newSetFromMap(new IdentityHashMap<>());

    void append(@Nullable COSBase item) {
        var value = item instanceof COSObject reference ? reference.getObject() : item;
        if (value == null || !above.add(value)) {
            text.append("; ");
            return;
        }
        switch (value) {
            case COSDictionary dictionary -> append(dictionary);
            case COSArray array -> array.forEach(this::append);
            default -> text.append(value).append("; ");
        }
        above.remove(value);
    }

    private void append(COSDictionary dictionary) {
        for (var name : new TreeSet<>(dictionary.keySet())) {
            // Upwards again: the page and the field a widget belongs to.
            if (!name.equals(COSName.P) && !name.equals(COSName.PARENT)) {
                text.append(name.getName()).append('=');
                append(dictionary.getItem(name));
            }
        }
        if (dictionary instanceof COSStream stream) {
            try (var content = stream.createRawInputStream()) {
                text.append(HexFormat.of().formatHex(content.readAllBytes())).append("; ");
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
