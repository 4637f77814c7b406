package vn.tinhso.identity;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import vn.tinhso.shared.Rejected;
import vn.tinhso.web.ApiTrouble;
import vn.tinhso.web.ProblemWriter;
import vn.tinhso.web.Problems;

/** What machines hear at the door: a problem (RFC 9457), or at the token endpoint the words of OAuth 2.0. */
@Component
class ApiDoors {

    private final BearerTokenAuthenticationEntryPoint bearer = new BearerTokenAuthenticationEntryPoint();
    private final ProblemWriter problems;

    ApiDoors(ProblemWriter problems) {
        this.problems = problems;
    }

    AuthenticationEntryPoint closed() {
        return (request, response, failure) -> {
            bearer.commence(request, response, failure);
            var trouble =
                    request.getHeader(HttpHeaders.AUTHORIZATION) == null ? ApiTrouble.NO_TOKEN : ApiTrouble.BAD_TOKEN;
            problems.write(response, Problems.of(trouble));
        };
    }

    /** Scopes are the {@link ScopeGate}'s business; what the doors refuse to a known machine is not there at all. */
    AccessDeniedHandler refused() {
        return (request, response, failure) -> problems.write(response, Problems.of(ApiTrouble.UNKNOWN_ADDRESS));
    }

    /** RFC 6749, section 5.2. */
    AuthenticationEntryPoint unknownClient() {
        return (request, response, failure) -> {
            response.setStatus(401);
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"tinhso\"");
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.getOutputStream().write("{\"error\":\"invalid_client\"}".getBytes(StandardCharsets.UTF_8));
        };
    }

    /** Machines give their secrets in the line in which people give their passwords. */
    Filter busy() {
        return (request, response, chain) -> {
            try {
                chain.doFilter(request, response);
            } catch (Rejected busy) {
                var answer = (HttpServletResponse) response;
                answer.setHeader(HttpHeaders.RETRY_AFTER, "10");
                problems.write(answer, Problems.of(busy));
            }
        };
    }
}
