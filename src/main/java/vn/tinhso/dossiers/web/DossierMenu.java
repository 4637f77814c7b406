package vn.tinhso.dossiers.web;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.tinhso.identity.Accounts;
import vn.tinhso.identity.Role;
import vn.tinhso.web.spi.MenuSource;
import vn.tinhso.web.spi.Viewer;

@Component
class DossierMenu implements MenuSource {

    private final Accounts accounts;

    DossierMenu(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public List<MenuItem> items(Viewer viewer) {
        var lookUp = new MenuItem(30, "Tra cứu hồ sơ", "/tra-cuu");
        if (viewer.official()) {
            var register = new MenuItem(12, "Sổ theo dõi", "/so-theo-doi");
            return accounts.require().holds(Role.DESK_OFFICER)
                    ? List.of(new MenuItem(5, "Tiếp nhận trực tiếp", "/mot-cua"), register, lookUp)
                    : List.of(register, lookUp);
        }
        return viewer.signedIn()
                ? List.of(
                        new MenuItem(20, "Hồ sơ của tôi", "/ho-so"),
                        new MenuItem(60, "Dữ liệu của tôi", "/du-lieu-cua-toi"),
                        lookUp)
                : List.of(lookUp);
    }
}
