package vn.tinhso.identity;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.tinhso.audit.spi.LogReaders;
import vn.tinhso.organisations.AgencyKind;
import vn.tinhso.organisations.Organisations;
import vn.tinhso.shared.Actor;

/** The log of everybody is read by the administrators of the province's People's Committee. */
@Component
class ProvinceLogReaders implements LogReaders {

    private final Accounts accounts;
    private final Organisations organisations;

    ProvinceLogReaders(Accounts accounts, Organisations organisations) {
        this.accounts = accounts;
        this.organisations = organisations;
    }

    @Override
    public Optional<Actor> current() {
        return accounts.current().filter(this::administersTheProvince).map(Account::actor);
    }

    private boolean administersTheProvince(Account account) {
        return account.agenciesAs(Role.ADMINISTRATOR).stream()
                .flatMap(id -> organisations.find(id).stream())
                .anyMatch(agency -> agency.kind() == AgencyKind.PROVINCE);
    }
}
