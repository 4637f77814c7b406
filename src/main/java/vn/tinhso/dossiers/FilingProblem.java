package vn.tinhso.dossiers;

/**
 * One thing to put right before filing.
 *
 * @param field id of the form field or of the evidence
 * @param message what to do, in Vietnamese
 */
public record FilingProblem(Part part, String field, String message) {

    public enum Part {
        FORM,
        EVIDENCE
    }
}
