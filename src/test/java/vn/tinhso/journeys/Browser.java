package vn.tinhso.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.tinhso.Accessibility;
import vn.tinhso.Chromium;

/** Chromium as people use it: one person a window, on a phone or a desk, with JavaScript or without. */
final class Browser implements AutoCloseable {

    /** A machine that builds beside the tests may be slow; nobody waits when it is not. */
    private static final int PATIENCE = 60_000;

    private final com.microsoft.playwright.Browser chromium = Chromium.shared();
    private final List<BrowserContext> windows = new ArrayList<>();
    private final String address;
    private final List<String> findings = new ArrayList<>();

    Browser(int port) {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        this.address = "http://localhost:" + port;
    }

    /** A phone of 360 pixels. */
    Page phone(boolean javaScript) {
        return window(new NewContextOptions().setViewportSize(360, 780).setHasTouch(true), javaScript);
    }

    /** A tablet held upright, as a leader has it in a meeting. */
    Page tablet() {
        return window(new NewContextOptions().setViewportSize(1024, 768).setHasTouch(true), true);
    }

    Page desk() {
        return window(new NewContextOptions().setViewportSize(1366, 860), true);
    }

    Page desk(String login) {
        var page = desk();
        signIn(page, login);
        return page;
    }

    Page phone(String login) {
        var page = phone(true);
        signIn(page, login);
        return page;
    }

    private Page window(NewContextOptions options, boolean javaScript) {
        BrowserContext context = chromium.newContext(
                options.setBaseURL(address).setLocale("vi-VN").setJavaScriptEnabled(javaScript));
        context.setDefaultTimeout(PATIENCE);
        windows.add(context);
        return context.newPage();
    }

    static void signIn(Page page, String login) {
        page.navigate("/dang-nhap");
        fillSignIn(page, login);
    }

    static void fillSignIn(Page page, String login) {
        page.fill("#ten-dang-nhap", login);
        page.fill("#mat-khau", "TinhSo@2026");
        page.click("form:has(#mat-khau) button[type=submit]");
    }

    static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .first()
                .click();
    }

    /** Presses and waits for the page that answers, to look at its status. */
    static Response submit(Page page, String button) {
        return page.waitForResponse(
                response -> response.request().isNavigationRequest() && response.status() != 302,
                () -> press(page, button));
    }

    /**
     * No accessibility violation (axe: WCAG 2.0–2.2 A and AA) and nothing wider than the window, noted for the end;
     * keeps a picture.
     */
    void inspect(Page page, String picture) {
        keep(page, picture);
        noteWidth(page, picture);
        noteViolations(page, picture);
    }

    /** The same for a window without JavaScript: its very page is read again by one that can run the checks. */
    void inspectPlain(Page page, String picture) {
        keep(page, picture);
        var shown = page.content();
        var url = page.url();
        var reader = window(new NewContextOptions().setViewportSize(360, 780), true);
        reader.route(
                address -> address.equals(url),
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/html;charset=UTF-8")
                        .setBody(shown)));
        reader.navigate(url);
        noteWidth(reader, picture);
        noteViolations(reader, picture);
        reader.context().close();
    }

    void noteWidth(Page page, String picture) {
        var tooWide =
                page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (((Number) tooWide).intValue() > 0) {
            findings.add(picture + ": scrolls sideways by " + tooWide + " pixels");
        }
    }

    private void noteViolations(Page page, String picture) {
        Accessibility.violations(page)
                .forEach(rule -> rule.getNodes()
                        .forEach(node -> findings.add(
                                picture + ": " + rule.getId() + " " + node.getTarget() + " " + node.getHtml())));
    }

    /** Everything wrong that was seen on the way, at once. */
    void assertNothingFound() {
        assertThat(findings).as("accessibility and fit of the pages").isEmpty();
    }

    /** A picture of every page on the way, with {@code -Dscreens}: to draw them takes longer than to walk there. */
    static void keep(Page page, String picture) {
        if (System.getProperty("screens") == null) {
            return;
        }
        try {
            var folder = Files.createDirectories(Path.of("target", "screens"));
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(folder.resolve(picture + ".png"))
                    .setFullPage(true));
        } catch (java.io.IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        windows.forEach(BrowserContext::close);
    }
}
