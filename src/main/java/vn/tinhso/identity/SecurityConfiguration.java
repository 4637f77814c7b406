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

/** Three doors: tokens for machines, the API they open, and the pages of people. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** Pages anybody may read; every other page asks who is there. */
    private static final String[] PUBLIC_PAGES = {
        "/", "/thu-tuc/**", "/tra-cuu/**", "/xac-thuc/**", "/ky-so/**", "/dang-nhap", "/dang-nhap/**", "/het-phien", "/ngon-ngu",
        "/tro-nang", "/thanh-phan", "/tai-nguyen/**", "/favicon.ico", "/robots.txt", "/v3/api-docs/**", "/v3/api-docs.yaml"
    };

    private static final String CONTENT_SECURITY =
            "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self';"
                    + " frame-ancestors 'self'";

    @Bean
    PasswordEncoder passwordEncoder() {
        return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    }

    @Bean
    @Order(1)
    SecurityFilterChain tokens(HttpSecurity http) throws Exception {
        return http.securityMatcher("/oauth2/**", "/.well-known/**")
                .oauth2AuthorizationServer(withDefaults())
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain interfaces(HttpSecurity http) throws Exception {
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .oauth2ResourceServer(server -> server.jwt(withDefaults()))
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain pages(HttpSecurity http, SignInService accounts, PasswordEncoder encoder) throws Exception {
        var provider = new DaoAuthenticationProvider(accounts);
        provider.setPasswordEncoder(encoder);
        var doors = new SignInDoors();
        return http.authenticationProvider(provider)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD)
                        .permitAll()
                        // Raw WebJars hold fonts we have no licence for; the bundle serves what we use.
                        .requestMatchers("/webjars/**")
                        .denyAll()
                        .requestMatchers(PUBLIC_PAGES)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginPage("/dang-nhap")
                        .usernameParameter("ten-dang-nhap")
                        .passwordParameter("mat-khau")
                        .successHandler(doors.opened())
                        .failureUrl("/dang-nhap?sai"))
                .logout(logout -> logout.logoutUrl("/dang-xuat").logoutSuccessUrl("/"))
                .exceptionHandling(failures -> failures.authenticationEntryPoint(doors.closed())
                        .accessDeniedHandler(doors.refused()))
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
