package vn.tinhso.identity;

import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Finds the account somebody tries to sign in to. */
@Component
class SignInService implements UserDetailsService {

    private final AccountStore store;

    SignInService(AccountStore store) {
        this.store = store;
    }

    @Override
    public UserDetails loadUserByUsername(String login) {
        return store.byLogin(login.strip())
                .map(row -> new SignedIn(row.id(), row.login(), row.passwordHash(), row.enabled()))
                .orElseThrow(() -> new UsernameNotFoundException("no such login"));
    }
}
