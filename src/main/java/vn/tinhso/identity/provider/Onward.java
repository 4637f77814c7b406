package vn.tinhso.identity.provider;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;

/**
 * After signing in people come back by a page of ours. Browsers follow no form to another site through redirects
 * ({@code form-action} of our Content-Security-Policy), but a page that goes on by itself they do.
 */
final class Onward extends HttpSessionRequestCache {

    private static final String SAVED = "SPRING_SECURITY_SAVED_REQUEST";

    /** Of the page that leads back to this request. */
    static String path(HttpServletRequest request) {
        return "/sang-he-thong?" + request.getQueryString();
    }

    @Override
    public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
        if (request.getMethod().equals("GET")) {
            request.getSession().setAttribute(SAVED, new SimpleSavedRequest(path(request)));
        }
    }
}
