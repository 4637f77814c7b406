package vn.tinhso.identity.signin;

import static org.springframework.security.config.Customizer.withDefaults;

import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The door of people. */
@Configuration(proxyBeanMethods = false)
class PagesConfiguration {

    /** What is no page of ours: to whom those are open each says itself with {@link vn.tinhso.web.OpenTo}. */
    private static final String[] FILES = {
        "/tai-nguyen/**", "/favicon.ico", "/robots.txt", "/v3/api-docs/**", "/v3/api-docs.yaml"
    };

    private static final String CONTENT_SECURITY =
            "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self';"
                    + " frame-ancestors 'self'";

    @Bean
    WebMvcConfigurer recentSignIns(SignInDoors doors) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new RecentSignInGate(doors)).addPathPatterns("/tai-khoan/**", "/quan-tri/**");
            }
        };
    }

    @Bean
    @Order(3)
    SecurityFilterChain pages(
            HttpSecurity http,
            SignInDoors doors,
            FormTokens tokens,
            AuthorizationManager<RequestAuthorizationContext> gate)
            throws Exception {
        return http.addFilterBefore(doors.limit(), AnonymousAuthenticationFilter.class)
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
                .logout(logout -> logout.logoutUrl("/dang-xuat").logoutSuccessHandler(doors.left()))
                .exceptionHandling(failures ->
                        failures.authenticationEntryPoint(doors.closed()).accessDeniedHandler(doors.refused()))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens.repository())
                        // Other systems send people here to sign out and show what they were given instead.
                        .ignoringRequestMatchers("/connect/logout")
                        // Plain token in the cookie and the form: responses carry no secret that compression could leak
                        // beside it, and pages stay cacheable by the fragment.
                        .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler()))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY))
                        .frameOptions(frame -> frame.sameOrigin())
                        .referrerPolicy(withDefaults())
                        .cacheControl(cache -> cache.disable()))
                .build();
    }
}
