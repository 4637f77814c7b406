package vn.tinhso.procedures.design.web;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.tinhso.identity.Accounts;
import vn.tinhso.procedures.design.DesignMandate;
import vn.tinhso.web.spi.MenuSource;
import vn.tinhso.web.spi.Viewer;

@Component
class DesignMenu implements MenuSource {

    private final Accounts accounts;
    private final DesignMandate mandate;

    DesignMenu(Accounts accounts, DesignMandate mandate) {
        this.accounts = accounts;
        this.mandate = mandate;
    }

    @Override
    public List<MenuItem> items(Viewer viewer) {
        return viewer.official() && mandate.holds(accounts.require())
                ? List.of(new MenuItem(45, "Soạn thủ tục", DesignAddress.ROOT))
                : List.of();
    }
}
