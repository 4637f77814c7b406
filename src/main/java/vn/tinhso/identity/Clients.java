package vn.tinhso.identity;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import vn.tinhso.shared.Actor;
import vn.tinhso.shared.Rejected;

/** Hệ thống khác: machine clients of the built-in authorisation server (OAuth 2.0 client credentials, RFC 6749 §4.4). */
@Component
public class Clients implements RegisteredClientRepository {

    private static final Duration TOKEN_LIFE = Duration.ofMinutes(30);

    private final ClientStore store;

    Clients(ClientStore store) {
        this.store = store;
    }

    /** How the record names a machine. */
    public Actor actor(String clientId) {
        var name = store.client(clientId).map(ClientStore.Row::name).orElse(clientId);
        return new Actor("client:" + clientId, name, null, null);
    }

    /** The machine that makes this request; {@link Rejected} {@code DN-002} when a person or nobody does. */
    public Actor require() {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken machine) {
            return actor(machine.getName());
        }
        throw new Rejected(
                Rejected.Kind.FORBIDDEN,
                "DN-002",
                "Địa chỉ này chỉ dành cho hệ thống khác.",
                "Xin thẻ truy cập tại /oauth2/token rồi gọi lại.");
    }

    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("clients are added by administrators");
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return find(id).orElse(null);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        return find(clientId).orElse(null);
    }

    private Optional<RegisteredClient> find(String id) {
        return store.client(id)
                .map(row -> RegisteredClient.withId(row.id())
                        .clientId(row.id())
                        .clientName(row.name())
                        .clientSecret(row.secretHash())
                        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                        .scopes(scopes -> scopes.addAll(row.scopes()))
                        .tokenSettings(TokenSettings.builder()
                                .accessTokenTimeToLive(TOKEN_LIFE)
                                .build())
                        .build());
    }
}
