package vn.tinhso.calendar.changes;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tinhso.identity.Account;
import vn.tinhso.identity.Role;
import vn.tinhso.organisations.Agency;
import vn.tinhso.organisations.AgencyKind;
import vn.tinhso.organisations.Organisations;
import vn.tinhso.shared.Rejected;

/**
 * Whose calendar an administrator may change: one of the province's People's Committee the province's rows and everybody's,
 * one of any other agency the rows of that agency and of the one-stop centre below it.
 */
@Component
public class Mandate {

    private final Organisations organisations;

    Mandate(Organisations organisations) {
        this.organisations = organisations;
    }

    /** Whether the account administers anything at all. */
    public boolean holds(Account account) {
        return account.holds(Role.ADMINISTRATOR);
    }

    /** Changes name dossiers of every agency: for administrators only. */
    public void requireAny(Account account) {
        if (!holds(account)) {
            throw new Rejected(
                    Rejected.Kind.FORBIDDEN,
                    "LV-017",
                    "Trang này chỉ dành cho quản trị viên.",
                    "Nhờ quản trị viên của cơ quan mở giúp.");
        }
    }

    /** @param agencyId {@code null} for the whole province */
    public boolean covers(Account account, @Nullable String agencyId) {
        return ofProvince(account) || (agencyId != null && ofAgency(account, agencyId));
    }

    public void require(Account account, @Nullable String agencyId) {
        if (!covers(account, agencyId)) {
            throw new Rejected(
                    Rejected.Kind.FORBIDDEN,
                    "LV-005",
                    "Bạn không quản trị lịch làm việc của " + name(agencyId) + ".",
                    "Nhờ quản trị viên của cơ quan ấy, hoặc của Ủy ban nhân dân tỉnh.");
        }
    }

    /** Agencies that exist today, by name. */
    public List<Agency> agencies() {
        return organisations.agencies(Arrays.asList(AgencyKind.values()));
    }

    /** {@code Cả tỉnh}, or the agency; {@link Rejected} {@code CQ-002} when there never was one. */
    public String name(@Nullable String agencyId) {
        return agencyId == null ? "cả tỉnh" : organisations.agency(agencyId).name();
    }

    private boolean ofProvince(Account account) {
        return account.agenciesAs(Role.ADMINISTRATOR).stream()
                .flatMap(id -> organisations.find(id).stream())
                .anyMatch(agency -> agency.kind() == AgencyKind.PROVINCE);
    }

    private boolean ofAgency(Account account, String agencyId) {
        var agency = organisations.agency(agencyId);
        return account.holds(Role.ADMINISTRATOR, agencyId)
                || (agency.isCentre()
                        && agency.parentId() != null
                        && account.holds(Role.ADMINISTRATOR, agency.parentId()));
    }
}
