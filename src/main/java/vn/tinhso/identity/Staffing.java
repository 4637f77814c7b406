package vn.tinhso.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.tinhso.organisations.Official;
import vn.tinhso.organisations.Organisations;
import vn.tinhso.organisations.Staff;
import vn.tinhso.shared.Moments;
import vn.tinhso.shared.Rejected;

/** The posts behind accounts of officials: the account and the official bear one id. */
@Component
class Staffing {

    private final Organisations organisations;
    private final Staff staff;
    private final Clock clock;

    Staffing(Organisations organisations, Staff staff, Clock clock) {
        this.organisations = organisations;
        this.staff = staff;
        this.clock = clock;
    }

    Map<UUID, Official> of(Collection<UUID> officials) {
        return organisations.officials(officials);
    }

    /** Refuses an agency that is none of today ({@code DN-126}) or not this one's to fill ({@code DN-071}). */
    void require(Appointer by, String agencyId) {
        var known = organisations.find(agencyId).filter(agency -> agency.existsOn(today()));
        if (known.isEmpty()) {
            throw new Rejected(
                    "DN-126", "Hiện không có cơ quan «" + agencyId + "».", "Chọn một cơ quan đang hoạt động.");
        }
        AccountMandate.requireAgency(by, agencyId);
    }

    void appoint(UUID id, Appointment wish) {
        staff.appoint(official(id, wish), today());
    }

    void move(UUID id, Appointment wish) {
        staff.move(official(id, wish), today());
    }

    void leave(UUID id) {
        staff.leave(id, today());
    }

    void comeBack(UUID id) {
        staff.comeBack(id);
    }

    LocalDate today() {
        return Moments.day(clock.instant());
    }

    private static Official official(UUID id, Appointment wish) {
        var post = wish.post();
        return new Official(
                id,
                wish.name(),
                post.title().strip(),
                post.agencyId(),
                post.department().strip());
    }
}
