package vn.tinhso.identity;

import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.OAuth2TokenFormat;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import vn.tinhso.organisations.Organisations;
import vn.tinhso.shared.Actor;
import vn.tinhso.shared.Rejected;

/**
 * Hệ thống khác: clients of the built-in authorisation server. One either speaks for itself to the interface (client
 * credentials, RFC 6749 §4.4) or lets people sign in with their account here (authorisation code with PKCE), never both:
 * a token for a person opens nothing of the interface.
 */
@Component
public class Clients implements RegisteredClientRepository {

    /** Whether the province runs it, so that people are not asked. */
    public static final String TRUSTED = "tinhso.trusted";

    private static final Duration TOKEN_LIFE = Duration.ofMinutes(30);
    private static final Duration CODE_LIFE = Duration.ofMinutes(1);
    private static final Duration SIGNED_IN_TOKEN_LIFE = Duration.ofMinutes(10);
    private static final Duration REFRESH_LIFE = Duration.ofHours(12);

    private final ClientStore store;
    private final Organisations organisations;

    Clients(ClientStore store, Organisations organisations) {
        this.store = store;
        this.organisations = organisations;
    }

    /** What a system that speaks for itself may be allowed. */
    public static Set<String> interfaceScopes() {
        return InterfaceMetadata.SCOPES.keySet();
    }

    /** How the record names a machine. */
    public Actor actor(String clientId) {
        var name = store.client(clientId).map(ClientStore.Row::name).orElse(clientId);
        return new Actor("client:" + clientId, name, null, null);
    }

    /** The machine that makes this request; {@link Rejected} {@code DN-002} when a person or nobody does. */
    public Actor require() {
        return actor(caller());
    }

    /** Whose dossiers the machine that makes this request may see. */
    public MachineReach reach() {
        var said = store.client(caller())
                .map(ClientStore.Row::reach)
                .orElseThrow(() -> new IllegalStateException("a token without its client"));
        var named = Set.copyOf(said.agencies());
        var agencies = new HashSet<>(named);
        organisations.below(named).values().forEach(agencies::addAll);
        organisations.predecessors(Set.copyOf(agencies)).values().forEach(agencies::addAll);
        return new MachineReach(named.isEmpty(), agencies, said.restricted());
    }

    /** What the machine that makes this request may do with accounts of officials. */
    public Appointer appointer() {
        var reach = reach();
        return new Appointer(require(), null, reach.everywhere(), reach.agencies());
    }

    private static String caller() {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken machine) {
            return machine.getName();
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
        return store.client(id).map(Clients::registered);
    }

    private static RegisteredClient registered(ClientStore.Row row) {
        return RegisteredClient.withId(row.id())
                .clientId(row.id())
                .clientName(row.name())
                .clientSecret(row.secretHash())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantTypes(grants ->
                        row.signIns().grants().forEach(grant -> grants.add(new AuthorizationGrantType(grant))))
                .redirectUris(uris -> uris.addAll(row.signIns().redirects()))
                .scopes(scopes -> scopes.addAll(row.scopes()))
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(true)
                        .setting(TRUSTED, row.signIns().trusted())
                        .build())
                .tokenSettings(row.signIns().redirects().isEmpty() ? ofMachine() : ofPeople())
                .build();
    }

    private static TokenSettings ofMachine() {
        return TokenSettings.builder().accessTokenTimeToLive(TOKEN_LIFE).build();
    }

    /** The token says nothing by itself: it can be taken back at once. */
    private static TokenSettings ofPeople() {
        return TokenSettings.builder()
                .authorizationCodeTimeToLive(CODE_LIFE)
                .accessTokenTimeToLive(SIGNED_IN_TOKEN_LIFE)
                .accessTokenFormat(OAuth2TokenFormat.REFERENCE)
                .refreshTokenTimeToLive(REFRESH_LIFE)
                .reuseRefreshTokens(false)
                .build();
    }
}
