package vn.tinhso.identity.signin;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.tinhso.identity.signin.CredentialStore.Credential;
import vn.tinhso.identity.signin.PendingSignIn.Step;

/** The codes that may follow a password. */
@Component
class Codes {

    private final SecondFactors factors;
    private final AuthenticatorApps apps;
    private final RecoveryCodes recovery;

    Codes(SecondFactors factors, AuthenticatorApps apps, RecoveryCodes recovery) {
        this.factors = factors;
        this.apps = apps;
        this.recovery = recovery;
    }

    /** What else is asked of somebody who gave the right password. */
    Optional<Step> after(Credential person) {
        if (factors.of(person.id()).any()) {
            return Optional.of(Step.PROVE);
        }
        return factors.required(person.official()) ? Optional.of(Step.ENROL) : Optional.empty();
    }

    boolean accept(UUID account, String typed) {
        var code = OneTimeCode.plain(typed);
        return code.matches("\\d{6}") ? apps.accepts(account, code) : recovery.use(account, code);
    }
}
