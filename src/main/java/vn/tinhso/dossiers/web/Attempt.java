package vn.tinhso.dossiers.web;

import java.util.List;
import java.util.Map;
import vn.tinhso.web.FieldError;

/** What somebody typed into a form of a dossier's page and why it did not go through; the page shows both again. */
public record Attempt(Map<String, String> typed, List<FieldError> errors) {

    public static final Attempt NONE = new Attempt(Map.of(), List.of());

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    public String value(String field, String usual) {
        return typed.getOrDefault(field, usual);
    }

    /** Whether this field is wrong: its form stands open. */
    public boolean concerns(String field) {
        return FieldError.of(errors, field) != null;
    }

    @Override
    public String toString() {
        return "Attempt[" + errors.size() + "]";
    }
}
