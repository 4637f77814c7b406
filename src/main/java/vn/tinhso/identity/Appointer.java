package vn.tinhso.identity;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tinhso.shared.Actor;

/**
 * Người quản lý tài khoản: who opens, changes and closes accounts of officials, and at which agencies.
 *
 * @param account the administrator's own, which is never theirs to change; {@code null} for a machine and at set-up
 * @param everywhere whether it is all agencies, ended ones included
 */
public record Appointer(Actor actor, @Nullable UUID account, boolean everywhere, Set<String> agencies) {

    /** Over the accounts of all agencies, as no administrator of the province is there yet, or as another system. */
    public static Appointer everywhere(Actor actor) {
        return new Appointer(actor, null, true, Set.of());
    }

    public boolean reaches(String agencyId) {
        return everywhere || agencies.contains(agencyId);
    }
}
