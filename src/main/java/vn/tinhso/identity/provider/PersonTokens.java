package vn.tinhso.identity.provider;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.DefaultOAuth2AuthenticatedPrincipal;
import org.springframework.security.oauth2.core.OAuth2AuthenticatedPrincipal;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.resource.introspection.BadOpaqueTokenException;
import org.springframework.security.oauth2.server.resource.introspection.OpaqueTokenIntrospector;
import org.springframework.stereotype.Component;
import vn.tinhso.identity.Accounts;

/** Whom an access token of another system tells about, and what it may know today. */
@Component
class PersonTokens implements OpaqueTokenIntrospector {

    private final Authorizations authorizations;
    private final Accounts accounts;
    private final PersonClaims claims;

    PersonTokens(Authorizations authorizations, Accounts accounts, PersonClaims claims) {
        this.authorizations = authorizations;
        this.accounts = accounts;
        this.claims = claims;
    }

    @Override
    public OAuth2AuthenticatedPrincipal introspect(String token) {
        var found = authorizations.findByToken(token, OAuth2TokenType.ACCESS_TOKEN);
        var access = found == null ? null : found.getAccessToken();
        if (found == null || access == null || !access.isActive()) {
            throw new BadOpaqueTokenException("unknown, ended or expired");
        }
        var account = accounts.find(UUID.fromString(found.getPrincipalName()))
                .orElseThrow(() -> new BadOpaqueTokenException("no such account"));
        var scopes = found.getAuthorizedScopes();
        return new DefaultOAuth2AuthenticatedPrincipal(claims.all(account, scopes), authorities(scopes));
    }

    private static Collection<GrantedAuthority> authorities(Collection<String> scopes) {
        return List.copyOf(scopes.stream()
                .map(scope -> new SimpleGrantedAuthority("SCOPE_" + scope))
                .toList());
    }
}
