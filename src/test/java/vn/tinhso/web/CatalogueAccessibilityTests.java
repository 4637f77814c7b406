package vn.tinhso.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
            var axe = new AxeBuilder(page)
                    .setLegacyMode(true)
                    .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                    .analyze();

            assertThat(axe.getViolations())
                    .extracting(rule ->
                            rule.getId() + ": " + rule.getNodes().getFirst().getHtml())
                    .isEmpty();
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .as("no sideways scrolling")
                    .isLessThanOrEqualTo(width);
        }
    }
}
