package vn.tinhso.identity.web;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.tinhso.identity.AccountMandate;
import vn.tinhso.identity.Accounts;
import vn.tinhso.web.spi.MenuSource;
import vn.tinhso.web.spi.Viewer;

@Component
class AdministrationMenu implements MenuSource {

    private final Accounts accounts;
    private final AccountMandate mandate;

    AdministrationMenu(Accounts accounts, AccountMandate mandate) {
        this.accounts = accounts;
        this.mandate = mandate;
    }

    @Override
    public List<MenuItem> items(Viewer viewer) {
        return viewer.official() && mandate.holds(accounts.require())
                ? List.of(new MenuItem(46, "Quản trị", "/quan-tri"))
                : List.of();
    }
}
