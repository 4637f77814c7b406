package vn.tinhso.identity.signin;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tinhso.audit.AuditLog;
import vn.tinhso.identity.Accounts;
import vn.tinhso.identity.Way;
import vn.tinhso.shared.Actor;

/** What the log keeps of sign-in: never a secret, and never what was typed as a login that is not one. */
@Component
class SignInLog {

    /** Before somebody is in, nobody knows who it is. */
    private static final Actor SOMEBODY = new Actor("visitor", "Người chưa đăng nhập", null, null);

    private final AuditLog log;
    private final Accounts accounts;

    SignInLog(AuditLog log, Accounts accounts) {
        this.log = log;
        this.accounts = accounts;
    }

    void opened(UUID account, Set<Way> ways, Visit visit) {
        write(actor(account), "sign-in.opened", account, with(visit, ways));
    }

    void proved(UUID account, Visit visit) {
        write(actor(account), "sign-in.proved-again", account, with(visit, Set.of(Way.PASSWORD)));
    }

    void wrong(@Nullable UUID account, Way way, Visit visit) {
        write(SOMEBODY, "sign-in.failed", account, with(visit, Set.of(way)));
    }

    void locked(@Nullable UUID account, Visit visit) {
        write(SOMEBODY, "sign-in.locked", account, with(visit, Set.of()));
    }

    /** Something that the person did about their own account. */
    void done(UUID account, String deed, Map<String, String> detail) {
        write(actor(account), deed, account, detail);
    }

    /** Something that somebody else did about the account. */
    void done(Actor by, UUID account, String deed, Map<String, String> detail) {
        write(by, deed, account, detail);
    }

    private void write(Actor actor, String deed, @Nullable UUID account, Map<String, String> detail) {
        log.record(actor, deed, account == null ? "sign-in" : "account:" + account, detail);
    }

    private Actor actor(UUID account) {
        return accounts.find(account).orElseThrow().actor();
    }

    private static Map<String, String> with(Visit visit, Set<Way> ways) {
        var detail = new LinkedHashMap<String, String>();
        if (!ways.isEmpty()) {
            detail.put("ways", ways.stream().map(Way::amr).sorted().collect(Collectors.joining(",")));
        }
        detail.put("address", visit.shortAddress());
        detail.put("device", visit.device());
        return detail;
    }
}
