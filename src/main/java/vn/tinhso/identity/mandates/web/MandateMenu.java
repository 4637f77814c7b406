package vn.tinhso.identity.mandates.web;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.tinhso.identity.Accounts;
import vn.tinhso.identity.Role;
import vn.tinhso.web.spi.MenuSource;
import vn.tinhso.web.spi.Viewer;

@Component
class MandateMenu implements MenuSource {

    private final Accounts accounts;

    MandateMenu(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public List<MenuItem> items(Viewer viewer) {
        if (viewer.official()) {
            return accounts.require().holds(Role.DESK_OFFICER)
                    ? List.of(new MenuItem(66, "Xác nhận thay mặt", "/thay-mat/cho-xac-nhan"))
                    : List.of();
        }
        return viewer.signedIn() ? List.of(new MenuItem(58, "Thay mặt", "/thay-mat")) : List.of();
    }
}
