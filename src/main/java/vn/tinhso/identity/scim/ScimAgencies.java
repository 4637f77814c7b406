package vn.tinhso.identity.scim;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.tinhso.organisations.Agency;
import vn.tinhso.organisations.AgencyKind;
import vn.tinhso.organisations.Organisations;
import vn.tinhso.shared.AgencyCode;
import vn.tinhso.shared.Moments;

/** Agencies as other systems name them: by mã định danh. */
@Component
class ScimAgencies {

    private final Organisations organisations;
    private final Clock clock;

    ScimAgencies(Organisations organisations, Clock clock) {
        this.organisations = organisations;
        this.clock = clock;
    }

    /** Id of the agency that bears the code today. */
    String id(String code) {
        return organisations
                .byCode(new AgencyCode(code), today())
                .map(Agency::id)
                .orElseThrow(() -> ScimRefused.invalid(
                        "invalidValue",
                        "organization: hiện không có cơ quan mang mã này. / No agency bears this code today."));
    }

    List<Agency> all() {
        return organisations.agencies(EnumSet.allOf(AgencyKind.class));
    }

    LocalDate today() {
        return Moments.day(clock.instant());
    }
}
