package vn.tinhso.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.tinhso.Chromium;
import vn.tinhso.web.spi.Viewer;

/** The pages of this module in Debian's Chromium, under our content security policy; MockMvc answers, no port is opened. */
final class BrowserPages {

    /** The page as a visitor or an official sees it; fails when the browser complains about anything. */
    Page show(String path, boolean official, int width) {
        var page = Chromium.shared().newPage(new Browser.NewPageOptions().setViewportSize(width, 900));
        var complaints = new ArrayList<String>();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> complaints.add(message.text()));
        var mvc = mvc(official);
        page.route("**/*", route -> answer(route, mvc));
        page.navigate("http://tinh-so.test" + path);
        assertThat(complaints).isEmpty();
        return page;
    }

    private static MockMvcTester mvc(boolean official) {
        return Pages.seenBy(
                official ? Pages.OFFICER : Viewer.VISITOR,
                new HomeController(Pages.viewers(null), List.of()),
                new CatalogueController(new PlatformSettings(true, "Tỉnh Điện Biên", "http://localhost")),
                new AssetController());
    }

    private static void answer(Route route, MockMvcTester mvc) {
        var address = URI.create(route.request().url());
        var response = mvc.get().uri(address.getRawPath()).exchange().getResponse();
        route.fulfill(new Route.FulfillOptions()
                .setStatus(response.getStatus())
                .setHeaders(Map.of(
                        "Content-Type",
                        String.valueOf(response.getContentType()),
                        "Content-Security-Policy",
                        "default-src 'self'"))
                .setBodyBytes(response.getContentAsByteArray()));
    }
}
