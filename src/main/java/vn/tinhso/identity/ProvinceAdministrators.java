package vn.tinhso.identity;

import org.springframework.stereotype.Component;
import vn.tinhso.organisations.AgencyKind;
import vn.tinhso.organisations.Organisations;
import vn.tinhso.shared.Rejected;

/** Quản trị viên của tỉnh: those who hold the role at the province's People's Committee. */
@Component
public class ProvinceAdministrators {

    private final Organisations organisations;

    ProvinceAdministrators(Organisations organisations) {
        this.organisations = organisations;
    }

    public boolean include(Account account) {
        return account.agenciesAs(Role.ADMINISTRATOR).stream()
                .flatMap(id -> organisations.find(id).stream())
                .anyMatch(agency -> agency.kind() == AgencyKind.PROVINCE);
    }

    /** Refuses with {@code DN-070} whoever is none of them. */
    public void require(Account account) {
        if (!include(account)) {
            throw new Rejected(
                    Rejected.Kind.FORBIDDEN,
                    "DN-070",
                    "Việc này chỉ quản trị viên của Ủy ban nhân dân tỉnh làm.",
                    "Nhờ quản trị viên của tỉnh làm giúp.");
        }
    }
}
