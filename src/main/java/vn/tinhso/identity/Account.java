package vn.tinhso.identity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tinhso.organisations.Official;
import vn.tinhso.shared.Actor;
import vn.tinhso.shared.PersonalId;

/**
 * Tài khoản: a citizen or an official, as of this request.
 *
 * @param official the post held, for officials
 * @param citizen what is known of the person, for citizens
 * @param grants roles held today, those that colleagues have delegated included
 * @param standIns whom this person stands in for today
 * @param inPlaceOf whose rights this is about, when it is about those of one colleague
 * @param kin agencies where the roles let one read besides their own
 * @param onBehalf for whom a citizen may act today
 */
public record Account(
        UUID id,
        String login,
        String name,
        @Nullable Official official,
        @Nullable Citizen citizen,
        Set<Grant> grants,
        List<StandIn> standIns,
        @Nullable StandIn inPlaceOf,
        Kin kin,
        List<OnBehalf> onBehalf) {

    /** Somebody who acts for nobody outside the house. */
    public Account(
            UUID id,
            String login,
            String name,
            @Nullable Official official,
            @Nullable Citizen citizen,
            Set<Grant> grants,
            List<StandIn> standIns,
            @Nullable StandIn inPlaceOf,
            Kin kin) {
        this(id, login, name, official, citizen, grants, standIns, inPlaceOf, kin, List.of());
    }

    /** At agencies without any others. */
    public Account(
            UUID id,
            String login,
            String name,
            @Nullable Official official,
            @Nullable Citizen citizen,
            Set<Grant> grants,
            List<StandIn> standIns,
            @Nullable StandIn inPlaceOf) {
        this(id, login, name, official, citizen, grants, standIns, inPlaceOf, Kin.NONE);
    }

    /** Somebody who stands in for nobody. */
    public Account(
            UUID id,
            String login,
            String name,
            @Nullable Official official,
            @Nullable Citizen citizen,
            Set<Grant> grants) {
        this(id, login, name, official, citizen, grants, List.of(), null);
    }

    /**
     * Ủy quyền đang có hiệu lực: a colleague who is absent.
     *
     * @param grants what the colleague holds and this person does not
     */
    public record StandIn(UUID account, String name, Set<Grant> grants) {}

    /**
     * Thay mặt đang có hiệu lực.
     *
     * @param organisation the organisation acted for, when it is one
     * @param itself whether it is the organisation's own electronic account that this session came with
     */
    public record OnBehalf(
            UUID mandate,
            MandateKind kind,
            Scope scope,
            @Nullable UUID organisation,
            boolean itself) {}

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

    /** The same person with these rights alone, as an explanation looks at them one by one. */
    public Account withOnly(Set<Grant> some) {
        return new Account(id, login, name, official, citizen, some, List.of(), null, kin, onBehalf);
    }

    /** The same person, who may act for these. */
    public Account actingFor(List<OnBehalf> some) {
        return new Account(id, login, name, official, citizen, grants, standIns, inPlaceOf, kin, List.copyOf(some));
    }

    /** Whether this mandate is in force for a procedure of a field. */
    public boolean mayActBy(UUID mandate, String field, String procedure) {
        return onBehalf.stream()
                .anyMatch(one -> one.mandate().equals(mandate) && one.scope().covers(field, procedure));
    }

    public boolean isOfficial() {
        return official != null;
    }

    /** For some procedures at least. */
    public boolean holds(Role role, String agencyId) {
        return grants.stream()
                .anyMatch(grant -> grant.role() == role && grant.agencyId().equals(agencyId));
    }

    /** For this procedure of this field. */
    public boolean holds(Role role, String agencyId, String field, String procedure) {
        return grants.stream()
                .anyMatch(grant -> grant.role() == role
                        && grant.agencyId().equals(agencyId)
                        && grant.scope().covers(field, procedure));
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

    /** Every agency where one reads by a role: nothing is done but at those of the grants themselves. */
    public Stream<Grant> readableAs(Role role) {
        return grants.stream().filter(grant -> grant.role() == role).flatMap(kin::readable);
    }

    /** Whether what that account has in hand is this person's to do. */
    public boolean actsFor(UUID account) {
        return actsAs().contains(account);
    }

    /** This person and those stood in for. */
    public Set<UUID> actsAs() {
        return Stream.concat(Stream.of(id), standIns.stream().map(StandIn::account))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Each way to act: by one's own rights first, then in the place of each colleague. Never for two at once. */
    public List<Account> capacities() {
        if (standIns.isEmpty()) {
            return List.of(this);
        }
        var own = new HashSet<>(grants);
        standIns.forEach(colleague -> own.removeAll(colleague.grants()));
        var capacities = new ArrayList<Account>();
        capacities.add(new Account(id, login, name, official, citizen, Set.copyOf(own), List.of(), null, kin));
        for (var colleague : standIns) {
            var together = new HashSet<>(own);
            together.addAll(colleague.grants());
            capacities.add(new Account(
                    id, login, name, official, citizen, Set.copyOf(together), List.of(colleague), colleague, kin));
        }
        return List.copyOf(capacities);
    }

    /** How the record names this person. */
    public Actor actor() {
        if (official == null) {
            return new Actor(id.toString(), name, null, null);
        }
        return inPlaceOf == null
                ? new Actor(id.toString(), name, official.title(), official.agencyId())
                : new Actor(
                        id.toString(),
                        name,
                        official.title() + " (thay " + inPlaceOf.name() + ")",
                        official.agencyId(),
                        inPlaceOf.account().toString());
    }

    @Override
    public String toString() {
        return "Account[" + id + "]";
    }
}
