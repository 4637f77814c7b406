package vn.tinhso.identity.scim;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.tinhso.identity.ScopeGate;

/** The door of SCIM: tokens of machines, and the scope every operation demands. */
@Configuration(proxyBeanMethods = false)
class ScimConfiguration implements WebMvcConfigurer {

    private final ScimAnswers answers;

    ScimConfiguration(ScimAnswers answers) {
        this.answers = answers;
    }

    @Bean
    @Order(2)
    SecurityFilterChain provisioning(HttpSecurity http, Converter<Jwt, AbstractAuthenticationToken> machines)
            throws Exception {
        return http.securityMatcher("/scim/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.jwtAuthenticationConverter(machines))
                        .authenticationEntryPoint(closed()))
                .exceptionHandling(failures -> failures.authenticationEntryPoint(closed()))
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        var gate = new ScopeGate(response ->
                answers.write(response, 403, "Thẻ không có phạm vi " + Scim.SCOPE + ". / The token lacks this scope."));
        registry.addInterceptor(gate).addPathPatterns("/scim/**");
    }

    private AuthenticationEntryPoint closed() {
        var bearer = new BearerTokenAuthenticationEntryPoint();
        return (request, response, failure) -> {
            bearer.commence(request, response, failure);
            answers.write(response, 401, "Thiếu thẻ truy cập, hoặc thẻ không đúng. / No token, or not a good one.");
        };
    }
}
