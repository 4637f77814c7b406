package vn.tinhso.identity;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;

/**
 * Who a token speaks for and what it may do today: the scopes it was given that its client still has. A client that was
 * disabled is out at once, not when its token ends.
 */
@Component
class MachineTokens implements Converter<Jwt, AbstractAuthenticationToken> {

    private final ClientStore clients;

    MachineTokens(ClientStore clients) {
        this.clients = clients;
    }

    @Override
    public AbstractAuthenticationToken convert(Jwt token) {
        var client = clients.client(String.valueOf(token.getSubject()))
                .orElseThrow(() -> new InvalidBearerTokenException("unknown or disabled client"));
        var granted = scopes(token.getClaimAsStringList("scope"), client.scopes());
        return new JwtAuthenticationToken(token, granted, client.id());
    }

    private static List<SimpleGrantedAuthority> scopes(@Nullable List<String> asked, Set<String> allowed) {
        return asked == null
                ? List.of()
                : asked.stream()
                        .filter(allowed::contains)
                        .map(scope -> new SimpleGrantedAuthority("SCOPE_" + scope))
                        .toList();
    }
}
