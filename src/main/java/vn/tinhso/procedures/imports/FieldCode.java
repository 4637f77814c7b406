package vn.tinhso.procedures.imports;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** A code for a field that has none yet: the first letters of its words, always the same for the same name. */
final class FieldCode {

    private FieldCode() {}

    static String of(String name) {
        var plain = Normalizer.normalize(name.replace('đ', 'd').replace('Đ', 'D'), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toUpperCase(Locale.ROOT);
        var letters = Arrays.stream(plain.split("[^A-Z0-9]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1))
                .collect(Collectors.joining());
        // Names with the same first letters are different fields.
        var mark = Math.floorMod(plain.hashCode(), 100);
        return (letters.length() > 8 ? letters.substring(0, 8) : letters) + "%02d".formatted(mark);
    }
}
