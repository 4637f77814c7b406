package vn.tinhso.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.web.authentication.OAuth2ClientCredentialsAuthenticationConverter;
import org.springframework.security.web.authentication.AuthenticationConverter;

/** Reads requests for tokens: client credentials only; who names no scope asks for all it has (RFC 6749, section 3.3). */
class TokenRequests implements AuthenticationConverter {

    private final AuthenticationConverter credentials = new OAuth2ClientCredentialsAuthenticationConverter();

    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        var asked = credentials.convert(request);
        if (asked instanceof OAuth2ClientCredentialsAuthenticationToken token
                && token.getScopes().isEmpty()
                && token.getPrincipal() instanceof OAuth2ClientAuthenticationToken machine
                && machine.getRegisteredClient() != null) {
            return new OAuth2ClientCredentialsAuthenticationToken(
                    machine, machine.getRegisteredClient().getScopes(), Map.of());
        }
        return asked;
    }
}
