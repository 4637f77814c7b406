package vn.tinhso.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.text.ParseException;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import vn.tinhso.web.PlatformSettings;

/**
 * Access tokens: signed with a key made once and kept in the database, the same on every node; issued by the public
 * address of this installation whatever host name the request came with, for its interface and nothing else.
 */
@Configuration(proxyBeanMethods = false)
class TokenConfiguration {

    private final PlatformSettings settings;

    TokenConfiguration(PlatformSettings settings) {
        this.settings = settings;
    }

    @Bean
    JWKSource<SecurityContext> tokenKeys(ClientStore store) throws JOSEException, ParseException {
        var stored = store.signingKey().orElse(null);
        if (stored == null) {
            var made = new RSAKeyGenerator(2048).keyIDFromThumbprint(true).generate();
            store.addSigningKey(made.getKeyID(), made.toJSONString());
            stored = store.signingKey().orElseThrow();
        }
        return new ImmutableJWKSet<>(new JWKSet(RSAKey.parse(stored)));
    }

    @Bean
    AuthorizationServerSettings tokenIssuer() {
        return AuthorizationServerSettings.builder()
                .issuer(settings.publicUrl())
                .build();
    }

    @Bean
    JwtDecoder tokenDecoder(JWKSource<SecurityContext> keys) {
        var decoder = NimbusJwtDecoder.withJwkSource(keys)
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                JwtValidators.createDefaultWithIssuer(settings.publicUrl()),
                new JwtClaimValidator<List<String>>(
                        "aud", audience -> audience != null && audience.contains(audience()))));
        return decoder;
    }

    /** Who a token is meant for: the interface of this installation. */
    private String audience() {
        return settings.publicUrl() + "/api";
    }
}
