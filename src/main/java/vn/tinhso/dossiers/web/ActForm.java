package vn.tinhso.dossiers.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A deed offered on the page of a dossier: what it is called, what follows from it in words, what must be told.
 *
 * @param path where it is posted, after {@code /ho-so/{code}/}
 * @param told what follows, or what to know before
 */
record ActForm(String path, String title, @Nullable String told, List<ActField> fields, List<Button> buttons) {

    /** @param value sent as {@code quyet-dinh} where one form has several answers */
    record Button(String label, String kind, @Nullable String value) {}

    static ActForm of(String path, String title, @Nullable String told, String button, ActField... fields) {
        return new ActForm(path, title, told, List.of(fields), List.of(new Button(button, "secondary", null)));
    }

    boolean sendsFiles() {
        return fields.stream().anyMatch(field -> field.kind() == ActField.Kind.FILE);
    }

    /** Stands open when something in it was wrong, or when it is what waits for this person. */
    boolean isOpen(Attempt attempt) {
        return buttons.size() > 1 || fields.stream().anyMatch(field -> attempt.concerns(field.name()));
    }
}
