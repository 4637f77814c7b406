package vn.tinhso.identity.vneid;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.net.MalformedURLException;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.util.Date;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tinhso.identity.vneid.IdentityProviderSettings.Provider;

/** Checks the ID tokens of one provider as OpenID Connect Core 3.1.3.7 demands. Keys are kept, and read anew for an unknown one. */
final class IdTokens {

    private final Provider provider;
    private final Clock clock;
    private final JWKSource<SecurityContext> keys;

    IdTokens(Provider provider, URI keys, ProviderWire wire, Clock clock) {
        this.provider = provider;
        this.clock = clock;
        try {
            this.keys = JWKSourceBuilder.create(keys.toURL(), wire)
                    .refreshAheadCache(false)
                    .build();
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Signatures with a public key only: whoever knows the client's secret could make the others. */
    static Set<JWSAlgorithm> algorithms(Provider provider) {
        return provider.trust().algorithms().stream()
                .map(JWSAlgorithm::parse)
                .filter(JWSAlgorithm.Family.SIGNATURE::contains)
                .collect(Collectors.toUnmodifiableSet());
    }

    JWTClaimsSet verified(String token, String nonce) {
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(algorithms(provider), keys));
        processor.setJWTClaimsSetVerifier(new AtOurTime(expected(nonce)));
        try {
            var claims = processor.process(token, null);
            var party = claims.getClaim("azp");
            if (party != null && !provider.client().id().equals(party)) {
                throw new ProviderUntrusted("ID token for another party");
            }
            return claims;
        } catch (KeySourceException unreachable) {
            throw new ProviderUnavailable("keys", unreachable);
        } catch (ParseException malformed) {
            throw new ProviderUntrusted("malformed ID token");
        } catch (BadJOSEException | JOSEException wrong) {
            // The message may quote the token's claims.
            throw new ProviderUntrusted("ID token refused: " + wrong.getClass().getSimpleName());
        }
    }

    private JWTClaimsSet expected(String nonce) {
        return new JWTClaimsSet.Builder()
                .issuer(provider.issuer())
                .claim("nonce", nonce)
                .build();
    }

    private final class AtOurTime extends DefaultJWTClaimsVerifier<SecurityContext> {

        private AtOurTime(JWTClaimsSet expected) {
            super(provider.client().id(), expected, new HashSet<>(Set.of("sub", "exp", "iat")));
            setMaxClockSkew(Math.toIntExact(provider.trust().skew().toSeconds()));
        }

        @Override
        protected @Nullable Date currentTime() {
            return Date.from(clock.instant());
        }
    }
}
