package vn.tinhso;

import jakarta.servlet.http.Cookie;
import java.util.stream.Stream;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.support.WebTestUtils;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * The token a form carries, from the product's own repository. Spring's post-processor of this name puts another repository
 * into the filter of the whole product, which then refuses what scripts in a real browser send.
 */
public final class FormToken {

    private FormToken() {}

    public static RequestPostProcessor csrf() {
        return request -> {
            var repository = WebTestUtils.getCsrfTokenRepository(request);
            var response = new MockHttpServletResponse();
            var token = repository.generateToken(request);
            repository.saveToken(token, request, response);
            request.setCookies(Stream.of(request.getCookies(), response.getCookies())
                    .filter(cookies -> cookies != null)
                    .flatMap(Stream::of)
                    .toArray(Cookie[]::new));
            WebTestUtils.getCsrfTokenRequestHandler(request).handle(request, response, () -> token);
            var sent = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
            request.setParameter(sent.getParameterName(), sent.getToken());
            return request;
        };
    }
}
