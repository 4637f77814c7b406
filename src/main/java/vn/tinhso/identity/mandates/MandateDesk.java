package vn.tinhso.identity.mandates;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhso.audit.AuditLog;
import vn.tinhso.identity.Account;
import vn.tinhso.identity.Accounts;
import vn.tinhso.identity.OfficialAccounts;
import vn.tinhso.identity.Role;
import vn.tinhso.identity.mandates.MandateState.Step;
import vn.tinhso.identity.mandates.MandateStore.Closing;
import vn.tinhso.shared.Moments;
import vn.tinhso.shared.PersonalId;

/**
 * Đối chiếu giấy tờ: any desk of the province confirms, because people hand in at any desk, wherever they live (Nghị định
 * 118/2025/NĐ-CP). One official suffices, but never for a mandate of their own; every look and every decision is logged.
 */
@Service
public class MandateDesk {

    private static final int MOST = 200;
    private static final int LONGEST_REASON = 300;

    private final MandateStore store;
    private final Accounts accounts;
    private final OfficialAccounts officials;
    private final AuditLog audit;
    private final Clock clock;

    MandateDesk(MandateStore store, Accounts accounts, OfficialAccounts officials, AuditLog audit, Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.officials = officials;
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
        refuseOwn(officer, mandate);
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

    /** Whoever works at a desk is a citizen with another account: both bear the same personal number. */
    private void refuseOwn(Account officer, Mandate mandate) {
        var agent = Optional.ofNullable(mandate.agent().account()).flatMap(accounts::find);
        var numbers = Stream.of(
                        mandate.principal().number(), agent.map(OwnNumber::of).orElse(null))
                .filter(number -> number != null && PersonalId.isValid(number))
                .map(PersonalId::new)
                .toList();
        if (officials.bearing(numbers).containsValue(officer.id())) {
            throw MandateRefusals.own();
        }
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
