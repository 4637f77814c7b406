package vn.tinhso.identity.web;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.tinhso.web.spi.MenuSource;
import vn.tinhso.web.spi.Viewer;

@Component
class DelegationMenu implements MenuSource {

    @Override
    public List<MenuItem> items(Viewer viewer) {
        return viewer.official() ? List.of(new MenuItem(65, "Ủy quyền", "/uy-quyen")) : List.of();
    }
}
