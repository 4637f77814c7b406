package vn.tinhso;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import org.junit.jupiter.api.Test;

/** The check of every page can fail. */
class AccessibilityTests {

    @Test
    void findsEveryPlaceWithoutWordsOrContrast() {
        try (var window = Chromium.shared().newContext()) {
            var page = window.newPage();
            page.setContent("""
                    <!doctype html><html lang="vi"><head><title>Thử</title></head><body><main>
                    <img src="a.png"><img src="b.png"><p style="color: #ccc; background: #fff">Khó đọc</p>
                    </main></body></html>""");

            var found = Accessibility.violations(page);

            assertThat(found).extracting(Rule::getId).contains("image-alt", "color-contrast");
            assertThat(found)
                    .filteredOn(rule -> rule.getId().equals("image-alt"))
                    .singleElement()
                    .satisfies(rule -> assertThat(rule.getNodes()).hasSize(2));
        }
    }
}
