package vn.tinhso.identity.provider;

import java.security.Principal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.stereotype.Component;
import vn.tinhso.identity.Accounts;
import vn.tinhso.identity.Clients;
import vn.tinhso.identity.SignedIn;

/** The authorisation of the library and our entry, each made of the other. */
@Component
class Entries {

    private static final String VERSION = Entry.class.getName();
    private static final String ORIGIN = Entry.Origin.class.getName();
    private static final Duration TO_CONSENT = Duration.ofMinutes(30);

    private final Clients clients;
    private final Accounts accounts;
    private final CurrentSession session;

    Entries(Clients clients, Accounts accounts, CurrentSession session) {
        this.clients = clients;
        this.accounts = accounts;
        this.session = session;
    }

    /** Which session it came from. */
    static Entry.Origin origin(OAuth2Authorization authorization) {
        return Objects.requireNonNull(authorization.getAttribute(ORIGIN));
    }

    /** Whether the person has just been let into the other system. */
    static boolean isLetIn(Entry entry) {
        return entry.marks().stream().anyMatch(mark -> mark.kind() == Mark.Kind.CODE && !mark.ended());
    }

    Entry entry(OAuth2Authorization authorization) {
        Integer version = authorization.getAttribute(VERSION);
        OAuth2AuthorizationRequest request =
                Objects.requireNonNull(authorization.getAttribute(OAuth2AuthorizationRequest.class.getName()));
        return new Entry(
                UUID.fromString(authorization.getId()),
                version == null ? 0 : version,
                version == null ? newOrigin(authorization) : origin(authorization),
                new Entry.Asked(
                        Objects.requireNonNull(request.getRedirectUri()),
                        request.getScopes(),
                        request.getState(),
                        (String) request.getAdditionalParameters().get(OidcParameterNames.NONCE),
                        (String) Objects.requireNonNull(
                                request.getAdditionalParameters().get(PkceParameterNames.CODE_CHALLENGE))),
                authorization.getAuthorizedScopes(),
                marks(authorization));
    }

    private Entry.Origin newOrigin(OAuth2Authorization authorization) {
        Authentication principal = Objects.requireNonNull(authorization.getAttribute(Principal.class.getName()));
        var key = session.key();
        var person = (SignedIn) Objects.requireNonNull(principal.getPrincipal());
        return new Entry.Origin(authorization.getRegisteredClientId(), person, key, CurrentSession.sid(key));
    }

    private static List<Mark> marks(OAuth2Authorization authorization) {
        var marks = new ArrayList<Mark>();
        String consent = authorization.getAttribute(OAuth2ParameterNames.STATE);
        if (consent != null) {
            // The clock of the library, which dates all other tokens and has no other.
            var now = Instant.now();
            marks.add(new Mark(Mark.held(consent), Mark.Kind.CONSENT, now, now.plus(TO_CONSENT), false));
        }
        add(marks, Mark.Kind.CODE, authorization.getToken(OAuth2AuthorizationCode.class));
        add(marks, Mark.Kind.ACCESS, authorization.getAccessToken());
        add(marks, Mark.Kind.REFRESH, authorization.getRefreshToken());
        return List.copyOf(marks);
    }

    private static void add(List<Mark> marks, Mark.Kind kind, OAuth2Authorization.@Nullable Token<?> token) {
        if (token != null) {
            var value = token.getToken();
            marks.add(new Mark(
                    Mark.held(value.getTokenValue()),
                    kind,
                    Objects.requireNonNull(value.getIssuedAt()),
                    Objects.requireNonNull(value.getExpiresAt()),
                    token.isInvalidated()));
        }
    }

    /** @return {@code null} when its client or its account no longer counts */
    @Nullable
    OAuth2Authorization authorization(Entry entry, String presented) {
        var origin = entry.origin();
        var client = clients.findById(origin.client());
        if (client == null || accounts.find(origin.person().id()).isEmpty()) {
            return null;
        }
        // What was taken from the client since counts no more.
        var scopes =
                entry.scopes().stream().filter(client.getScopes()::contains).collect(Collectors.toUnmodifiableSet());
        var builder = OAuth2Authorization.withRegisteredClient(client)
                .id(entry.id().toString())
                .principalName(origin.person().getUsername())
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizedScopes(scopes)
                .attribute(VERSION, entry.version())
                .attribute(ORIGIN, origin)
                .attribute(
                        Principal.class.getName(),
                        UsernamePasswordAuthenticationToken.authenticated(origin.person(), null, List.of()))
                .attribute(OAuth2AuthorizationRequest.class.getName(), request(entry, client));
        about(entry.marks(), presented).forEach(mark -> token(builder, entry, mark, mark.value(presented)));
        return builder.build();
    }

    /** The library knows one token of a kind: of the kind that was presented this one, not the one that replaced it. */
    private static List<Mark> about(List<Mark> marks, String presented) {
        var hash = Mark.presented(presented);
        var kind = marks.stream()
                .filter(mark -> mark.hash().equals(hash))
                .map(Mark::kind)
                .findFirst();
        return marks.stream()
                .filter(mark -> kind.isEmpty()
                        || mark.kind() != kind.get()
                        || mark.hash().equals(hash))
                .toList();
    }

    private static OAuth2AuthorizationRequest request(Entry entry, RegisteredClient client) {
        var asked = entry.asked();
        var more = new HashMap<String, Object>();
        more.put(PkceParameterNames.CODE_CHALLENGE, asked.challenge());
        more.put(PkceParameterNames.CODE_CHALLENGE_METHOD, "S256");
        if (asked.nonce() != null) {
            more.put(OidcParameterNames.NONCE, asked.nonce());
        }
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri("/oauth2/authorize")
                .clientId(client.getClientId())
                .redirectUri(asked.redirect())
                .scopes(asked.scopes())
                .state(asked.state())
                .additionalParameters(more)
                .build();
    }

    private static void token(OAuth2Authorization.Builder builder, Entry entry, Mark mark, String value) {
        switch (mark.kind()) {
            case CONSENT -> builder.attribute(OAuth2ParameterNames.STATE, value);
            case CODE -> add(builder, mark, new OAuth2AuthorizationCode(value, mark.issued(), mark.expires()));
            case REFRESH -> add(builder, mark, new OAuth2RefreshToken(value, mark.issued(), mark.expires()));
            case ACCESS -> {
                add(
                        builder,
                        mark,
                        new OAuth2AccessToken(
                                OAuth2AccessToken.TokenType.BEARER,
                                value,
                                mark.issued(),
                                mark.expires(),
                                entry.scopes()));
            }
        }
        if (mark.kind() == Mark.Kind.REFRESH) {
            // What a renewed ID token repeats of the first one (OpenID Connect Core 1.0, section 12.2).
            var person = entry.origin().person();
            builder.token(new OidcIdToken(
                    "-",
                    mark.issued(),
                    mark.expires(),
                    Map.of(
                            IdTokenClaimNames.SUB,
                            person.getUsername(),
                            IdTokenClaimNames.AUTH_TIME,
                            Date.from(person.at()))));
        }
    }

    private static <T extends OAuth2Token> void add(OAuth2Authorization.Builder builder, Mark mark, T token) {
        builder.token(
                token, metadata -> metadata.put(OAuth2Authorization.Token.INVALIDATED_METADATA_NAME, mark.ended()));
    }
}
