package vn.tinhso.identity.provider;

import static org.springframework.security.config.Customizer.withDefaults;

import java.time.Clock;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthenticatedAuthorizationManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationValidator;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.preauth.AbstractPreAuthenticatedProcessingFilter;
import vn.tinhso.identity.Accounts;
import vn.tinhso.identity.Clients;
import vn.tinhso.identity.signin.SignInDoors;

/** The two doors at which other systems meet people: where they are let in, and what is said about them. */
@Configuration(proxyBeanMethods = false)
class ProviderConfiguration {

    @Bean
    SessionRegistry noSessionsInMemory() {
        return new NoSessions();
    }

    @Bean
    @Order(1)
    SecurityFilterChain authorize(HttpSecurity http, SignInDoors doors, Accounts accounts, Clock clock)
            throws Exception {
        return http.securityMatcher("/oauth2/authorize")
                .oauth2AuthorizationServer(server -> server.oidc(withDefaults())
                        .authorizationEndpoint(endpoint -> endpoint.consentPage("/dong-y")
                                .authenticationProviders(providers -> providers.stream()
                                        .filter(OAuth2AuthorizationCodeRequestAuthenticationProvider.class::isInstance)
                                        .map(OAuth2AuthorizationCodeRequestAuthenticationProvider.class::cast)
                                        .forEach(ProviderConfiguration::tailor))))
                .addFilterBefore(doors.limit(), AbstractPreAuthenticatedProcessingFilter.class)
                .addFilterBefore(new ProofDemand(accounts, clock), AbstractPreAuthenticatedProcessingFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().access(ProviderConfiguration::letIn))
                .requestCache(cache -> cache.requestCache(new Onward()))
                .exceptionHandling(failures -> failures.authenticationEntryPoint(doors.closed()))
                .build();
    }

    @Bean
    @Order(1)
    SecurityFilterChain userInfo(HttpSecurity http, PersonTokens tokens) throws Exception {
        return http.securityMatcher("/userinfo")
                .authorizeHttpRequests(requests -> requests.anyRequest().hasAuthority("SCOPE_openid"))
                .oauth2ResourceServer(server -> server.opaqueToken(opaque -> opaque.introspector(tokens)))
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    /** Who is in, and systems that want no question asked: they hear that nobody is. */
    private static AuthorizationResult letIn(
            Supplier<? extends @Nullable Authentication> person, RequestAuthorizationContext door) {
        return ProofDemand.prompts(door.getRequest()).contains("none")
                ? new AuthorizationDecision(true)
                : Objects.requireNonNull(AuthenticatedAuthorizationManager.<RequestAuthorizationContext>authenticated()
                        .authorize(person, door));
    }

    private static void tailor(OAuth2AuthorizationCodeRequestAuthenticationProvider provider) {
        provider.setAuthenticationValidator(new OAuth2AuthorizationCodeRequestAuthenticationValidator()
                .andThen(ProviderConfiguration::requireExactAddressAndOpenId));
        provider.setAuthorizationConsentRequired(ProviderConfiguration::isConsentRequired);
    }

    private static void requireExactAddressAndOpenId(OAuth2AuthorizationCodeRequestAuthenticationContext context) {
        OAuth2AuthorizationCodeRequestAuthenticationToken request = context.getAuthentication();
        var known = context.getRegisteredClient().getRedirectUris();
        if (request.getRedirectUri() == null || !known.contains(request.getRedirectUri())) {
            throw refused(OAuth2ErrorCodes.INVALID_REQUEST, "redirect_uri", null);
        }
        if (!request.getScopes().contains(PersonScope.OPENID.value())) {
            throw refused(OAuth2ErrorCodes.INVALID_SCOPE, "scope", request);
        }
    }

    private static OAuth2AuthorizationCodeRequestAuthenticationException refused(
            String code, String parameter, @Nullable OAuth2AuthorizationCodeRequestAuthenticationToken request) {
        return new OAuth2AuthorizationCodeRequestAuthenticationException(
                new OAuth2Error(code, "OAuth 2.0 Parameter: " + parameter, null), request);
    }

    /** Systems of the province ask nobody, but for the personal number they ask everybody once. */
    private static boolean isConsentRequired(OAuth2AuthorizationCodeRequestAuthenticationContext context) {
        var asked = new HashSet<>(
                Objects.requireNonNull(context.getAuthorizationRequest()).getScopes());
        asked.remove(PersonScope.OPENID.value());
        if (Boolean.TRUE.equals(
                context.getRegisteredClient().getClientSettings().getSetting(Clients.TRUSTED))) {
            asked.retainAll(Set.of(PersonScope.PERSONAL_NUMBER.value()));
        }
        var agreed = context.getAuthorizationConsent();
        return !asked.isEmpty() && (agreed == null || !agreed.getScopes().containsAll(asked));
    }
}
