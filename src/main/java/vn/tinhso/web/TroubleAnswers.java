package vn.tinhso.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Says a {@link Trouble} to whoever asked: a fragment of a page, or a person in front of a whole page. */
@Component
class TroubleAnswers {

    Object answer(Trouble trouble, HttpServletRequest request, HttpServletResponse response) {
        var fragment = request.getHeader("HX-Request") != null;
        if (fragment) {
            response.setHeader("X-Trouble", "1"); // tells fragments.js to show it in the message area
        }
        if (trouble.status() == 503) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "10");
        }
        return new ModelAndView(
                fragment ? "web/troubleFragment" : "web/trouble",
                Map.of("page", trouble),
                HttpStatusCode.valueOf(trouble.status()));
    }
}
