package vn.tinhso.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tinhso.Accessibility;

/** Looks at every component in a real browser; the pages come from MockMvc, no port is opened. */
class CatalogueAccessibilityTests {

    private static final BrowserPages BROWSER = new BrowserPages();

    @ParameterizedTest
    @CsvSource({
        "/thanh-phan, false, 360",
        "/thanh-phan, true, 1280",
        "/, false, 360",
        "/, false, 1280",
        "/tro-nang, false, 360",
        "/thanh-phan, true, 360"
    })
    void isUsableByEverybody(String path, boolean official, int width) {
        try (var page = BROWSER.show(path, official, width)) {
            assertThat(Accessibility.violations(page))
                    .extracting(rule ->
                            rule.getId() + ": " + rule.getNodes().getFirst().getHtml())
                    .isEmpty();
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .as("no sideways scrolling")
                    .isLessThanOrEqualTo(width);
        }
    }
}
