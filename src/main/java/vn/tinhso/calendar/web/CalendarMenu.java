package vn.tinhso.calendar.web;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.tinhso.calendar.changes.Mandate;
import vn.tinhso.identity.Accounts;
import vn.tinhso.web.spi.MenuSource;
import vn.tinhso.web.spi.Viewer;

@Component
class CalendarMenu implements MenuSource {

    private final Accounts accounts;
    private final Mandate mandate;

    CalendarMenu(Accounts accounts, Mandate mandate) {
        this.accounts = accounts;
        this.mandate = mandate;
    }

    @Override
    public List<MenuItem> items(Viewer viewer) {
        return viewer.official() && mandate.holds(accounts.require())
                ? List.of(new MenuItem(40, "Lịch làm việc", CalendarAddress.ROOT))
                : List.of();
    }
}
