package vn.tinhso.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;
import vn.tinhso.web.OpenTo.Audience;

/** Remembers the language a reader chose and brings them back to their page. */
@Controller
@OpenTo(Audience.EVERYBODY)
class LanguageController {

    private final LocaleResolver locales;

    LanguageController(LocaleResolver locales) {
        this.locales = locales;
    }

    @PostMapping("/ngon-ngu")
    ResponseEntity<Void> choose(
            @RequestParam("ngon-ngu") String language,
            @RequestParam(value = "ve", defaultValue = "/") String returnTo,
            HttpServletRequest request,
            HttpServletResponse response) {
        locales.setLocale(request, response, Locale.of("en".equals(language) ? "en" : "vi"));
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, LocalPath.orHome(returnTo))
                .build();
    }
}
