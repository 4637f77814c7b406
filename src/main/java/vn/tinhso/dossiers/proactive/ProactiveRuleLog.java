package vn.tinhso.dossiers.proactive;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.tinhso.audit.AuditLog;
import vn.tinhso.identity.Account;

/** Writes down who did what to which wording of a rule, and when. */
@Component
class ProactiveRuleLog {

    private final AuditLog audit;
    private final Clock clock;

    ProactiveRuleLog(AuditLog audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    ProactiveRule done(Account by, String deed, ProactiveRule rule) {
        audit.record(by.actor(), deed, "proactiveRule:" + rule.id(), Map.of("version", String.valueOf(rule.version())));
        return rule;
    }

    Instant now() {
        return clock.instant();
    }
}
