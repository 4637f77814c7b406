package vn.tinhso.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

class LanguageControllerTests {

    private final MockMvcTester mvc = Pages.of(new LanguageController(new LanguageConfiguration().localeResolver()));

    @Test
    void remembersTheLanguageAndComesBack() {
        assertThat(mvc.post().uri("/ngon-ngu").param("ngon-ngu", "en").param("ve", "/thu-tuc?q=khai+sinh"))
                .hasStatus(303)
                .hasHeader("Location", "/thu-tuc?q=khai+sinh")
                .cookies()
                .hasValue("ngon-ngu", "en");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com/",
                "//example.com/",
                "/\\example.com",
                "\\\\example.com",
                "/\t/example.com",
                "/a\r\nSet-Cookie: x=y",
                "javascript:alert(1)",
                ""
            })
    void refusesToLeadElsewhere(String address) {
        assertThat(mvc.post().uri("/ngon-ngu").param("ngon-ngu", "vi").param("ve", address))
                .hasStatus(303)
                .hasHeader("Location", "/");
    }
}
