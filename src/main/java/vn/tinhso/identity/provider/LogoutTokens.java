package vn.tinhso.identity.provider;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.stereotype.Component;
import vn.tinhso.web.PlatformSettings;

/** Signs what a system is told when a session has ended (OpenID Connect Back-Channel Logout 1.0, section 2.4). */
@Component
class LogoutTokens {

    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";

    private final NimbusJwtEncoder encoder;
    private final PlatformSettings settings;

    LogoutTokens(JWKSource<SecurityContext> keys, PlatformSettings settings) {
        this.encoder = new NimbusJwtEncoder(keys);
        this.settings = settings;
    }

    String sign(LogoutStore.Notice notice, Instant now) {
        var claims = JwtClaimsSet.builder()
                .issuer(settings.publicUrl())
                .subject(notice.account().toString())
                .audience(List.of(notice.client()))
                .issuedAt(now)
                .expiresAt(now.plusSeconds(120))
                .id(UUID.randomUUID().toString())
                .claim("sid", notice.sid())
                .claim("events", Map.of(EVENT, Map.of()))
                .build();
        var header = JwsHeader.with(SignatureAlgorithm.RS256).type("logout+jwt").build();
        return encoder.encode(JwtEncoderParameters.from(header, claims)).getTokenValue();
    }
}
