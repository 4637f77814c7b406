package vn.tinhso.identity.vneid;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tinhso.identity.vneid.IdentityProviderSettings.Provider;

/** Where a provider is asked: as the settings say, and for the rest as its discovery document says. */
record ProviderAddresses(
        URI authorization, URI token, @Nullable URI userinfo, URI keys) {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    static ProviderAddresses of(Provider provider, ProviderWire wire) {
        var set = provider.endpoints();
        var whole = set.authorization() != null && set.token() != null && set.keys() != null;
        var found = whole ? Map.<String, Object>of() : discovered(provider, wire);
        return new ProviderAddresses(
                needed(set.authorization(), found, "authorization_endpoint"),
                needed(set.token(), found, "token_endpoint"),
                known(set.userinfo(), found, "userinfo_endpoint"),
                needed(set.keys(), found, "jwks_uri"));
    }

    /** Tokens go over TLS only; on one machine, as in tests, without. */
    static boolean isSafe(String address) {
        try {
            var uri = URI.create(address);
            return uri.getHost() != null
                    && ("https".equals(uri.getScheme())
                            || "http".equals(uri.getScheme()) && THIS_MACHINE.contains(uri.getHost()));
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private static Map<String, Object> discovered(Provider provider, ProviderWire wire) {
        var issuer = provider.issuer();
        var address = issuer.replaceFirst("/$", "") + "/.well-known/openid-configuration";
        var answer = wire.send(HttpRequest.newBuilder(URI.create(address)));
        if (answer.status() != 200) {
            throw new ProviderUnavailable("discovery, status " + answer.status());
        }
        var document = wire.object(answer);
        if (!issuer.equals(document.get("issuer"))) {
            throw new ProviderUntrusted("discovery of another issuer");
        }
        return document;
    }

    private static URI needed(@Nullable String set, Map<String, Object> found, String name) {
        var address = known(set, found, name);
        if (address == null) {
            throw new ProviderUntrusted("discovery without " + name);
        }
        return address;
    }

    private static @Nullable URI known(@Nullable String set, Map<String, Object> found, String name) {
        var address = set != null ? set : found.get(name);
        if (address == null) {
            return null;
        }
        if (!isSafe(address.toString())) {
            throw new ProviderUntrusted(name + " without TLS");
        }
        return URI.create(address.toString());
    }
}
