package vn.tinhso.dossiers.proactive.web;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.tinhso.dossiers.proactive.ProactiveMandate;
import vn.tinhso.identity.Accounts;
import vn.tinhso.web.spi.MenuSource;
import vn.tinhso.web.spi.Viewer;

@Component
class ProactiveMenu implements MenuSource {

    private static final int AFTER_OWN_DOSSIERS = 25;
    private static final int AFTER_PROCEDURES = 46;

    private final Accounts accounts;
    private final ProactiveMandate mandate;

    ProactiveMenu(Accounts accounts, ProactiveMandate mandate) {
        this.accounts = accounts;
        this.mandate = mandate;
    }

    @Override
    public List<MenuItem> items(Viewer viewer) {
        if (!viewer.signedIn()) {
            return List.of();
        }
        if (!viewer.official()) {
            return List.of(new MenuItem(AFTER_OWN_DOSSIERS, "Nhắc việc", "/nhac-viec"));
        }
        return mandate.holds(accounts.require())
                ? List.of(new MenuItem(AFTER_PROCEDURES, "Nhắc chủ động", RuleAddress.ROOT))
                : List.of();
    }
}
