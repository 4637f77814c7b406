package vn.tinhso.identity;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.authorization.web.authentication.OAuth2AuthorizationCodeAuthenticationConverter;
import org.springframework.security.oauth2.server.authorization.web.authentication.OAuth2RefreshTokenAuthenticationConverter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.preauth.AbstractPreAuthenticatedProcessingFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import vn.tinhso.web.PlatformSettings;

/** Doors of machines: tokens, and the interface they open. Those of people are made where people sign in. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** No text of ours holds the character U+0000, and the database refuses it: better told at the door. */
    @Bean
    HttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(value -> value == null || value.indexOf('\0') < 0);
        return firewall;
    }

    @Bean
    @Order(1)
    SecurityFilterChain tokens(HttpSecurity http, ApiDoors doors) throws Exception {
        // What systems themselves call; where people come along is made in the provider. Others stay shut.
        return http.securityMatcher(
                        "/oauth2/token",
                        "/oauth2/revoke",
                        "/oauth2/jwks",
                        "/.well-known/oauth-authorization-server/**",
                        "/.well-known/openid-configuration")
                .oauth2AuthorizationServer(server -> server.tokenEndpoint(
                                endpoint -> endpoint.accessTokenRequestConverters(converters -> {
                                    converters.clear();
                                    converters.add(new TokenRequests());
                                    converters.add(new OAuth2AuthorizationCodeAuthenticationConverter());
                                    converters.add(new OAuth2RefreshTokenAuthenticationConverter());
                                }))
                        .oidc(oidc -> oidc.providerConfigurationEndpoint(
                                endpoint -> endpoint.providerConfigurationCustomizer(InterfaceMetadata::ofProvider)))
                        .authorizationServerMetadataEndpoint(endpoint ->
                                endpoint.authorizationServerMetadataCustomizer(InterfaceMetadata::ofServer)))
                .addFilterBefore(doors.busy(), AbstractPreAuthenticatedProcessingFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(failures -> failures.authenticationEntryPoint(doors.unknownClient()))
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain interfaces(HttpSecurity http, ApiDoors doors, MachineTokens machines, PlatformSettings settings)
            throws Exception {
        return http.securityMatcher("/api", "/api/**", "/oauth2/**", "/.well-known/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers("/api", "/api/**")
                        .authenticated()
                        .requestMatchers("/.well-known/**")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.jwtAuthenticationConverter(machines))
                        .protectedResourceMetadata(metadata -> metadata.protectedResourceMetadataCustomizer(
                                resource -> InterfaceMetadata.ofResource(resource, settings.publicUrl())))
                        .authenticationEntryPoint(doors.closed())
                        .accessDeniedHandler(doors.refused()))
                .exceptionHandling(failures ->
                        failures.authenticationEntryPoint(doors.closed()).accessDeniedHandler(doors.refused()))
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }
}
