package vn.tinhso.files;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Turns the name a stranger gave a file into one that is safe on a screen, in a header and on any disk. */
final class FileName {

    private static final int LONGEST = 150;
    private static final Pattern EXTENSION = Pattern.compile("\\.[A-Za-z0-9]{1,5}$");

    private FileName() {}

    static String clean(String given) {
        var name = Normalizer.normalize(given, Normalizer.Form.NFC);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        // Control and format characters include the bidirectional overrides that make "exe.pdf" out of "fdp.exe".
        name = name.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}]", "")
                .replaceAll("[<>:\"|?*;%]", "_")
                .strip()
                .replaceAll("^[.\\s]+", "")
                .replaceAll("\\s+", " ");
        return name.isEmpty() ? "tep" : shortened(name);
    }

    /** The same name for the PDF we made of it. */
    static String asPdf(String given) {
        return shortened(EXTENSION.matcher(clean(given)).replaceFirst("") + ".pdf");
    }

    private static String shortened(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        var extension = EXTENSION.matcher(name);
        var end = extension.find() ? extension.group() : "";
        var room = LONGEST - end.length();
        // Never cut a character in half.
        var cut = Character.isHighSurrogate(name.charAt(room - 1)) ? room - 1 : room;
        return name.substring(0, cut).strip() + end;
    }
}
