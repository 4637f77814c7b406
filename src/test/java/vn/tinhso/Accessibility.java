package vn.tinhso;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;

/** What axe finds against WCAG 2.0–2.2 A and AA. */
public final class Accessibility {

    private Accessibility() {}

    public static List<Rule> violations(Page page) {
        // Otherwise every check opens a page of its own to put results of frames together; there are no frames.
        return new AxeBuilder(page)
                .setLegacyMode(true)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                .analyze()
                .getViolations();
    }
}
