package vn.tinhso.audit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.tinhso.audit.Verified.Broken;

/**
 * Seals what is new from time to time. What is about to be sealed is verified first, so that a break of the last hour is told
 * while people still remember; it is sealed all the same, because a seal over a broken chain still holds the rest of it.
 */
@Component
class SealTimer {

    private static final Logger log = LoggerFactory.getLogger(SealTimer.class);

    private final Linker linker;
    private final Seals seals;
    private final AuditChain chain;

    SealTimer(Linker linker, Seals seals, AuditChain chain) {
        this.linker = linker;
        this.seals = seals;
        this.chain = chain;
    }

    @Scheduled(cron = "${tinhso.audit.seal:0 0 * * * *}", zone = "Asia/Ho_Chi_Minh")
    void work() {
        linker.workOn();
        if (chain.verify(chain.unsealed(), seen -> {}) instanceof Broken broken) {
            log.error(
                    "Nhật ký đứt ở vị trí {} ({}): xem /nhat-ky/kiem-chung / the audit chain is broken, see that page",
                    broken.first().position(),
                    broken.first().reason());
        }
        seals.seal();
    }
}
