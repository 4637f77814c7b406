package vn.tinhso.identity.signin;

import org.springframework.stereotype.Component;
import vn.tinhso.identity.SignedIn;
import vn.tinhso.identity.signin.SignIn.Outcome;

/** Đổi mật khẩu: the present one is asked, and every other session of the account ends. */
@Component
public class PasswordChange {

    private final SignIn signIn;
    private final Passwords passwords;
    private final Sessions sessions;

    PasswordChange(SignIn signIn, Passwords passwords, Sessions sessions) {
        this.signIn = signIn;
        this.passwords = passwords;
        this.sessions = sessions;
    }

    public record Wish(String present, String wanted) {

        @Override
        public String toString() {
            return "Wish";
        }
    }

    public enum Answer {
        DONE,
        WRONG,
        WAITS
    }

    /** @param session the one that asks: it goes on */
    public Answer change(SignedIn person, Wish wish, Visit visit, String session) {
        return switch (signIn.again(person, wish.present(), visit)) {
            case Outcome.Waits waits -> Answer.WAITS;
            case Outcome.Wrong wrong -> Answer.WRONG;
            case Outcome.Pending never -> Answer.WRONG;
            case Outcome.Opened proved -> {
                // When somebody else was quicker the present password is no longer the one that was given.
                if (!passwords.change(person.id(), wish.wanted())) {
                    yield Answer.WRONG;
                }
                sessions.drop(person.id(), session);
                yield Answer.DONE;
            }
        };
    }
}
