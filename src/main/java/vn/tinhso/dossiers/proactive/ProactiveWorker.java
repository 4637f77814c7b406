package vn.tinhso.dossiers.proactive;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.tinhso.shared.Moments;
import vn.tinhso.shared.Rejected;

/**
 * Carries out the rules that are switched on. Every node may do it at any time: who was reminded is in the database, each
 * reminder is a transaction of its own, and a run that was cut off is simply begun again.
 */
@Component
class ProactiveWorker {

    private static final Logger log = LoggerFactory.getLogger(ProactiveWorker.class);
    private static final UUID FIRST = new UUID(0, 0);
    static final int STEP = 200;

    private final ProactiveRuleStore rules;
    private final Reach reach;
    private final Reminding reminding;
    private final Clock clock;

    ProactiveWorker(ProactiveRuleStore rules, Reach reach, Reminding reminding, Clock clock) {
        this.rules = rules;
        this.reach = reach;
        this.reminding = reminding;
        this.clock = clock;
    }

    @Scheduled(cron = "${tinhso.proactive.check:0 10 7-17 * * *}", zone = "Asia/Ho_Chi_Minh")
    void look() {
        rules.all().stream().filter(ProactiveRule::isActive).forEach(this::carryOut);
    }

    /** How many were reminded. */
    int carryOut(ProactiveRule rule) {
        var today = Moments.day(clock.instant());
        var reminded = 0;
        var page = new Reach.Page(List.of(), FIRST, true);
        while (page.more()) {
            page = reach.page(rule, new Reach.Span(today, today), page.last(), STEP);
            for (var judged : page.judged()) {
                if (judged.isReached() && remind(rule, judged, today)) {
                    reminded++;
                }
            }
        }
        return reminded;
    }

    /** One person whose data refuses a draft must not keep all after them waiting; the next run tries again. */
    private boolean remind(ProactiveRule rule, Judged judged, LocalDate today) {
        try {
            return reminding.remind(rule.id(), judged.source(), today);
        } catch (Rejected | DataAccessException failure) {
            log.warn(
                    "Nhắc chủ động không gửi được, quy tắc {}, hồ sơ {}: {}",
                    rule.id(),
                    judged.source().dossier(),
                    failure.getClass().getSimpleName());
            return false;
        }
    }
}
