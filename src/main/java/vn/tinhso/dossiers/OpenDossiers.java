package vn.tinhso.dossiers;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhso.calendar.WorkingCalendar;
import vn.tinhso.identity.Account;
import vn.tinhso.identity.Role;

/** Hồ sơ còn hạn đang tính: how much of its time each has used. */
@Service
public class OpenDossiers {

    private final OpenDossierStore store;
    private final DossierStore dossiers;
    private final WorkingCalendar calendar;
    private final Clock clock;

    OpenDossiers(OpenDossierStore store, DossierStore dossiers, WorkingCalendar calendar, Clock clock) {
        this.store = store;
        this.dossiers = dossiers;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Those this person has in hand, or who is stood in for. */
    @Transactional(readOnly = true)
    public List<TimeUsed> handledBy(Account viewer) {
        return used(store.handledBy(Visibility.of(viewer), viewer.actsAs()));
    }

    /** Those of the agencies this person leads. */
    @Transactional(readOnly = true)
    public List<TimeUsed> ledBy(Account viewer) {
        return used(store.decidedAt(Visibility.of(viewer), viewer.agenciesAs(Role.LEADER)));
    }

    /** Overdue ones this person may see. */
    @Transactional(readOnly = true)
    public List<TimeUsed> overdue(Account viewer) {
        return used(store.overdue(Visibility.of(viewer), clock.instant()));
    }

    /** Overdue ones wherever they are, for rules that bring them to somebody beyond their agency. */
    @Transactional(readOnly = true)
    public List<TimeUsed> overdueAnywhere() {
        return used(store.overdueAnywhere(clock.instant()));
    }

    /** Every one, for who looks on behalf of all. */
    @Transactional(readOnly = true)
    public List<TimeUsed> all() {
        return used(store.all());
    }

    /** Lets an agency read a dossier from now on, because a rule brought it there. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void letRead(UUID dossierId, String agencyId) {
        dossiers.letRead(dossierId, agencyId);
    }

    private List<TimeUsed> used(List<OpenDossierStore.Row> rows) {
        var now = clock.instant();
        return rows.stream()
                .map(row -> row.used(calendar.scheduleOf(row.competent()), now))
                .toList();
    }
}
