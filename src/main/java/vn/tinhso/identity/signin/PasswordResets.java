package vn.tinhso.identity.signin;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.tinhso.identity.Way;

/** Đặt lại mật khẩu: somebody at the door with a code of an administrator. */
@Component
public class PasswordResets {

    private final PasswordCheck passwords;
    private final Resets resets;
    private final Guard guard;
    private final SignInLedger ledger;
    private final Sessions sessions;
    private final Clock clock;

    PasswordResets(
            PasswordCheck passwords, Resets resets, Guard guard, SignInLedger ledger, Sessions sessions, Clock clock) {
        this.passwords = passwords;
        this.resets = resets;
        this.guard = guard;
        this.ledger = ledger;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** What came of it; a wrong login and a wrong code are the same. */
    public enum Answer {
        DONE,
        WRONG,
        WAITS,
        /** The code is right and good for another try: the password holds the person's own name. */
        UNFIT
    }

    public Answer redeem(String login, String code, String wanted, Visit visit) {
        var permit = guard.askForReset(login, visit).orElse(null);
        if (permit == null) {
            return Answer.WAITS;
        }
        var person = passwords.find(login).orElse(null);
        var given = person == null ? Optional.<ResetStore.Given>empty() : resets.find(person, code, clock.instant());
        if (person == null || given.isEmpty()) {
            ledger.wrong(permit, person == null ? null : person.id(), Way.CODE, visit);
            return Answer.WRONG;
        }
        guard.giveBack(permit);
        if (passwords.unfit(person, wanted)) {
            return Answer.UNFIT;
        }
        if (!resets.redeem(person, given.get(), passwords.hash(wanted))) {
            return Answer.WRONG;
        }
        sessions.drop(person.id(), null);
        return Answer.DONE;
    }
}
