package vn.tinhso.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static vn.tinhso.journeys.Browser.press;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** An administrator of a department takes a published procedure, changes its form and its paper, and looks at the outcome. */
class DesignerJourneyTests extends Journey {

    @Test
    void writesANewVersionAndSeesItWhileTyping() {
        var author = browser.desk("quantri.so-tai-chinh");
        author.navigate("/soan-thu-tuc");
        browser.inspect(author, "80-soan-thu-tuc");
        author.fill("#ma", "2.000720");
        press(author, "Soạn phiên bản mới");
        var draft = author.url();
        assertThat(author.locator("#kiem-tra")).isVisible();
        browser.inspect(author, "81-ban-soan");

        author.navigate(draft + "/phan/mau-don/0/0");
        author.locator("[name=label]").fill("Họ tên chủ hộ kinh doanh");
        assertThat(author.locator("#xem-truoc")).containsText("Họ tên chủ hộ kinh doanh");
        browser.inspect(author, "82-o-cua-mau-don");
        press(author, "Lưu");
        assertThat(author.locator(".ts-items")).containsText("Họ tên chủ hộ kinh doanh");

        author.navigate(draft);
        author.locator("#giay ~ ul a").first().click();
        write(author);
        browser.inspect(author, "83-mau-giay");
        press(author, "Lưu và xem mẫu");
        assertThat(author.locator(".ts-writing")).containsText("Bổ sung một dòng.");
        assertThat(author.locator(".ts-writing")).containsText("{{number}}");

        author.navigate(draft + "/so-sanh");
        assertThat(author.locator("ins").first()).isVisible();
        browser.inspect(author, "84-so-sanh");
        author.navigate(draft + "/chay-thu");
        browser.inspect(author, "85-chay-thu");

        var phone = browser.phone("quantri.so-tai-chinh");
        phone.navigate(draft);
        browser.inspect(phone, "86-ban-soan-tren-dien-thoai");
        author.navigate(draft);
        press(author, "Bỏ bản soạn");
        assertThat(author.locator("main")).containsText("Đã bỏ bản soạn");
    }

    /** At the end of the first paragraph of the paper. */
    private static void write(Page page) {
        Locator paper = page.locator(".ts-writing");
        assertThat(paper).isVisible();
        assertThat(page.locator("textarea[name=noi-dung]")).isHidden();
        paper.locator("p").first().click();
        page.keyboard().press("End");
        page.keyboard().type(" Bổ sung một dòng.");
    }
}
