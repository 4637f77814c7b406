package vn.tinhso.identity;

import static org.springframework.security.config.Customizer.withDefaults;

import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import vn.tinhso.web.PlatformSettings;

/** Three doors: tokens for machines, the API they open, and the pages of people. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** What is no page of ours: to whom those are open each says itself with {@link vn.tinhso.web.OpenTo}. */
    private static final String[] FILES = {
        "/tai-nguyen/**", "/favicon.ico", "/robots.txt", "/v3/api-docs/**", "/v3/api-docs.yaml"
    };

    private static final String CONTENT_SECURITY =
            "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self';"
                    + " frame-ancestors 'self'";

    @Bean
    PasswordEncoder passwordEncoder() {
        return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    }

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
        // Only what client credentials need: the other addresses of an authorisation server stay shut.
        return http.securityMatcher("/oauth2/token", "/oauth2/jwks", "/.well-known/oauth-authorization-server/**")
                .oauth2AuthorizationServer(server -> server.tokenEndpoint(
                                endpoint -> endpoint.accessTokenRequestConverters(converters -> {
                                    converters.clear();
                                    converters.add(new TokenRequests());
                                }))
                        .authorizationServerMetadataEndpoint(endpoint ->
                                endpoint.authorizationServerMetadataCustomizer(InterfaceMetadata::ofServer)))
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

    @Bean
    @Order(3)
    SecurityFilterChain pages(HttpSecurity http, SignInService accounts, PasswordEncoder encoder, PageGate gate)
            throws Exception {
        var provider = new DaoAuthenticationProvider(accounts);
        provider.setPasswordEncoder(encoder);
        var doors = new SignInDoors();
        return http.authenticationProvider(provider)
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                // Raw WebJars hold fonts we have no licence for; the bundle serves what we use.
                                .requestMatchers("/webjars/**")
                                .denyAll()
                                .requestMatchers(FILES)
                                .permitAll()
                                .anyRequest()
                                .access(gate))
                .formLogin(form -> form.loginPage("/dang-nhap")
                        .usernameParameter("ten-dang-nhap")
                        .passwordParameter("mat-khau")
                        .successHandler(doors.opened())
                        .failureUrl("/dang-nhap?sai"))
                .logout(logout -> logout.logoutUrl("/dang-xuat").logoutSuccessUrl("/"))
                .exceptionHandling(failures ->
                        failures.authenticationEntryPoint(doors.closed()).accessDeniedHandler(doors.refused()))
                .csrf(csrf -> csrf.csrfTokenRepository(csrfCookie())
                        // Plain token in the cookie and the form: responses carry no secret that compression could leak
                        // beside it, and pages stay cacheable by the fragment.
                        .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler()))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY))
                        .frameOptions(frame -> frame.sameOrigin())
                        .referrerPolicy(withDefaults())
                        .cacheControl(cache -> cache.disable()))
                .build();
    }

    private static CookieCsrfTokenRepository csrfCookie() {
        var repository = new CookieCsrfTokenRepository();
        repository.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return repository;
    }
}
