package vn.tinhso.identity;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhso.shared.Moments;
import vn.tinhso.web.PlatformSettings;

/** The accounts anybody may try, listed only while demonstration mode is on. */
@Component
public class DemonstrationAccounts {

    private final AccountStore store;
    private final PlatformSettings settings;
    private final Clock clock;

    DemonstrationAccounts(AccountStore store, PlatformSettings settings, Clock clock) {
        this.store = store;
        this.settings = settings;
        this.clock = clock;
    }

    /** A login with who it is; all share {@link #password()}. */
    public record Entry(String login, String name, String role, String place) {}

    /** All who may do something today, citizens first, or none when demonstration mode is off. */
    @Transactional(readOnly = true)
    public List<Entry> all() {
        return settings.demonstration() ? store.demonstrationEntries(Moments.day(clock.instant())) : List.of();
    }

    public String password() {
        return settings.demonstration() ? AccountStarter.PASSWORD : "";
    }
}
