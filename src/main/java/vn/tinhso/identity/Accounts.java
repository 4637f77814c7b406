package vn.tinhso.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import vn.tinhso.organisations.Official;
import vn.tinhso.organisations.Organisations;
import vn.tinhso.shared.Moments;
import vn.tinhso.shared.PersonalId;
import vn.tinhso.shared.Rejected;

/** Tài khoản: who is signed in and what they may do today, read afresh on every request so that a revoked role ends. */
@Component
@Transactional(readOnly = true)
public class Accounts {

    private static final String READ = Accounts.class.getName();

    private final AccountStore store;
    private final DelegationStore delegations;
    private final OnBehalfStore onBehalf;
    private final Organisations organisations;
    private final Clock clock;

    Accounts(
            AccountStore store,
            DelegationStore delegations,
            OnBehalfStore onBehalf,
            Organisations organisations,
            Clock clock) {
        this.store = store;
        this.delegations = delegations;
        this.onBehalf = onBehalf;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** The signed-in account of this request, read once a request. */
    public Optional<Account> current() {
        var request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return signedIn();
        }
        if (request.getAttribute(READ, RequestAttributes.SCOPE_REQUEST) instanceof Account account) {
            return Optional.of(account);
        }
        var account = signedIn();
        account.ifPresent(read -> request.setAttribute(READ, read, RequestAttributes.SCOPE_REQUEST));
        return account;
    }

    private Optional<Account> signedIn() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn signedIn)) {
            return Optional.empty();
        }
        var proof = signedIn.proof();
        return store.find(signedIn.id())
                .filter(AccountStore.Row::enabled)
                .map(row -> assemble(row, proof == null ? null : proof.mandate()));
    }

    /** The signed-in account; {@link Rejected} {@code DN-001} when nobody is. */
    public Account require() {
        return current()
                .orElseThrow(() -> new Rejected(
                        Rejected.Kind.FORBIDDEN, "DN-001", "Bạn chưa đăng nhập.", "Đăng nhập rồi thử lại."));
    }

    public Optional<Account> find(UUID id) {
        return store.find(id).filter(AccountStore.Row::enabled).map(this::assemble);
    }

    public Optional<Account> byLogin(String login) {
        return store.byLogin(login).filter(AccountStore.Row::enabled).map(this::assemble);
    }

    /** Those of these accounts that may be signed in with. */
    public Set<UUID> enabled(Collection<UUID> ids) {
        return ids.isEmpty() ? Set.of() : store.enabled(ids);
    }

    /** The citizen's account that bears this personal number. */
    public Optional<UUID> citizenWith(PersonalId personalId) {
        return store.citizenWith(personalId.digits());
    }

    /** Code of the unit where a citizen lives, as it was when the account was made. */
    public Optional<String> residenceOf(UUID id) {
        return store.residenceOf(id);
    }

    /** Officials holding a role at an agency today, by name. */
    public List<Account> holding(Role role, String agencyId) {
        return store.holding(role, agencyId, Moments.day(clock.instant())).stream()
                .map(this::assemble)
                .toList();
    }

    /** Those of them whose role covers this procedure of this field. */
    public List<Account> holding(Role role, String agencyId, String field, String procedure) {
        return holding(role, agencyId).stream()
                .filter(account -> account.holds(role, agencyId, field, procedure))
                .toList();
    }

    /** Agencies at which somebody holds this role today. */
    public Set<String> agenciesWith(Role role) {
        return store.agenciesWith(role, Moments.day(clock.instant()));
    }

    /** Who stands in for this official today. */
    public List<UUID> standingInFor(UUID account) {
        return delegations.standingInFor(account, Moments.day(clock.instant()));
    }

    /** Officials of an agency with an account, by name. */
    public List<Account> officialsOf(String agencyId) {
        var ids = organisations.officialsOf(agencyId).stream().map(Official::id).toList();
        return store.ofOfficials(ids).stream().map(this::assemble).toList();
    }

    private Account assemble(AccountStore.Row row) {
        return assemble(row, null);
    }

    private Account assemble(AccountStore.Row row, @Nullable UUID asserted) {
        var day = Moments.day(clock.instant());
        var official = row.officialId() == null
                ? null
                : organisations.official(row.officialId()).orElse(null);
        var own = store.grants(row.id(), day);
        if (official == null) {
            return new Account(row.id(), row.login(), row.name(), null, row.citizen(), own)
                    .actingFor(onBehalf.of(row.id(), day, asserted));
        }
        var standIns = delegations.inForce(row.id(), day).stream()
                .map(delegator -> standIn(delegator, own, day))
                .toList();
        var all = new LinkedHashSet<>(own);
        standIns.forEach(colleague -> all.addAll(colleague.grants()));
        return new Account(row.id(), row.login(), row.name(), official, null, all, standIns, null, kin(all));
    }

    private Kin kin(Set<Grant> grants) {
        var agencies = grants.stream().map(Grant::agencyId).collect(Collectors.toSet());
        var below = organisations.below(grants.stream()
                .filter(grant -> grant.reach().below())
                .map(Grant::agencyId)
                .collect(Collectors.toSet()));
        below.values().forEach(agencies::addAll);
        return new Kin(below, organisations.predecessors(agencies));
    }

    // Only what the colleague holds in person: who stands in does not pass it on (Nghị định 30/2020/NĐ-CP, Điều 13,
    // khoản 3: người được ủy quyền không được ủy quyền lại).
    private Account.StandIn standIn(DelegationStore.Delegator delegator, Set<Grant> own, LocalDate day) {
        var added = new LinkedHashSet<>(store.grants(delegator.account(), day));
        added.removeAll(own);
        return new Account.StandIn(delegator.account(), delegator.name(), added);
    }
}
