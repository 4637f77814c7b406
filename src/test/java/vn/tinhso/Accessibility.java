package vn.tinhso;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;

/** What axe finds against WCAG 2.0–2.2 A and AA. */
public final class Accessibility {

    private Accessibility() {}

    public static List<Rule> violations(Page page) {
        // Otherwise every check opens a page of its own to put results of frames together; there are no frames.
        var options = new AxeRunOptions();
        // What is in order need not be told: it was more than half of the answer.
        options.setResultTypes(List.of("violations"));
        return new AxeBuilder(page)
                .options(options)
                .setLegacyMode(true)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                .analyze()
                .getViolations();
    }
}
