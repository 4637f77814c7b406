package vn.tinhso.identity.signin;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tinhso.identity.Way;
import vn.tinhso.shared.Rejected;

/** Thiết lập quản trị viên đầu tiên: by whoever holds the code of the data directory, once. */
@Component
public class FirstAdministrator {

    private final SetupCodes codes;
    private final FirstAccount account;
    private final PasswordCheck passwords;
    private final Guard guard;
    private final SignInLedger ledger;
    private final TransactionTemplate transaction;

    FirstAdministrator(
            SetupCodes codes,
            FirstAccount account,
            PasswordCheck passwords,
            Guard guard,
            SignInLedger ledger,
            TransactionTemplate transaction) {
        this.codes = codes;
        this.account = account;
        this.passwords = passwords;
        this.guard = guard;
        this.ledger = ledger;
        this.transaction = transaction;
    }

    /**
     * @param agencyCode of the province's People's Committee, asked only where it is not there yet
     * @param unitCode the same
     */
    public record Wish(String login, String name, String password, String agencyCode, String unitCode) {

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

    /** Refuses with {@code DN-120} once there is an administrator, and always in a demonstration. */
    public void requireOpen() {
        if (!codes.areOpen()) {
            throw new Rejected(
                    Rejected.Kind.NOT_FOUND,
                    "DN-120",
                    "Việc thiết lập đã xong, không còn gì ở đây.",
                    "Đăng nhập; chưa có tài khoản thì hỏi quản trị viên của tỉnh.");
        }
    }

    /** Whether the province's People's Committee is made with the account. */
    public boolean founds() {
        return account.founds();
    }

    /** Whether the code is right is looked at before anything else, and counted like a guess at a password. */
    public Answer make(String code, Wish wish, Visit visit) {
        requireOpen();
        var permit = guard.askForSetup(visit).orElse(null);
        if (permit == null) {
            return Answer.WAITS;
        }
        if (!codes.isGood(code)) {
            ledger.wrong(permit, null, Way.CODE, visit);
            return Answer.WRONG;
        }
        guard.giveBack(permit);
        var hash = passwords.hash(wish.password());
        var made = Boolean.TRUE.equals(transaction.execute(status -> {
            var taken = codes.take(code);
            if (taken) {
                account.make(wish, hash);
            }
            return taken;
        }));
        if (made) {
            codes.deleteFile();
        }
        return made ? Answer.DONE : Answer.WRONG;
    }
}
