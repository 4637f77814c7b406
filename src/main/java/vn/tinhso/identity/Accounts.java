package vn.tinhso.identity;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
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
    private final Organisations organisations;
    private final Clock clock;

    Accounts(AccountStore store, Organisations organisations, Clock clock) {
        this.store = store;
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
        return find(signedIn.id());
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

    /** The citizen's account that bears this personal number. */
    public Optional<UUID> citizenWith(PersonalId personalId) {
        return store.citizenWith(personalId.digits());
    }

    /** Officials holding a role at an agency today, by name. */
    public List<Account> holding(Role role, String agencyId) {
        return store.holding(role, agencyId, Moments.day(clock.instant())).stream()
                .map(this::assemble)
                .toList();
    }

    private Account assemble(AccountStore.Row row) {
        var official = row.officialId() == null
                ? null
                : organisations.official(row.officialId()).orElse(null);
        return new Account(
                row.id(),
                row.login(),
                row.name(),
                official,
                official == null ? row.citizen() : null,
                store.grants(row.id(), Moments.day(clock.instant())));
    }
}
