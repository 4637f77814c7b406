package vn.tinhso.identity;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.tinhso.audit.spi.LogReaders;
import vn.tinhso.shared.Actor;

/** The log of everybody is read by the administrators of the province's People's Committee. */
@Component
class ProvinceLogReaders implements LogReaders {

    private final Accounts accounts;
    private final ProvinceAdministrators administrators;

    ProvinceLogReaders(Accounts accounts, ProvinceAdministrators administrators) {
        this.accounts = accounts;
        this.administrators = administrators;
    }

    @Override
    public Optional<Actor> current() {
        return accounts.current().filter(administrators::include).map(Account::actor);
    }
}
