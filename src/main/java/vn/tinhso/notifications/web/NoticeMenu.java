package vn.tinhso.notifications.web;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.tinhso.web.spi.MenuSource;
import vn.tinhso.web.spi.Viewer;

@Component
class NoticeMenu implements MenuSource {

    @Override
    public List<MenuItem> items(Viewer viewer) {
        return viewer.signedIn() ? List.of(new MenuItem(60, "Thông báo", "/thong-bao")) : List.of();
    }
}
