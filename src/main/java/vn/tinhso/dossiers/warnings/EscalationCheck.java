package vn.tinhso.dossiers.warnings;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Looks from time to time, on every node, for people who do not open the page. A node more or less changes nothing: the
 * table decides who tells, and the pages do not wait for it.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class EscalationCheck {

    private final Escalations escalations;

    EscalationCheck(Escalations escalations) {
        this.escalations = escalations;
    }

    @Scheduled(cron = "${tinhso.warnings.check:0 */5 * * * *}", zone = "Asia/Ho_Chi_Minh")
    void look() {
        escalations.check();
    }
}
