package vn.tinhso.dossiers.proactive;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Names as lists show them to who need not know the person: {@code Vàng A. P.}. */
public final class Masked {

    private Masked() {}

    /** The family name stays, all others are their first letter. */
    public static String name(String name) {
        var words = name.strip().split("\\s+");
        var others = Arrays.stream(words)
                .skip(1)
                .map(word -> word.substring(0, word.offsetByCodePoints(0, Math.min(1, word.length()))) + ".")
                .collect(Collectors.joining(" "));
        return (words[0] + " " + others).strip();
    }
}
