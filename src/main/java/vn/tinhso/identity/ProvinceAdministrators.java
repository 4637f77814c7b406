package vn.tinhso.identity;

import org.springframework.stereotype.Component;
import vn.tinhso.organisations.AgencyKind;
import vn.tinhso.organisations.Organisations;
import vn.tinhso.shared.Rejected;

/** Quản trị viên của tỉnh: those who hold the role at the province's People's Committee. */
@Component
public class ProvinceAdministrators {

    private final Organisations organisations;
    private final Accounts accounts;

    ProvinceAdministrators(Organisations organisations, Accounts accounts) {
        this.organisations = organisations;
        this.accounts = accounts;
    }

    /** Whether there is any who may sign in today. */
    public boolean exist() {
        return accounts.agenciesWith(Role.ADMINISTRATOR).stream().anyMatch(this::isProvince);
    }

    public boolean include(Account account) {
        return account.agenciesAs(Role.ADMINISTRATOR).stream().anyMatch(this::isProvince);
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

    boolean isOne(Roles.Held held) {
        return held.role() == Role.ADMINISTRATOR && isProvince(held.agencyId());
    }

    private boolean isProvince(String agencyId) {
        return organisations
                .find(agencyId)
                .filter(agency -> agency.kind() == AgencyKind.PROVINCE)
                .isPresent();
    }
}
