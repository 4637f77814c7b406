package vn.tinhso.identity;

import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Bên xác thực bảo đảm: which identity provider vouched for somebody, and how well it knows them.
 *
 * @param provider key of the provider in the settings
 * @param level as the provider said; {@code null} when it says none, as for officials
 * @param mandate by which the person acts for the organisation with whose account they came; as long as this session
 */
public record Proof(
        String provider,
        @Nullable AssuranceLevel level,
        @Nullable UUID mandate) implements Serializable {

    /** For oneself alone. */
    public Proof(String provider, @Nullable AssuranceLevel level) {
        this(provider, level, null);
    }
}
