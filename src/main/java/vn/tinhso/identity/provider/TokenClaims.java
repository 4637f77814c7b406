package vn.tinhso.identity.provider;

import java.util.List;
import java.util.Objects;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.stereotype.Component;
import vn.tinhso.identity.Accounts;
import vn.tinhso.web.PlatformSettings;

/** What signed tokens say: those of machines whom they are meant for, ID tokens who signed in, when and how. */
@Component
class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    private final PersonClaims persons;
    private final Accounts accounts;
    private final PlatformSettings settings;

    TokenClaims(PersonClaims persons, Accounts accounts, PlatformSettings settings) {
        this.persons = persons;
        this.accounts = accounts;
        this.settings = settings;
    }

    @Override
    public void customize(JwtEncodingContext token) {
        if (OAuth2TokenType.ACCESS_TOKEN.equals(token.getTokenType())) {
            token.getClaims().audience(List.of(settings.publicUrl() + "/api"));
        } else {
            identify(token);
        }
    }

    private void identify(JwtEncodingContext token) {
        var origin = Entries.origin(Objects.requireNonNull(token.getAuthorization()));
        var person = origin.person();
        var account = accounts.find(person.id())
                .orElseThrow(() -> new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT));
        token.getClaims()
                .claim("sid", origin.sid())
                .claim("auth_time", person.at().getEpochSecond())
                .claim("acr", PersonClaims.acr(person))
                .claim("amr", PersonClaims.amr(person))
                .claims(claims -> claims.putAll(persons.open(account, token.getAuthorizedScopes())));
    }
}
