package vn.tinhso.inbox.web;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.tinhso.web.spi.MenuSource;
import vn.tinhso.web.spi.Viewer;

@Component
class InboxMenu implements MenuSource {

    @Override
    public List<MenuItem> items(Viewer viewer) {
        return viewer.official() ? List.of(new MenuItem(1, "Việc của tôi", "/viec-cua-toi")) : List.of();
    }
}
