package vn.tinhso.identity;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Bên xác thực bảo đảm: which identity provider vouched for somebody, and how well it knows them.
 *
 * @param provider key of the provider in the settings
 * @param level as the provider said; {@code null} when it says none, as for officials
 */
public record Proof(String provider, @Nullable AssuranceLevel level) implements Serializable {}
