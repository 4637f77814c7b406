package vn.tinhso.identity.signin;

import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.stereotype.Component;

/** The token every form carries, kept in a cookie; one repository for the filter and for the doors that renew it. */
@Component
class FormTokens {

    private final CookieCsrfTokenRepository repository = new CookieCsrfTokenRepository();

    FormTokens() {
        repository.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
    }

    CookieCsrfTokenRepository repository() {
        return repository;
    }
}
