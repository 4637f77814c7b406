package vn.tinhso.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import vn.tinhso.identity.SignedIn;

/** Stands before what {@link RecentSignIn} marks and asks for the password again. */
final class RecentSignInGate implements HandlerInterceptor {

    private final SignInDoors doors;

    RecentSignInGate(SignInDoors doors) {
        this.doors = doors;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (!(handler instanceof HandlerMethod method)
                || !method.hasMethodAnnotation(RecentSignIn.class)
                || authentication == null
                || !(authentication.getPrincipal() instanceof SignedIn person)
                || doors.isRecent(person)) {
            return true;
        }
        // What a form carried is not kept: it is sent again from its page.
        var back = request.getMethod().equals("GET") ? request.getRequestURI() : "/tai-khoan/bao-mat";
        response.sendRedirect("/dang-nhap/xac-nhan?ve=" + URLEncoder.encode(back, StandardCharsets.UTF_8));
        return false;
    }
}
