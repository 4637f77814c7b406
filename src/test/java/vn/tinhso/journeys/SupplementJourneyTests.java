package vn.tinhso.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.tinhso.journeys.Browser.press;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Something is missing: the desk asks once and completely, the citizen answers from the phone. */
class SupplementJourneyTests extends Journey {

    @Test
    void asksOnceAndIsAnsweredFromThePhone() {
        var citizen = browser.phone(Steps.CITIZEN);
        var code = Steps.file(citizen);
        var desk = browser.desk(Steps.DESK);
        desk.navigate("/ho-so/" + code);

        desk.click("summary:has-text('Yêu cầu bổ sung')");
        desk.fill("#huong-dan", "Chụp đủ bốn góc, rõ chữ.");
        assertThat(Browser.submit(desk, "Gửi yêu cầu bổ sung").status()).isEqualTo(422);
        assertThat(desk.locator("#giay-to-loi")).containsText("Chưa nêu giấy tờ cần bổ sung");
        assertThat(desk.locator("#huong-dan")).hasValue("Chụp đủ bốn góc, rõ chữ.");
        browser.inspect(desk, "21-bo-sung-trong");
        desk.fill("#giay-to", "Giấy chứng sinh chụp rõ nét\nBản cam đoan của mẹ trẻ");
        desk.fill("#so-ngay", "năm");
        assertThat(Browser.submit(desk, "Gửi yêu cầu bổ sung").status()).isEqualTo(422);
        assertThat(desk.locator("#so-ngay-loi")).containsText("từ 1 đến 60 ngày");
        desk.fill("#so-ngay", "5");
        press(desk, "Gửi yêu cầu bổ sung");
        assertThat(desk.locator("#thong-bao")).containsText("Đã gửi yêu cầu bổ sung");
        var slip = desk.context()
                .request()
                .get("/ho-so/" + code + "/phieu/bo-sung")
                .body();
        assertThat(new String(slip, 0, 4, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF");

        citizen.navigate("/ho-so");
        assertThat(citizen.locator("main")).containsText("Đang chờ bạn bổ sung");
        citizen.navigate("/ho-so/" + code);
        assertThat(citizen.locator(".ts-loud")).containsText("Bản cam đoan của mẹ trẻ");
        browser.inspect(citizen, "22-can-bo-sung");
        assertThat(Browser.submit(citizen, "Gửi bổ sung").status()).isEqualTo(422);
        assertThat(citizen.locator(".govuk-error-summary")).containsText("Chưa có nội dung bổ sung");
        browser.inspect(citizen, "23-bo-sung-rong");
        citizen.setInputFiles(
                "#tep-giay_chung_sinh", new FilePayload[] {Photograph.jpeg("giay chung sinh ro"), Photograph.heic()});
        citizen.fill("#tra-loi", "Tôi gửi lại ảnh rõ, kèm cam đoan.");
        press(citizen, "Gửi bổ sung");
        assertThat(citizen.locator("#thong-bao")).containsText("Đã nộp bổ sung");
        assertThat(citizen.locator(".ts-loud")).hasCount(0);

        desk.navigate("/ho-so/" + code);
        assertThat(desk.locator("main")).containsText("giay chung sinh ro");
        assertThat(desk.locator("main")).containsText("IMG_2041");
        assertThat(desk.locator("summary:has-text('Yêu cầu bổ sung')")).hasCount(0);
        browser.inspect(desk, "24-da-bo-sung");
        press(desk, "Tiếp nhận và chuyển ngay");
        assertThat(desk.locator("#thong-bao")).containsText("Đã tiếp nhận");
    }

    @Test
    void takesTheSupplementAtTheDesk() {
        var code = Steps.file(browser.phone(Steps.CITIZEN));
        var desk = browser.desk(Steps.DESK);
        desk.navigate("/ho-so/" + code);
        desk.click("summary:has-text('Yêu cầu bổ sung')");
        desk.fill("#giay-to", "Giấy chứng sinh bản chính");
        press(desk, "Gửi yêu cầu bổ sung");

        desk.click("summary:has-text('Người nộp mang bổ sung đến quầy')");
        desk.fill("#tra-loi", "Ông Páo mang bản chính đến.");
        press(desk, "Gửi bổ sung");

        assertThat(desk.locator("#thong-bao")).containsText("Đã nộp bổ sung");
        assertThat(desk.locator("button:has-text('Tiếp nhận và chuyển ngay')")).isVisible();
    }
}
