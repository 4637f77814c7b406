package vn.tinhso.dossiers.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tinhso.web.Choice;

/**
 * One input of an {@link ActForm}.
 *
 * @param name unique on the page of a dossier, for forms stand beside each other there
 * @param usual what stands in it before anybody typed
 */
record ActField(
        Kind kind, String name, String label, @Nullable String hint, List<Choice> choices, String usual) {

    enum Kind {
        TEXT,
        NUMBER,
        AREA,
        SELECT,
        RADIOS,
        FILE
    }

    static ActField text(String name, String label, @Nullable String hint) {
        return new ActField(Kind.TEXT, name, label, hint, List.of(), "");
    }

    static ActField number(String name, String label, @Nullable String hint, String usual) {
        return new ActField(Kind.NUMBER, name, label, hint, List.of(), usual);
    }

    static ActField area(String name, String label, @Nullable String hint) {
        return new ActField(Kind.AREA, name, label, hint, List.of(), "");
    }

    static ActField area(String name, String label, @Nullable String hint, String usual) {
        return new ActField(Kind.AREA, name, label, hint, List.of(), usual);
    }

    static ActField select(String name, String label, List<Choice> choices) {
        return select(name, label, choices, "");
    }

    static ActField select(String name, String label, List<Choice> choices, String usual) {
        return new ActField(Kind.SELECT, name, label, null, choices, usual);
    }

    static ActField radios(String name, String label, List<Choice> choices) {
        return new ActField(
                Kind.RADIOS, name, label, null, choices, choices.getFirst().value());
    }

    static ActField file(String name, String label, @Nullable String hint) {
        return new ActField(Kind.FILE, name, label, hint, List.of(), "");
    }
}
