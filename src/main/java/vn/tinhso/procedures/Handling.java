package vn.tinhso.procedures;

import java.util.List;

/**
 * Cơ quan, besides what the levels and the field say.
 *
 * @param competent ids of the only agencies that decide; empty: those of the levels
 * @param receiving ids of the only one-stop centres that take it; empty: those of the deciding agency
 * @param supporting ids of agencies that help, told to the specialist and to the public
 */
public record Handling(List<String> competent, List<String> receiving, List<String> supporting) {

    public static final Handling BY_LEVEL = new Handling(List.of(), List.of(), List.of());

    public Handling {
        competent = competent == null ? List.of() : List.copyOf(competent);
        receiving = receiving == null ? List.of() : List.copyOf(receiving);
        supporting = supporting == null ? List.of() : List.copyOf(supporting);
    }
}
