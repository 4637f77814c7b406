package vn.tinhso.audit.web;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.tinhso.web.spi.MenuSource;
import vn.tinhso.web.spi.Viewer;

@Component
class LogMenu implements MenuSource {

    private final LogReader reader;

    LogMenu(LogReader reader) {
        this.reader = reader;
    }

    @Override
    public List<MenuItem> items(Viewer viewer) {
        return viewer.official() && reader.may() ? List.of(new MenuItem(42, "Nhật ký", LogAddress.ROOT)) : List.of();
    }
}
