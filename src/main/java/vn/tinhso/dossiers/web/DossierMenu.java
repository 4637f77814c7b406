package vn.tinhso.dossiers.web;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.tinhso.web.spi.MenuSource;
import vn.tinhso.web.spi.Viewer;

@Component
class DossierMenu implements MenuSource {

    @Override
    public List<MenuItem> items(Viewer viewer) {
        var lookUp = new MenuItem(30, "Tra cứu hồ sơ", "/tra-cuu");
        if (viewer.official()) {
            return List.of(new MenuItem(5, "Tiếp nhận trực tiếp", "/mot-cua"), lookUp);
        }
        return viewer.signedIn() ? List.of(new MenuItem(20, "Hồ sơ của tôi", "/ho-so"), lookUp) : List.of(lookUp);
    }
}
