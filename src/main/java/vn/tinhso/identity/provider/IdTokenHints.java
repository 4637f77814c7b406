package vn.tinhso.identity.provider;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import vn.tinhso.web.PlatformSettings;

/** Reads ID tokens of ours that come back, also when they have expired (RP-Initiated Logout 1.0, section 2). */
@Component
class IdTokenHints {

    private final NimbusJwtDecoder decoder;

    IdTokenHints(JWKSource<SecurityContext> keys, PlatformSettings settings) {
        decoder = NimbusJwtDecoder.withJwkSource(keys)
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .build();
        decoder.setJwtValidator(new JwtIssuerValidator(settings.publicUrl()));
    }

    Jwt read(String hint) {
        var token = decoder.decode(hint);
        if (!token.hasClaim("auth_time")) {
            throw new BadJwtException("not an ID token");
        }
        return token;
    }
}
