package vn.tinhso.identity.signin;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.tinhso.organisations.Agency;
import vn.tinhso.organisations.AgencyChanges;
import vn.tinhso.organisations.AgencyKind;
import vn.tinhso.organisations.Organisations;
import vn.tinhso.shared.AgencyCode;
import vn.tinhso.shared.Rejected;
import vn.tinhso.web.PlatformSettings;

/** Ủy ban nhân dân tỉnh: where the first administrator holds office; made with them in an empty installation. */
@Component
class FirstAgency {

    private final Organisations organisations;
    private final AgencyChanges changes;
    private final PlatformSettings settings;

    FirstAgency(Organisations organisations, AgencyChanges changes, PlatformSettings settings) {
        this.organisations = organisations;
        this.changes = changes;
        this.settings = settings;
    }

    boolean isThere() {
        return !known().isEmpty();
    }

    /** Its id. */
    String found(String code, String unitCode, LocalDate today) {
        var known = known();
        if (!known.isEmpty()) {
            return known.getFirst().id();
        }
        if (!unitCode.matches("\\d{2}")) {
            throw new Rejected(
                    "DN-130",
                    "Mã đơn vị hành chính của tỉnh gồm 2 chữ số.",
                    "Ghi mã của tỉnh, ví dụ 11 với Điện Biên.");
        }
        var name = settings.province().replaceFirst("^T", "t");
        changes.begin(new Agency(
                "tinh",
                new AgencyCode(code),
                AgencyKind.PROVINCE,
                "Ủy ban nhân dân " + name,
                "UBND " + name,
                null,
                unitCode,
                "",
                "",
                today,
                null));
        return "tinh";
    }

    private List<Agency> known() {
        return organisations.agencies(List.of(AgencyKind.PROVINCE));
    }
}
