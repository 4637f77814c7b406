package vn.tinhso.identity.signin;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhso.identity.Account;

/** Gỡ ứng dụng xác thực của mình. */
@Component
public class OwnFactors {

    private final SecondFactors factors;
    private final AuthenticatorApps apps;

    OwnFactors(SecondFactors factors, AuthenticatorApps apps) {
        this.factors = factors;
        this.apps = apps;
    }

    @Transactional
    public void removeApp(Account account) {
        factors.requireAnother(account.id(), account.isOfficial());
        apps.remove(account.id());
    }
}
