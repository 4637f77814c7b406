package vn.tinhso.procedures;

import org.jspecify.annotations.Nullable;

/**
 * Something a check found in a definition.
 *
 * @param item id or code of the item of that part, {@code null} when it is about the whole part
 * @param sentence what is wrong and, where it is not plain, how to put it right; in Vietnamese
 */
public record Problem(
        Severity severity, Part part, @Nullable String item, String sentence) {

    /** An error keeps a definition from being published; a warning is for the one who decides. */
    public enum Severity {
        ERROR,
        WARNING
    }

    /** Where in the definition. */
    public enum Part {
        HEAD,
        AGENCIES,
        LIMITS,
        FEES,
        QUESTIONS,
        EVIDENCE,
        FORM,
        RULES,
        STEPS,
        CONSULTATIONS,
        RESULTS,
        LETTERS
    }

    public boolean blocks() {
        return severity == Severity.ERROR;
    }
}
