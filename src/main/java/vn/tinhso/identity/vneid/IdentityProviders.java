package vn.tinhso.identity.vneid;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.tinhso.identity.vneid.IdentityProviderSettings.Audience;
import vn.tinhso.identity.vneid.IdentityProviderSettings.Provider;
import vn.tinhso.web.Words;

/** The providers of the settings; what is wrong with these is said at start, what is wrong with a provider is not. */
@Component
public class IdentityProviders {

    private final Map<String, IdentityProvider> providers = new LinkedHashMap<>();

    IdentityProviders(IdentityProviderSettings settings, Clock clock) {
        for (var provider : settings.identityProviders()) {
            check(provider);
            if (providers.put(provider.key(), new IdentityProvider(provider, clock)) != null) {
                throw wrong(provider, "trùng key");
            }
        }
    }

    /** A way in, as the sign-in page offers it. */
    public record Offer(String key, String label, boolean forCitizens) {}

    /** In the order of the settings. */
    public List<Offer> offers() {
        return providers.values().stream()
                .map(IdentityProvider::settings)
                .map(provider -> new Offer(provider.key(), label(provider), provider.audience() == Audience.CITIZENS))
                .toList();
    }

    /** What the provider is called, also when it is no longer in the settings. */
    public String label(String key) {
        return find(key).map(provider -> label(provider.settings())).orElse(key);
    }

    /** Where the person signs out of the provider itself. */
    public Optional<String> logout(String key) {
        return find(key).map(provider -> provider.settings().logout());
    }

    Optional<IdentityProvider> find(String key) {
        return Optional.ofNullable(providers.get(key));
    }

    private static String label(Provider provider) {
        var english = provider.labelEn();
        return english != null && Words.english() ? english : provider.label();
    }

    private static void check(Provider provider) {
        if (!provider.key().matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw wrong(provider, "key chỉ gồm chữ thường không dấu, chữ số và gạch nối");
        }
        if (!provider.client().scopes().contains("openid")) {
            throw wrong(provider, "client.scopes phải có openid");
        }
        if (!ProviderAddresses.isSafe(provider.issuer())) {
            throw wrong(provider, "issuer phải là địa chỉ https");
        }
        var logout = provider.logout();
        if (logout != null && !ProviderAddresses.isSafe(logout)) {
            throw wrong(provider, "logout phải là địa chỉ https");
        }
        if (IdTokens.algorithms(provider).size()
                != provider.trust().algorithms().size()) {
            throw wrong(provider, "trust.algorithms chỉ nhận thuật toán ký có khóa công khai, như RS256, PS256, ES256");
        }
    }

    private static IllegalArgumentException wrong(Provider provider, String what) {
        return new IllegalArgumentException("tinhso.identity-providers, «" + provider.key() + "»: " + what);
    }
}
