package vn.tinhso.identity.signin;

import java.text.Normalizer;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tinhso.identity.signin.CredentialStore.Credential;

/** Compares passwords; an unknown login costs what a wrong password costs. */
@Component
class PasswordCheck {

    private final CredentialStore store;
    private final PasswordRules rules;
    private final QueuedHashing hashing;
    private final String nobodysHash;

    PasswordCheck(CredentialStore store, PasswordRules rules, QueuedHashing hashing) {
        this.store = store;
        this.rules = rules;
        this.hashing = hashing;
        this.nobodysHash = String.valueOf(hashing.encode(UUID.randomUUID().toString()));
    }

    Optional<Credential> find(String login) {
        return store.byLogin(login);
    }

    Optional<Credential> find(UUID account) {
        return store.find(account);
    }

    boolean isRight(@Nullable Credential credential, String password) {
        var right = hashing.matches(normal(password), credential == null ? nobodysHash : credential.hash());
        if (credential == null || !right) {
            return false;
        }
        if (hashing.upgradeEncoding(credential.hash())) {
            store.replaceHash(credential, hash(password));
        }
        return true;
    }

    boolean unfit(Credential person, String wanted) {
        return rules.problem(person, wanted).isPresent();
    }

    String hash(String password) {
        return String.valueOf(hashing.encode(normal(password)));
    }

    /** A keyboard may send «ộ» as one letter or as three: it is the same password (NIST SP 800-63B, 3.1.1.2). */
    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }
}
