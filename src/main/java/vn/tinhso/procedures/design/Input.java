package vn.tinhso.procedures.design;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tinhso.web.Choice;

/**
 * One thing an administrator types about an item of a definition.
 *
 * @param key property of the item; {@code field.code} for a property of a property
 * @param choices for the kinds that choose
 */
public record Input(
        String key, String label, @Nullable String hint, Kind kind, List<Choice> choices, boolean required) {

    /** How it is typed and kept. */
    public enum Kind {
        LINE,
        AREA,
        /** Id of the item: made from the label when left empty, and never changed afterwards. */
        KEY,
        NUMBER,
        DATE,
        YES_NO,
        CHOICE,
        MANY,
        /** A list of texts, one a line. */
        LINES,
        /** Answers to choose from, one a line: the label, or {@code value | label}. */
        OPTIONS,
        /** When it applies: answers of what is asked before it. */
        CONDITION
    }

    static Input line(String key, String label) {
        return new Input(key, label, null, Kind.LINE, List.of(), false);
    }

    static Input of(Kind kind, String key, String label) {
        return new Input(key, label, null, kind, List.of(), false);
    }

    static Input choice(String key, String label, List<Choice> choices) {
        return new Input(key, label, null, Kind.CHOICE, choices, false);
    }

    static Input many(String key, String label, List<Choice> choices) {
        return new Input(key, label, null, Kind.MANY, choices, false);
    }

    Input hinted(String words) {
        return new Input(key, label, words, kind, choices, required);
    }

    Input needed() {
        return new Input(key, label, hint, kind, choices, true);
    }
}
