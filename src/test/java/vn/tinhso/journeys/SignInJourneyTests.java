package vn.tinhso.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Signing in with a passkey, and the pages about one's own sign-in. */
class SignInJourneyTests extends Journey {

    private static final String LOGIN = "quantri.tinh";

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void forget() {
        jdbc.sql("delete from identity.passkey").update();
        jdbc.sql("delete from identity.recovery_code").update();
        jdbc.sql("delete from identity.authenticator_app").update();
    }

    @Test
    void signsInWithAPasskeyAlone() {
        var page = browser.desk(LOGIN);
        page.click(".ts-header__name");
        browser.inspect(page, "80-bao-mat");
        page.getByText("Thêm lớp xác thực thứ hai").last().click();
        browser.inspect(page, "81-them-lop-hai");
        var authenticator = registers(page, "Máy ở cơ quan");
        browser.inspect(page, "82-co-khoa");
        page.getByText("Đổi tên").click();
        page.fill("input[name=ten]", "Máy ở nhà");
        Browser.press(page, "Lưu tên");
        assertThat(page.locator("main")).containsText("Máy ở nhà");
        Browser.press(page, "Tạo mười mã mới");
        assertThat(page.locator("main li")).hasCount(10);
        browser.inspect(page, "83-ma-du-phong");
        Browser.press(page, "Đăng xuất");

        page.navigate("/dang-nhap");
        comesIn(page, "Đăng nhập bằng khóa truy cập");
        page.navigate("/tai-khoan/phien");
        browser.inspect(page, "84-phien");
        Browser.press(page, "Đăng xuất");

        // Behind the password it is the second step; without the person's finger it is nothing.
        Browser.signIn(page, LOGIN);
        assertThat(page).hasURL(Pattern.compile(".*/dang-nhap/buoc-hai"));
        browser.inspect(page, "85-buoc-hai");
        authenticator.verifies(false);
        Browser.press(page, "Dùng khóa truy cập");
        assertThat(page.locator("[data-passkey-message]")).containsText("chưa dùng được");
        authenticator.verifies(true);
        comesIn(page, "Dùng khóa truy cập");
        page.navigate("/tai-khoan/bao-mat");
        Browser.press(page, "Gỡ khóa truy cập");
        assertThat(page.locator("main")).containsText("Đã gỡ khóa truy cập");
    }

    private static Authenticator registers(Page page, String name) {
        var authenticator = authenticator(page);
        page.fill("#ten-khoa", name);
        Browser.press(page, "Tạo khóa truy cập");
        page.waitForURL("**/tai-khoan/bao-mat");
        assertThat(page.locator("main")).containsText(name);
        return authenticator;
    }

    private static void comesIn(Page page, String button) {
        Browser.press(page, button);
        assertThat(page.locator(".ts-header__name")).isVisible();
    }

    @Test
    void readsWellOnEveryPage() {
        var page = browser.desk(LOGIN);
        page.navigate("/dang-nhap/thiet-lap");
        Browser.press(page, "Thiết lập ứng dụng");
        assertThat(page.locator(".ts-qr img")).isVisible();
        browser.inspect(page, "86-ung-dung");
        page.fill("#ma", "123");
        Browser.press(page, "Xác nhận");
        browser.inspect(page, "87-ung-dung-sai-ma");
        page.navigate("/tai-khoan/mat-khau");
        page.fill("#mat-khau-moi", "ngắn");
        Browser.press(page, "Đổi mật khẩu");
        browser.inspect(page, "88-doi-mat-khau");
        page.navigate("/dang-nhap/xac-nhan");
        browser.inspect(page, "89-xac-nhan");
        page.navigate("/tai-khoan/can-bo?tim=motcua.03325");
        browser.inspect(page, "90-can-bo");
        page.click("main table a");
        browser.inspect(page, "91-mot-nguoi");
        Browser.press(page, "Cấp mã");
        assertThat(page.locator(".ts-panel__code")).isVisible();
        browser.inspect(page, "92-ma-dat-lai");
        jdbc.sql("delete from identity.reset_code").update();

        var phone = browser.phone(false);
        phone.navigate("/dang-nhap");
        assertThat(phone.locator("[data-passkey-without]")).isVisible();
        assertThat(phone.locator("[data-passkey-with]")).isHidden();
        browser.inspectPlain(phone, "93-dang-nhap");
        phone.navigate("/dang-nhap/dat-lai");
        phone.fill("#mat-khau-moi", "ngắn");
        Browser.press(phone, "Đặt mật khẩu");
        browser.inspectPlain(phone, "94-dat-lai");
    }

    /** A finger, a face or a PIN, as Chromium plays it. */
    private record Authenticator(CDPSession devtools, String id) {

        void verifies(boolean person) {
            var told = new JsonObject();
            told.addProperty("authenticatorId", id);
            told.addProperty("isUserVerified", person);
            devtools.send("WebAuthn.setUserVerified", told);
        }
    }

    private static Authenticator authenticator(Page page) {
        var devtools = page.context().newCDPSession(page);
        devtools.send("WebAuthn.enable");
        var options = JsonParser.parseString("""
                {"options": {"protocol": "ctap2", "transport": "internal", "hasResidentKey": true,
                 "hasUserVerification": true, "isUserVerified": true, "automaticPresenceSimulation": true}}
                """).getAsJsonObject();
        var added = devtools.send("WebAuthn.addVirtualAuthenticator", options);
        return new Authenticator(devtools, added.get("authenticatorId").getAsString());
    }
}
