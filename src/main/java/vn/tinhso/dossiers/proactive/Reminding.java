package vn.tinhso.dossiers.proactive;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhso.dossiers.GrantedResult;
import vn.tinhso.dossiers.GrantedResults;
import vn.tinhso.identity.Accounts;

/**
 * Reminds one person of one thing, all of it or nothing. Whatever a worker saw before may have changed: rule, paper and the
 * person's choice are read again, and none of them changes until it is done.
 */
@Component
class Reminding {

    private final ProactiveRuleStore rules;
    private final ChoiceStore choices;
    private final GrantedResults granted;
    private final Reach reach;
    private final Accounts accounts;
    private final ReminderWriter writer;

    Reminding(
            ProactiveRuleStore rules,
            ChoiceStore choices,
            GrantedResults granted,
            Reach reach,
            Accounts accounts,
            ReminderWriter writer) {
        this.rules = rules;
        this.choices = choices;
        this.granted = granted;
        this.reach = reach;
        this.accounts = accounts;
        this.writer = writer;
    }

    /** Whether the person was reminded now. */
    @Transactional
    public boolean remind(UUID ruleId, GrantedResult seen, LocalDate today) {
        var account = seen.account();
        if (account == null) {
            return false;
        }
        choices.lock(account);
        return rules.holdActive(ruleId)
                .flatMap(rule -> judged(rule, seen, today)
                        .flatMap(judged -> accounts.find(account).map(person -> writer.write(rule, judged, person))))
                .orElse(false);
    }

    private Optional<Judged> judged(ProactiveRule rule, GrantedResult seen, LocalDate today) {
        return granted.of(seen.dossier())
                .flatMap(now -> reach.judge(rule, List.of(now), new Reach.Span(today, today)).stream()
                        .findFirst())
                .filter(Judged::isReached);
    }
}
