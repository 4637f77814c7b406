package vn.tinhso.identity.people;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhso.identity.Account;
import vn.tinhso.identity.AccountMandate;
import vn.tinhso.identity.Appointer;
import vn.tinhso.identity.Appointment;
import vn.tinhso.identity.OfficialAccount;
import vn.tinhso.identity.OfficialAccounts;
import vn.tinhso.identity.signin.Activations;
import vn.tinhso.identity.signin.Sessions;
import vn.tinhso.identity.spi.WorkInHand;
import vn.tinhso.identity.spi.WorkInHand.Thing;

/** Mở, đóng, mở lại tài khoản cán bộ, with what hangs on them: the code to begin with, the sessions at the end. */
@Service
public class AccountLife {

    private static final int MOST_SHOWN = 100;

    private final OfficialAccounts officials;
    private final AccountMandate mandate;
    private final Activations activations;
    private final Sessions sessions;
    private final List<WorkInHand> work;

    AccountLife(
            OfficialAccounts officials,
            AccountMandate mandate,
            Activations activations,
            Sessions sessions,
            List<WorkInHand> work) {
        this.officials = officials;
        this.mandate = mandate;
        this.activations = activations;
        this.sessions = sessions;
        this.work = work;
    }

    /** @param code shown once, to be handed over in person */
    public record Opened(UUID account, String code) {

        @Override
        public String toString() {
            return "Opened[" + account + "]";
        }
    }

    @Transactional
    public Opened open(Account administrator, Appointment wish) {
        var id = officials.open(mandate.appointer(administrator), wish);
        return new Opened(id, activations.issue(administrator, id));
    }

    /** At once: whoever is signed in with it no longer is. What they have in hand stays theirs until it is given on. */
    public void close(Appointer by, UUID id) {
        officials.close(by, id);
        sessions.drop(id, null);
    }

    public Opened reopen(Account administrator, UUID id) {
        officials.reopen(mandate.appointer(administrator), id);
        return new Opened(id, activations.issue(administrator, id));
    }

    /** Without a code: an administrator hands one over. */
    public void reopen(Appointer by, UUID id) {
        officials.reopen(by, id);
    }

    public List<OfficialAccount> closed(Account administrator) {
        return officials.closed(mandate.appointer(administrator));
    }

    /** What somebody else must take over. */
    public List<Thing> inHand(UUID id) {
        return work.stream()
                .flatMap(source -> source.of(id, MOST_SHOWN).stream())
                .limit(MOST_SHOWN)
                .toList();
    }
}
