package vn.tinhso.reorganisations.web;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.tinhso.identity.Accounts;
import vn.tinhso.reorganisations.ProvinceMandate;
import vn.tinhso.web.spi.MenuSource;
import vn.tinhso.web.spi.Viewer;

@Component
class ReorganisationMenu implements MenuSource {

    private final Accounts accounts;
    private final ProvinceMandate mandate;

    ReorganisationMenu(Accounts accounts, ProvinceMandate mandate) {
        this.accounts = accounts;
        this.mandate = mandate;
    }

    @Override
    public List<MenuItem> items(Viewer viewer) {
        return viewer.official() && mandate.holds(accounts.require())
                ? List.of(new MenuItem(41, "Sắp xếp cơ quan", PlanAddress.ROOT))
                : List.of();
    }
}
