package vn.tinhso.identity.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhso.identity.Account;
import vn.tinhso.identity.signin.CredentialStore.Credential;

/** Cấp lại quyền đăng nhập: an administrator hands somebody a code; only that person ever knows the new password. */
@Component
class Resets {

    private static final int GROUPS = 4;

    private final ResetStore store;
    private final CredentialStore credentials;
    private final SecondFactors factors;
    private final Secrets secrets;
    private final SignInLog log;
    private final SignInSettings settings;

    Resets(
            ResetStore store,
            CredentialStore credentials,
            SecondFactors factors,
            Secrets secrets,
            SignInLog log,
            SignInSettings settings) {
        this.store = store;
        this.credentials = credentials;
        this.factors = factors;
        this.secrets = secrets;
        this.log = log;
        this.settings = settings;
    }

    @Transactional
    public String issue(Account administrator, Account person, boolean removesFactors, Instant now) {
        var code = put(administrator.id(), person.id(), removesFactors, new Period(now, now.plus(settings.resetFor())));
        log.done(
                administrator.actor(),
                person.id(),
                "sign-in.reset-issued",
                Map.of("factors", removesFactors ? "removed" : "kept"));
        return code;
    }

    /** For somebody who has never had a password. */
    @Transactional
    public String activate(Account administrator, UUID person, Duration good, Instant now) {
        var code = put(administrator.id(), person, false, new Period(now, now.plus(good)));
        log.done(administrator.actor(), person, "account.activation-issued", Map.of());
        return code;
    }

    private record Period(Instant from, Instant until) {}

    private String put(UUID administrator, UUID person, boolean removesFactors, Period good) {
        var code = OneTimeCode.ofGroups(GROUPS);
        store.put(
                new ResetStore.Given(person, mark(person, code), removesFactors, administrator),
                good.from(),
                good.until());
        return code;
    }

    Optional<ResetStore.Given> find(Credential person, String code, Instant now) {
        return store.find(person.id(), mark(person.id(), code), now);
    }

    /** Whether the code was still there. */
    @Transactional
    public boolean redeem(Credential person, ResetStore.Given given, String hash) {
        if (!store.take(given) || !credentials.replaceHash(person, hash)) {
            return false;
        }
        var detail = new LinkedHashMap<String, String>();
        detail.put("issuedBy", given.issuedBy().toString());
        if (given.removesFactors()) {
            detail.putAll(factors.removeAll(person.id()));
        }
        log.done(person.id(), "sign-in.password-reset", detail);
        return true;
    }

    private String mark(UUID account, String code) {
        return secrets.fingerprint("reset/" + account, OneTimeCode.plain(code));
    }
}
