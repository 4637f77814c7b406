package vn.tinhso.identity;

import org.springframework.stereotype.Component;
import vn.tinhso.organisations.Organisations;
import vn.tinhso.web.spi.Viewer;
import vn.tinhso.web.spi.ViewerSource;

/** Shows the frame who is signed in. */
@Component
class AccountViewer implements ViewerSource {

    private final Accounts accounts;
    private final Organisations organisations;

    AccountViewer(Accounts accounts, Organisations organisations) {
        this.accounts = accounts;
        this.organisations = organisations;
    }

    @Override
    public Viewer current() {
        return accounts.current().map(this::viewer).orElse(Viewer.VISITOR);
    }

    private Viewer viewer(Account account) {
        var official = account.official();
        if (official == null) {
            return new Viewer(account.name(), null, false);
        }
        var agency = organisations.agency(official.agencyId());
        return new Viewer(account.name(), official.title() + ", " + agency.shortName(), true);
    }
}
