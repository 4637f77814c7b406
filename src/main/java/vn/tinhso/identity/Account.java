package vn.tinhso.identity;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tinhso.organisations.Official;
import vn.tinhso.shared.Actor;
import vn.tinhso.shared.PersonalId;

/**
 * Tài khoản: a citizen or an official, as of this request.
 *
 * @param official the post held, for officials
 * @param citizen what is known of the person, for citizens
 * @param grants roles held today
 */
public record Account(
        UUID id,
        String login,
        String name,
        @Nullable Official official,
        @Nullable Citizen citizen,
        Set<Grant> grants) {

    /**
     * @param gender {@code nam} or {@code nu}
     * @param unitCode commune of residence
     */
    public record Citizen(
            @Nullable PersonalId personalId,
            @Nullable LocalDate birthDate,
            @Nullable String gender,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String address,
            @Nullable String unitCode) {

        @Override
        public String toString() {
            return "Citizen";
        }
    }

    public boolean isOfficial() {
        return official != null;
    }

    public boolean holds(Role role, String agencyId) {
        return grants.contains(new Grant(role, agencyId));
    }

    public boolean holds(Role role) {
        return grants.stream().anyMatch(grant -> grant.role() == role);
    }

    /** Agencies at which this role is held. */
    public Set<String> agenciesAs(Role role) {
        return grants.stream()
                .filter(grant -> grant.role() == role)
                .map(Grant::agencyId)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether what that account has in hand is this person's to do. */
    public boolean actsFor(UUID account) {
        return id.equals(account);
    }

    /** How the record names this person. */
    public Actor actor() {
        return official == null
                ? new Actor(id.toString(), name, null, null)
                : new Actor(id.toString(), name, official.title(), official.agencyId());
    }

    @Override
    public String toString() {
        return "Account[" + id + "]";
    }
}
