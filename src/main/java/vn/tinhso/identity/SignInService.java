package vn.tinhso.identity;

import java.time.Clock;
import java.util.Set;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** The account behind a login as Spring Security asks for it; without a secret, so that nobody signs in through it. */
@Component
class SignInService implements UserDetailsService {

    private final AccountStore store;
    private final Clock clock;

    SignInService(AccountStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public UserDetails loadUserByUsername(String login) {
        return store.byLogin(login.strip())
                .filter(AccountStore.Row::enabled)
                .map(row -> new SignedIn(row.id(), Set.of(Way.PASSWORD), clock.instant(), clock.instant()))
                .orElseThrow(() -> new UsernameNotFoundException("no such login"));
    }
}
