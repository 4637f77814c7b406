package vn.tinhso.identity.signin;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhso.identity.Accounts;
import vn.tinhso.identity.Appointer;
import vn.tinhso.identity.Appointment;
import vn.tinhso.identity.Appointment.Post;
import vn.tinhso.identity.OfficialAccounts;
import vn.tinhso.identity.Reach;
import vn.tinhso.identity.Role;
import vn.tinhso.identity.Roles;
import vn.tinhso.identity.Roles.Held;
import vn.tinhso.identity.Scope;
import vn.tinhso.shared.Actor;
import vn.tinhso.shared.Moments;

/** The first administrator's account, with the province's People's Committee where there is none. */
@Component
class FirstAccount {

    private final FirstAgency agency;
    private final OfficialAccounts officials;
    private final Accounts accounts;
    private final Roles roles;
    private final CredentialStore credentials;
    private final Clock clock;

    FirstAccount(
            FirstAgency agency,
            OfficialAccounts officials,
            Accounts accounts,
            Roles roles,
            CredentialStore credentials,
            Clock clock) {
        this.agency = agency;
        this.officials = officials;
        this.accounts = accounts;
        this.roles = roles;
        this.credentials = credentials;
        this.clock = clock;
    }

    boolean founds() {
        return !agency.isThere();
    }

    @Transactional
    public void make(FirstAdministrator.Wish wish, String hash) {
        var today = Moments.day(clock.instant());
        var province = agency.found(wish.agencyCode(), wish.unitCode(), today);
        var by = Appointer.everywhere(Actor.system());
        var post = new Post(province, "Quản trị hệ thống", "");
        var id = officials.open(by, new Appointment(wish.login(), wish.name(), null, post, Appointment.NO_CONTACT));
        roles.grant(
                by,
                accounts.find(id).orElseThrow(),
                new Held(Role.ADMINISTRATOR, province, Scope.ALL, Reach.HERE, today, null));
        credentials.replaceHash(credentials.find(id).orElseThrow(), hash);
    }
}
