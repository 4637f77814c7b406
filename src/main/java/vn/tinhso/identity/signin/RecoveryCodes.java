package vn.tinhso.identity.signin;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Mã dự phòng: ten codes for the day the telephone is lost, each good once, shown once and not kept. */
@Component
public class RecoveryCodes {

    private static final int HOW_MANY = 10;

    private final RecoveryCodeStore store;
    private final Secrets secrets;
    private final SignInLog log;
    private final Clock clock;

    RecoveryCodes(RecoveryCodeStore store, Secrets secrets, SignInLog log, Clock clock) {
        this.store = store;
        this.secrets = secrets;
        this.log = log;
        this.clock = clock;
    }

    /** New ones; earlier ones are no longer good. */
    @Transactional
    public List<String> renew(UUID account) {
        var codes =
                Stream.generate(() -> OneTimeCode.ofGroups(3)).limit(HOW_MANY).toList();
        store.replace(account, codes.stream().map(code -> mark(account, code)).toList(), clock.instant());
        log.done(account, "sign-in.recovery-codes-made", Map.of());
        return codes;
    }

    @Transactional
    public boolean use(UUID account, String typed) {
        var used = store.use(account, mark(account, typed), clock.instant());
        if (used) {
            log.done(account, "sign-in.recovery-code-used", Map.of("left", String.valueOf(store.left(account))));
        }
        return used;
    }

    public int left(UUID account) {
        return store.left(account);
    }

    private String mark(UUID account, String code) {
        return secrets.fingerprint("recovery/" + account, OneTimeCode.plain(code));
    }
}
