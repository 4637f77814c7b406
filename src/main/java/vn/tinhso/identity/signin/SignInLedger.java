package vn.tinhso.identity.signin;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhso.identity.Way;

/** What came of a guess: counted and logged in one transaction. */
@Component
class SignInLedger {

    private final Guard guard;
    private final SignInLog log;

    SignInLedger(Guard guard, SignInLog log) {
        this.guard = guard;
        this.log = log;
    }

    @Transactional
    public void wrong(Guard.Permit permit, @Nullable UUID account, Way way, Visit visit) {
        var waits = guard.wrong(permit);
        log.wrong(account, way, visit);
        if (waits) {
            log.locked(account, visit);
        }
    }

    @Transactional
    public void opened(Guard.Permit permit, UUID account, Set<Way> ways, Visit visit) {
        guard.forget(permit);
        log.opened(account, ways, visit);
    }

    /** By a way that needs no guess. */
    @Transactional
    public void opened(UUID account, Set<Way> ways, Visit visit) {
        log.opened(account, ways, visit);
    }

    /** Somebody who is in proved it once more. */
    @Transactional
    public void proved(Guard.Permit permit, UUID account, Visit visit) {
        guard.forget(permit);
        log.proved(account, visit);
    }
}
