package vn.tinhso.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import vn.tinhso.web.Demands;

/** Lets a machine pass to an operation only with the scope it {@link Demands}; what demands nothing is closed. */
public final class ScopeGate implements HandlerInterceptor {

    private final Refusal refusal;

    public ScopeGate(Refusal refusal) {
        this.refusal = refusal;
    }

    /** How this interface says no; the header that names the scope is there already. */
    public interface Refusal {
        void write(HttpServletResponse response) throws IOException;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod operation)) {
            return true; // No operation at this address: the answer is a 404.
        }
        var demands = operation.getMethodAnnotation(Demands.class);
        if (demands != null && carries(demands.value())) {
            return true;
        }
        if (demands != null) {
            // RFC 6750, section 3.1.
            response.setHeader(
                    HttpHeaders.WWW_AUTHENTICATE,
                    "Bearer error=\"insufficient_scope\", scope=\"" + demands.value() + "\"");
        }
        refusal.write(response);
        return false;
    }

    private static boolean carries(String scope) {
        var machine = SecurityContextHolder.getContext().getAuthentication();
        return machine != null
                && machine.getAuthorities().stream()
                        .anyMatch(granted -> ("SCOPE_" + scope).equals(granted.getAuthority()));
    }
}
