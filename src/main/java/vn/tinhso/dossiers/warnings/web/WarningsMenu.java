package vn.tinhso.dossiers.warnings.web;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.tinhso.identity.Accounts;
import vn.tinhso.identity.Role;
import vn.tinhso.web.spi.MenuSource;
import vn.tinhso.web.spi.Viewer;

@Component
class WarningsMenu implements MenuSource {

    private static final int AFTER_WORK = 2;
    private static final int AFTER_THE_DESK = 8;

    private final Accounts accounts;

    WarningsMenu(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public List<MenuItem> items(Viewer viewer) {
        if (!viewer.official()) {
            return List.of();
        }
        var order = accounts.require().holds(Role.LEADER) ? AFTER_WORK : AFTER_THE_DESK;
        return List.of(new MenuItem(order, "Cảnh báo", "/canh-bao"));
    }
}
