package vn.tinhso.audit;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** What goes on behind the business, on every node; who works is decided in the database. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class AuditTimers {

    private final Linker linker;
    private final SealRound seals;
    private final VerificationWorker verifications;

    AuditTimers(Linker linker, SealRound seals, VerificationWorker verifications) {
        this.linker = linker;
        this.seals = seals;
        this.verifications = verifications;
    }

    @Scheduled(cron = "${tinhso.audit.link:* * * * * *}")
    void link() {
        linker.workOn();
    }

    @Scheduled(cron = "${tinhso.audit.seal:0 0 * * * *}", zone = "Asia/Ho_Chi_Minh")
    void seal() {
        seals.work();
    }

    @Scheduled(cron = "${tinhso.audit.work:*/2 * * * * *}")
    void verify() {
        verifications.workOn();
    }
}
