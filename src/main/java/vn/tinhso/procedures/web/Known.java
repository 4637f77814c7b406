package vn.tinhso.procedures.web;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a form may fill in by itself on a page nobody has answered yet: a proposal, the person decides.
 *
 * @param account what the account says, by the names of {@code FormField.prefill}
 * @param held what the person answered in earlier dossiers, by field id
 */
public record Known(Map<String, String> account, Map<String, Held> held) {

    public static final Known NOTHING = new Known(Map.of(), Map.of());

    private static final String HELD = "held.";

    /**
     * An answer the province holds.
     *
     * @param dossier code of the dossier it was given in
     */
    public record Held(String value, String dossier) {

        @Override
        public String toString() {
            return "Held[" + dossier + "]";
        }
    }

    /** The field whose earlier answer this prefill asks for. */
    public static Optional<String> heldField(@Nullable String prefill) {
        return prefill != null && prefill.startsWith(HELD)
                ? Optional.of(prefill.substring(HELD.length()))
                : Optional.empty();
    }

    String value(@Nullable String prefill) {
        return source(prefill)
                .map(Held::value)
                .orElseGet(() -> prefill == null ? "" : account.getOrDefault(prefill, ""));
    }

    Optional<Held> source(@Nullable String prefill) {
        return heldField(prefill).map(held::get);
    }

    @Override
    public String toString() {
        return "Known";
    }
}
