package vn.tinhso.identity.provider;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tinhso.identity.ClientReach;

/**
 * What an administrator says of another system.
 *
 * @param redirects where people come back to after signing in
 * @param farewells where they may be sent after signing out
 * @param logout where the system hears that a session has ended
 * @param trusted whether the province runs it, so that people are not asked
 */
public record ClientDraft(
        String name,
        ClientKind kind,
        Set<String> scopes,
        List<String> redirects,
        List<String> farewells,
        @Nullable String logout,
        boolean trusted,
        ClientReach reach) {}
