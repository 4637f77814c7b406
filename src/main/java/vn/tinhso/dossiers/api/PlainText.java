package vn.tinhso.dossiers.api;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What another system wrote, as the record keeps text: NFC, without control characters or halves of characters. */
final class PlainText {

    private PlainText() {}

    static String of(@Nullable String raw) {
        if (raw == null) {
            return "";
        }
        var text = new StringBuilder(raw.length());
        raw.codePoints().filter(PlainText::isPrintable).forEach(text::appendCodePoint);
        return Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    }

    /** Answers of a form; a field sent as null was not answered. */
    static Map<String, String> of(@Nullable Map<String, String> sent) {
        var answers = new LinkedHashMap<String, String>();
        if (sent != null) {
            sent.forEach((field, answer) -> {
                if (answer != null) {
                    answers.put(field, of(answer));
                }
            });
        }
        return answers;
    }

    private static boolean isPrintable(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL -> point == '\n' || point == '\t';
            case Character.SURROGATE, Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
