package vn.tinhso.organisations;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhso.shared.Rejected;

/**
 * What a confirmed reorganisation does to the agencies themselves; what hangs on them is brought over by {@link
 * vn.tinhso.organisations.spi.Dependants}. Each may be repeated.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class AgencyChanges {

    private final OrganisationStore store;
    private final SuccessionStore successions;

    AgencyChanges(OrganisationStore store, SuccessionStore successions) {
        this.store = store;
        this.successions = successions;
    }

    /** {@link Rejected} {@code CQ-004} when its id or, at that time, its code is another agency's. */
    public void begin(Agency agency) {
        var above = agency.parentId();
        if (above != null && store.agency(above).isEmpty()) {
            throw new Rejected(
                    "CQ-005",
                    "Cơ quan cấp trên «" + above + "» của " + agency.name() + " không có.",
                    "Chọn lại cơ quan cấp trên, hoặc khai cơ quan ấy trước.");
        }
        var sameCode = store.byCode(agency.code(), agency.validFrom());
        var clash = sameCode.filter(known -> !known.id().equals(agency.id())).isPresent();
        if (!clash) {
            store.add(agency);
        }
        if (clash || !store.agency(agency.id()).filter(agency::equals).isPresent()) {
            throw new Rejected(
                    Rejected.Kind.CONFLICT,
                    "CQ-004",
                    "Mã «" + agency.id() + "» hoặc mã định danh " + agency.code() + " đã thuộc một cơ quan khác.",
                    "Đặt mã khác cho cơ quan mới, hoặc chọn cơ quan đã có làm nơi đến.");
        }
    }

    /** What a department decides at provincial level. */
    public void giveField(String fieldCode, String agencyId) {
        store.addCompetence(fieldCode, agencyId);
    }

    /** The agency still exists on the day before. */
    public void end(String agencyId, LocalDate on) {
        store.end(agencyId, on);
    }

    public void succeed(AgencySuccession succession) {
        successions.add(succession);
    }
}
