package vn.tinhso.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static vn.tinhso.journeys.Browser.press;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** An administrator plans the merger of two communes on a phone without JavaScript, looks at it and lets it be. */
class ReorganisationJourneyTests extends Journey {

    @Test
    void seesEverythingThatHangsOnAnAgencyBeforeAnythingMoves() {
        var phone = browser.phone(false);
        Browser.signIn(phone, "quantri.tinh");
        phone.navigate("/to-chuc/sap-xep/moi");
        press(phone, "Tiếp tục");
        browser.inspectPlain(phone, "95-phuong-an-thieu");
        phone.fill("#ten", "Nhập xã Quảng Lâm vào xã Mường Toong");
        phone.fill("#van-ban", "Nghị quyết thử");
        phone.fill("#hieu-luc", "1");
        phone.fill("#hieu-luc-thang", "7");
        phone.fill("#hieu-luc-nam", "2031");
        press(phone, "Tiếp tục");
        phone.waitForURL(Pattern.compile("/to-chuc/sap-xep/[0-9a-f-]{36}$"));

        phone.getByText("Thêm dòng").first().click();
        phone.selectOption("#tu", "xa-03164");
        phone.selectOption("#den", "xa-03163");
        press(phone, "Thêm dòng");
        press(phone, "Xem trước");
        for (var i = 0; i < 60 && !phone.locator("#tac-dong").textContent().contains("Chờ xác nhận"); i++) {
            phone.waitForTimeout(500);
            phone.reload();
        }
        assertThat(phone.locator("#tac-dong")).containsText("mục nào cũng có nơi đến");
        browser.inspectPlain(phone, "96-phuong-an-xem-truoc");

        phone.getByText("Vai trò của tài khoản").first().click();
        assertThat(phone.locator("main")).containsText("Ủy ban nhân dân xã Mường Toong");
        browser.inspectPlain(phone, "97-danh-sach-chuyen");
        phone.goBack();
        press(phone, "Bỏ phương án này");
        assertThat(phone.locator("#tac-dong")).containsText("Đã bỏ");
        phone.navigate("/to-chuc/sap-xep");
        browser.inspectPlain(phone, "98-cac-phuong-an");
    }
}
