package vn.tinhso.identity.vneid;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tinhso.identity.vneid.IdentityProviderSettings.Provider;
import vn.tinhso.identity.vneid.ProviderWire.Answer;

/**
 * Bên xác thực: one OpenID Connect provider, asked by authorisation code with PKCE. Where it is asked is learnt when it is
 * first needed, and again after a day.
 */
final class IdentityProvider {

    private static final Duration KNOWN_FOR = Duration.ofDays(1);

    private final Provider settings;
    private final ProviderWire wire;
    private final Clock clock;
    private volatile @Nullable Known known;

    IdentityProvider(Provider settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.wire = new ProviderWire(settings.trust().timeout());
    }

    private record Known(ProviderAddresses addresses, IdTokens tokens, Instant at) {}

    Provider settings() {
        return settings;
    }

    /** Where the browser is sent. */
    URI request(AwaitedAnswer awaited, String answerAddress) {
        var parameters = new LinkedHashMap<>(settings.parameters());
        parameters.put("response_type", "code");
        parameters.put("client_id", settings.client().id());
        parameters.put("redirect_uri", answerAddress);
        parameters.put("scope", String.join(" ", settings.client().scopes()));
        parameters.put("state", awaited.state());
        parameters.put("nonce", awaited.nonce());
        parameters.put("code_challenge", Pkce.challenge(awaited.verifier()));
        parameters.put("code_challenge_method", "S256");
        var address = known().addresses().authorization().toString();
        return URI.create(address + (address.contains("?") ? "&" : "?") + Forms.encode(parameters));
    }

    /** Exchanges the code for what the provider says of the person. */
    Asserted asserted(String code, AwaitedAnswer awaited, String answerAddress) {
        var here = known();
        var answer = exchanged(here.addresses().token(), code, awaited, answerAddress);
        var idToken = here.tokens().verified(text(answer, "id_token"), awaited.nonce());
        var all = new HashMap<String, Object>(idToken.getClaims());
        var userinfo = here.addresses().userinfo();
        if (userinfo != null && settings.endpoints().userinfoAsked()) {
            var more = userinfo(userinfo, text(answer, "access_token"));
            // OpenID Connect Core 5.3.2: the answer may be about somebody else, and then nothing of it is used.
            if (!Objects.equals(idToken.getSubject(), more.get("sub"))) {
                throw new ProviderUntrusted("userinfo of another subject");
            }
            all.putAll(more);
        }
        return new ClaimReader(settings, idToken.getClaims(), all).read();
    }

    private Map<String, Object> exchanged(URI token, String code, AwaitedAnswer awaited, String answerAddress) {
        var client = settings.client();
        var form = new LinkedHashMap<String, String>();
        form.put("grant_type", "authorization_code");
        form.put("code", code);
        form.put("redirect_uri", answerAddress);
        form.put("code_verifier", awaited.verifier());
        var request = HttpRequest.newBuilder(token).header("Content-Type", "application/x-www-form-urlencoded");
        var secret = client.secret();
        if (secret == null || secret.isEmpty()) {
            form.put("client_id", client.id());
        } else if (client.secretInBody()) {
            form.put("client_id", client.id());
            form.put("client_secret", secret);
        } else {
            request.header("Authorization", Forms.basic(client.id(), secret));
        }
        return whole("token", wire.send(request.POST(BodyPublishers.ofString(Forms.encode(form)))));
    }

    private Map<String, Object> userinfo(URI address, String accessToken) {
        var request = HttpRequest.newBuilder(address).header("Authorization", "Bearer " + accessToken);
        return whole("userinfo", wire.send(request));
    }

    private Map<String, Object> whole(String endpoint, Answer answer) {
        if (answer.status() >= 500 || answer.status() == 429) {
            throw new ProviderUnavailable(endpoint + ", status " + answer.status());
        }
        if (answer.status() != 200) {
            throw new ProviderUntrusted(endpoint + ", status " + answer.status());
        }
        return wire.object(answer);
    }

    private static String text(Map<String, Object> answer, String field) {
        if (answer.get(field) instanceof String text && !text.isEmpty()) {
            return text;
        }
        throw new ProviderUntrusted("token answer without " + field);
    }

    private Known known() {
        var here = known;
        if (here == null || here.at().plus(KNOWN_FOR).isBefore(clock.instant())) {
            here = learnt(here);
            known = here;
        }
        return here;
    }

    /** What was known before goes on while the provider cannot be asked. */
    private Known learnt(@Nullable Known before) {
        try {
            var addresses = ProviderAddresses.of(settings, wire);
            var tokens = before != null && before.addresses().keys().equals(addresses.keys())
                    ? before.tokens()
                    : new IdTokens(settings, addresses.keys(), wire, clock);
            return new Known(addresses, tokens, clock.instant());
        } catch (ProviderUnavailable down) {
            if (before == null) {
                throw down;
            }
            return before;
        }
    }
}
