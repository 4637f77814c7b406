package vn.tinhso.procedures;

import java.util.Objects;

/**
 * Lấy ý kiến: whom the process asks. It is offered, filled in, when the specialist asks.
 *
 * @param agency id of the agency
 * @param days working days it has to answer
 */
public record PlannedConsultation(String agency, String question, int days, Condition when) {
    public PlannedConsultation {
        Objects.requireNonNull(agency, "agency");
        Objects.requireNonNull(question, "question");
        when = when == null ? Condition.ALWAYS : when;
    }
}
