package vn.tinhso.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static vn.tinhso.journeys.Browser.press;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.tinhso.audit.Chained;

/** An administrator reads the log and has it verified, at a desk and on a phone. */
class AuditJourneyTests extends Journey {

    private static final String ADMINISTRATOR = "quantri.tinh";

    @Autowired
    ApplicationContext context;

    @Test
    void isShownWhereTheLogIsBroken() {
        var code = Steps.file(browser.phone(Steps.CITIZEN));
        Steps.accept(browser.desk(Steps.DESK), code);
        var chain = new Chained(context);
        chain.seal();
        var desk = browser.desk(ADMINISTRATOR);
        desk.navigate("/nhat-ky");
        desk.fill("#doiTuong", code);
        press(desk, "Xem");
        assertThat(desk.locator(".ts-table")).containsText("dossier.DossierAccepted");
        browser.inspect(desk, "120-nhat-ky");

        desk.click("text=Kiểm chứng nhật ký");
        chain.forged(() -> {
            press(desk, "Kiểm chứng");
            desk.waitForURL(Pattern.compile("/kiem-chung/"));
            assertThat(desk.locator("#ket-qua")).containsText("vị trí 1: Dòng nhật ký đã bị sửa");
        });
        browser.inspect(desk, "121-nhat-ky-dut");
        var phone = browser.phone(ADMINISTRATOR);
        phone.navigate("/nhat-ky");
        browser.inspect(phone, "122-nhat-ky-dien-thoai");
        phone.navigate("/nhat-ky/kiem-chung");
        browser.inspect(phone, "123-kiem-chung-dien-thoai");
        press(phone, "Kiểm chứng");
        phone.waitForURL(Pattern.compile("/kiem-chung/."));
        browser.inspect(phone, "124-ket-qua-dien-thoai");
        desk.navigate("/nhat-ky/kiem-chung");
        assertThat(desk.locator("main")).containsText("Dấu niêm phong gần đây");
        browser.inspect(desk, "125-kiem-chung");
    }
}
