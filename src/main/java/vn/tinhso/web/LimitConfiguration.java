package vn.tinhso.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.tinhso.web.RateLimit.Asker;

/** Limits by address in front of the door, so that nobody wears out sign-in, and by account behind it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LimitSettings.class)
class LimitConfiguration {

    /** Where Spring Boot puts the security filters. */
    private static final int DOOR = -100;

    @Bean
    FilterRegistrationBean<RateLimit> addressLimit(LimitSettings settings) {
        return limit(
                settings,
                DOOR - 1,
                request -> Optional.of(new Asker(
                        "a " + network(request.getRemoteAddr()),
                        settings.address().rate())));
    }

    @Bean
    FilterRegistrationBean<RateLimit> accountLimit(LimitSettings settings) {
        return limit(settings, DOOR + 1, request -> account(request, settings));
    }

    private static Optional<Asker> account(HttpServletRequest request, LimitSettings settings) {
        var known = SecurityContextHolder.getContext().getAuthentication();
        if (known == null || known instanceof AnonymousAuthenticationToken) {
            return Optional.empty();
        }
        return Optional.of(
                ApiAnswers.concern(request.getRequestURI())
                        ? new Asker("m " + known.getName(), settings.machine().rate())
                        : new Asker("p " + known.getName(), settings.person().rate()));
    }

    /** One household or office has a whole /64 of version 6 to choose addresses from. */
    static String network(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            var bytes = InetAddress.ofLiteral(address).getAddress();
            return HexFormat.of().formatHex(bytes, 0, Math.min(8, bytes.length));
        } catch (IllegalArgumentException odd) {
            return address;
        }
    }

    private static FilterRegistrationBean<RateLimit> limit(
            LimitSettings settings, int order, Function<HttpServletRequest, Optional<Asker>> askers) {
        var registration = new FilterRegistrationBean<>(new RateLimit(askers));
        registration.setOrder(order);
        registration.setEnabled(settings.enabled());
        return registration;
    }
}
