package vn.tinhso.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.csrf.CsrfException;

/** Where people are led at the door: in, to the sign-in page, or to the page that says their draft is safe. */
final class SignInDoors {

    private static final Set<String> READING = Set.of("GET", "HEAD");

    /** Back to the page that asked, else to the front page, which leads officials to their work. */
    AuthenticationSuccessHandler opened() {
        return new SavedRequestAwareAuthenticationSuccessHandler();
    }

    AuthenticationEntryPoint closed() {
        var signIn = new LoginUrlAuthenticationEntryPoint("/dang-nhap");
        return (request, response, failure) -> {
            if (READING.contains(request.getMethod())) {
                signIn.commence(request, response, failure);
            } else {
                response.sendRedirect("/het-phien");
            }
        };
    }

    AccessDeniedHandler refused() {
        return (request, response, failure) -> {
            if (failure instanceof CsrfException && !isFragment(request)) {
                // The form is older than the session: nothing was done, and saved drafts are where they were.
                response.sendRedirect("/het-phien");
            } else {
                response.sendError(403);
            }
        };
    }

    private static boolean isFragment(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null;
    }
}
