package vn.tinhso.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.text.ParseException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;

/** The key that signs access tokens: made once, kept in the database, the same on every node. */
@Configuration(proxyBeanMethods = false)
class TokenConfiguration {

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
    JwtDecoder tokenDecoder(JWKSource<SecurityContext> keys) {
        return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
    }
}
