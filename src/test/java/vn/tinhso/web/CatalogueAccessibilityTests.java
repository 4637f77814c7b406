package vn.tinhso.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.tinhso.web.spi.Viewer;

/** Looks at every component in a real browser; the pages come from MockMvc, no port is opened. */
class CatalogueAccessibilityTests {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void openBrowser() {
        assumeTrue(Files.exists(CHROMIUM), "Chromium of Debian is not installed");
        playwright = Playwright.create();
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of("--no-sandbox")));
    }

    @AfterAll
    static void closeBrowser() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/thanh-phan, false, 360",
        "/thanh-phan, true, 1280",
        "/, false, 360",
        "/, false, 1280",
        "/tro-nang, false, 360"
    })
    void isUsableByEverybody(String path, boolean official, int width) {
        try (var page = browser.newPage(new Browser.NewPageOptions().setViewportSize(width, 900))) {
            show(page, path, official);

            var axe = new AxeBuilder(page)
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

    private static void show(Page page, String path, boolean official) {
        var failures = new java.util.ArrayList<String>();
        page.onPageError(failures::add);
        var mvc = mvc(official);
        page.route("**/*", route -> answer(route, mvc));
        page.navigate("http://tinh-so.test" + path);
        assertThat(failures).isEmpty();
    }

    private static MockMvcTester mvc(boolean official) {
        return Pages.seenBy(
                official ? Pages.OFFICER : Viewer.VISITOR,
                new HomeController(Pages.viewers(null), List.of()),
                new CatalogueController(new PlatformSettings(true, "Tỉnh Điện Biên")),
                new AssetController());
    }

    private static void answer(Route route, MockMvcTester mvc) {
        var address = URI.create(route.request().url());
        var response = mvc.get().uri(address.getRawPath()).exchange().getResponse();
        route.fulfill(new Route.FulfillOptions()
                .setStatus(response.getStatus())
                .setContentType(response.getContentType())
                .setHeaders(java.util.Map.of(
                        "Content-Type",
                        String.valueOf(response.getContentType()),
                        "Content-Security-Policy",
                        "default-src 'self'"))
                .setBodyBytes(response.getContentAsByteArray()));
    }
}
