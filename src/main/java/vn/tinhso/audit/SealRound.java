package vn.tinhso.audit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.tinhso.audit.Verified.Broken;

/**
 * One round of sealing. What is about to be sealed is verified first, so that a break of the last hour is told
 * while people still remember; it is sealed all the same, because a seal over a broken chain still holds the rest of it.
 */
@Component
class SealRound {

    private static final Logger log = LoggerFactory.getLogger(SealRound.class);

    private final Linker linker;
    private final Seals seals;
    private final AuditChain chain;

    SealRound(Linker linker, Seals seals, AuditChain chain) {
        this.linker = linker;
        this.seals = seals;
        this.chain = chain;
    }

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
