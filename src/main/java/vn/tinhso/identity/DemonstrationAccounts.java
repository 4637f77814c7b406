package vn.tinhso.identity;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhso.web.PlatformSettings;

/** The accounts anybody may try, listed only while demonstration mode is on. */
@Component
public class DemonstrationAccounts {

    private final AccountStore store;
    private final PlatformSettings settings;

    DemonstrationAccounts(AccountStore store, PlatformSettings settings) {
        this.store = store;
        this.settings = settings;
    }

    /** A login with who it is; all share {@link #password()}. */
    public record Entry(String login, String name, String role, String place) {}

    /** All of them, citizens first, or none when demonstration mode is off. */
    @Transactional(readOnly = true)
    public List<Entry> all() {
        return settings.demonstration() ? store.demonstrationEntries() : List.of();
    }

    public String password() {
        return settings.demonstration() ? AccountStarter.PASSWORD : "";
    }
}
