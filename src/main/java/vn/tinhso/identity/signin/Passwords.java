package vn.tinhso.identity.signin;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Đổi mật khẩu của mình. */
@Component
public class Passwords {

    private final PasswordCheck check;
    private final PasswordRules rules;
    private final CredentialStore store;
    private final SignInLog log;
    private final TransactionTemplate transaction;

    Passwords(
            PasswordCheck check,
            PasswordRules rules,
            CredentialStore store,
            SignInLog log,
            TransactionTemplate transaction) {
        this.check = check;
        this.rules = rules;
        this.store = store;
        this.log = log;
        this.transaction = transaction;
    }

    /** How long a password must be at least. */
    public int shortest() {
        return rules.shortest();
    }

    /** What is wrong with a new password, said to whom it is about. */
    public Optional<String> problem(UUID account, String wanted) {
        return rules.problem(store.find(account).orElseThrow(), wanted);
    }

    /** What is wrong with it whoever it is for. */
    public Optional<String> problem(String login, String wanted) {
        return rules.problem(login, wanted);
    }

    /** What is wrong with it for somebody who has no account yet. */
    public Optional<String> problem(String login, String name, String wanted) {
        return rules.problem(login, name, wanted);
    }

    /** The password that is replaced was asked just before, see {@link SignIn#again}. Whether nobody else was quicker. */
    public boolean change(UUID account, String wanted) {
        var person = store.find(account).orElseThrow();
        var hash = check.hash(wanted);
        return Boolean.TRUE.equals(transaction.execute(status -> {
            var changed = store.replaceHash(person, hash);
            if (changed) {
                log.done(account, "sign-in.password-changed", Map.of());
            }
            return changed;
        }));
    }
}
