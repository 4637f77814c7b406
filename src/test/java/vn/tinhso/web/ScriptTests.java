package vn.tinhso.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tinhso.HeavyFile;

class ScriptTests {

    private static final BrowserPages BROWSER = new BrowserPages();

    @Test
    void walksThroughAListWithTheKeyboard() {
        try (var page = BROWSER.show("/thanh-phan", true, 1280)) {
            page.keyboard().press("j");
            assertThat(page.locator("#table a").nth(0)).isFocused();

            page.keyboard().press("j");
            assertThat(page.locator("#table a").nth(1)).isFocused();

            page.keyboard().press("k");
            assertThat(page.locator("#table a").nth(0)).isFocused();
        }
    }

    @Test
    void showsTheKeysAndSearches() {
        try (var page = BROWSER.show("/thanh-phan", true, 1280)) {
            page.keyboard().press("?");
            assertThat(page.locator("dialog[data-keys]")).isVisible();
            page.keyboard().press("Escape");
            assertThat(page.locator("dialog[data-keys]")).isHidden();

            page.keyboard().press("/");
            assertThat(page.locator("[data-search]")).isFocused();
        }
    }

    @Test
    void leavesTheLettersOfCitizensAlone() {
        try (var page = BROWSER.show("/thanh-phan", false, 1280)) {
            page.keyboard().press("?");

            assertThat(page.locator("dialog")).hasCount(0);
        }
    }

    @Test
    void refusesALargeFileBeforeItTravels(@TempDir Path folder) {
        try (var page = BROWSER.show("/thanh-phan", false, 360)) {
            var input = page.locator("#giay-chung-sinh");

            input.setInputFiles(HeavyFile.of(21, folder.resolve("ban-chup.jpg")));

            assertThat(page.locator("#fileUpload [data-upload-message]")).containsText("20 MB");
            assertThat(input).hasValue("");
        }
    }

    @Test
    void saysThatTheDraftIsSafeWithoutANetwork() {
        try (var page = BROWSER.show("/thanh-phan", false, 360)) {
            assertThat(page.locator("[data-offline]")).isHidden();

            page.context().setOffline(true);

            assertThat(page.locator("[data-offline]")).containsText("Bản nháp đã lưu vẫn an toàn");
        }
    }
}
