package vn.tinhso.identity.mandates;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhso.audit.AuditLog;
import vn.tinhso.identity.Account;
import vn.tinhso.identity.Role;
import vn.tinhso.identity.mandates.MandateState.Step;
import vn.tinhso.identity.mandates.MandateStore.Closing;
import vn.tinhso.shared.Moments;

/**
 * Đối chiếu giấy tờ: any desk of the province confirms, because people hand in at any desk, wherever they live (Nghị định
 * 118/2025/NĐ-CP). One official suffices; every look and every decision is logged.
 */
@Service
public class MandateDesk {

    private static final int MOST = 200;
    private static final int LONGEST_REASON = 300;

    private final MandateStore store;
    private final AuditLog audit;
    private final Clock clock;

    MandateDesk(MandateStore store, AuditLog audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Mandate> waiting(Account officer) {
        mustBeADesk(officer);
        return store.awaitingDesk(MOST);
    }

    /** With whole numbers, to be compared with the paper. */
    @Transactional
    public Mandate look(Account officer, UUID id) {
        var mandate = waitingOne(officer, id);
        audit.record(officer.actor(), "mandate.viewed", "mandate:" + id, Map.of());
        return mandate;
    }

    @Transactional
    public void confirm(Account officer, UUID id) {
        var mandate = waitingOne(officer, id);
        if (mandate.isPast(Moments.day(clock.instant()))) {
            throw MandateRefusals.overBeforeConfirmed();
        }
        if (!store.confirm(id, mandate.agent(), officer.id(), clock.instant())) {
            throw MandateRefusals.tooLate();
        }
        audit.record(officer.actor(), "mandate.confirmed", "mandate:" + id, Mandates.details(mandate));
    }

    @Transactional
    public void refuse(Account officer, UUID id, String reason) {
        var mandate = waitingOne(officer, id);
        var said = reason.strip();
        if (said.isEmpty() || said.length() > LONGEST_REASON) {
            throw MandateRefusals.noReason();
        }
        if (!store.close(id, Step.REFUSE, new Closing(officer.id(), clock.instant(), said))) {
            throw MandateRefusals.tooLate();
        }
        audit.record(officer.actor(), "mandate.refused", "mandate:" + id, Mandates.details(mandate));
    }

    private Mandate waitingOne(Account officer, UUID id) {
        mustBeADesk(officer);
        var mandate = store.find(id)
                .filter(one -> one.basis().kind() == MandateBasis.PAPER)
                .orElseThrow(MandateRefusals::unknown);
        if (!mandate.awaitsDesk()) {
            throw MandateRefusals.tooLate();
        }
        return mandate;
    }

    private static void mustBeADesk(Account officer) {
        if (!officer.holds(Role.DESK_OFFICER)) {
            throw MandateRefusals.notADesk();
        }
    }
}
