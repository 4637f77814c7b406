package vn.tinhso.identity.provider;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsent;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsentService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhso.audit.AuditLog;
import vn.tinhso.identity.Account;
import vn.tinhso.identity.Accounts;

/** Sự đồng ý: what a person lets another system know (Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15). */
@Component
public class Consents implements OAuth2AuthorizationConsentService {

    private final ConsentStore store;
    private final EntryStore entries;
    private final Accounts accounts;
    private final AuditLog log;
    private final Clock clock;

    Consents(ConsentStore store, EntryStore entries, Accounts accounts, AuditLog log, Clock clock) {
        this.store = store;
        this.entries = entries;
        this.accounts = accounts;
        this.log = log;
        this.clock = clock;
    }

    /** One system the person agreed to. */
    public record Agreed(String client, String name, List<PersonScope> scopes, Instant at) {}

    public List<Agreed> of(Account account) {
        return store.of(account.id());
    }

    /** The system learns nothing more from now on: what it holds opens nothing. */
    @Transactional
    public void withdraw(Account account, String client) {
        if (store.withdraw(account.id(), client)) {
            entries.end(account.id(), client);
            log.record(account.actor(), "client.consent-withdrawn", "client:" + client, Map.of());
        }
    }

    @Override
    @Transactional
    public void save(OAuth2AuthorizationConsent consent) {
        var account = UUID.fromString(consent.getPrincipalName());
        store.agree(account, consent.getRegisteredClientId(), consent.getScopes(), clock.instant());
        log.record(
                accounts.find(account).orElseThrow().actor(),
                "client.consented",
                "client:" + consent.getRegisteredClientId(),
                Map.of(
                        "scopes",
                        String.join(" ", consent.getScopes().stream().sorted().toList())));
    }

    @Override
    public void remove(OAuth2AuthorizationConsent consent) {
        store.withdraw(UUID.fromString(consent.getPrincipalName()), consent.getRegisteredClientId());
    }

    @Override
    public @Nullable OAuth2AuthorizationConsent findById(String client, String account) {
        return store.scopes(UUID.fromString(account), client)
                .map(scopes -> consent(client, account, scopes))
                .orElse(null);
    }

    private static OAuth2AuthorizationConsent consent(String client, String account, Set<String> scopes) {
        var consent = OAuth2AuthorizationConsent.withId(client, account);
        scopes.forEach(consent::scope);
        return consent.build();
    }
}
