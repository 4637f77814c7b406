package vn.tinhso.procedures.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tinhso.procedures.Procedure.Level;
import vn.tinhso.procedures.ProcedureFilter;

/**
 * What the address of the catalogue asks for; empty means anything.
 *
 * @param q words to search
 * @param linhVuc code of the field
 * @param cap {@code xa} or {@code tinh}
 * @param suKien key of the life event
 */
record CatalogueAsked(String q, String linhVuc, String cap, String suKien) {

    static final String COMMUNE = "xa";
    static final String PROVINCE = "tinh";

    static CatalogueAsked of(Map<String, String> address) {
        return new CatalogueAsked(
                address.getOrDefault("q", "").strip(),
                address.getOrDefault("linh-vuc", ""),
                address.getOrDefault("cap", ""),
                address.getOrDefault("su-kien", ""));
    }

    boolean isBlank() {
        return (q + linhVuc + cap + suKien).isEmpty();
    }

    ProcedureFilter filter() {
        return new ProcedureFilter(orAny(linhVuc), level(), orAny(suKien));
    }

    private @Nullable Level level() {
        return switch (cap) {
            case COMMUNE -> Level.COMMUNE;
            case PROVINCE -> Level.PROVINCE;
            default -> null;
        };
    }

    private static @Nullable String orAny(String value) {
        return value.isEmpty() ? null : value;
    }
}
