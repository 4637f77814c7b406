package vn.tinhso.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.tinhso.journeys.Browser.press;

import org.junit.jupiter.api.Test;

/** Dossiers that end before their time: refused with grounds, sent back, withdrawn. */
class RefusalJourneyTests extends Journey {

    @Test
    void refusesOnlyWithGrounds() {
        var citizen = browser.phone(Steps.CITIZEN);
        var code = Steps.file(citizen);
        var desk = browser.desk(Steps.DESK);
        desk.navigate("/ho-so/" + code);

        desk.selectOption("select[name='ket-luan.giay_chung_sinh']", "WRONG");
        assertThat(Browser.submit(desk, "Tiếp nhận và chuyển ngay").status()).isEqualTo(422);
        assertThat(desk.locator("#thanh-phan-loi")).containsText("Giấy tờ chứng minh việc sinh");
        assertThat(desk.locator("select[name='ket-luan.giay_chung_sinh']")).hasValue("WRONG");
        browser.inspect(desk, "31-chua-du");
        desk.click("summary:has-text('Từ chối tiếp nhận')");
        assertThat(Browser.submit(desk, "Từ chối tiếp nhận").status()).isEqualTo(422);
        assertThat(desk.locator("#ly-do-loi")).containsText("Chưa ghi lý do");
        browser.inspect(desk, "32-tu-choi-trong");
        desk.fill("#ly-do", "Giấy chứng sinh thuộc cơ sở y tế ngoài tỉnh; nộp tại nơi mẹ cư trú.");
        press(desk, "Từ chối tiếp nhận");
        assertThat(desk.locator("#thong-bao")).containsText("Đã từ chối tiếp nhận");
        assertThat(desk.context()
                        .request()
                        .get("/ho-so/" + code + "/phieu/tu-choi")
                        .status())
                .isEqualTo(200);

        citizen.navigate("/ho-so/" + code);
        assertThat(citizen.locator("main")).containsText("nộp tại nơi mẹ cư trú");
        browser.inspect(citizen, "33-bi-tu-choi");
        citizen.navigate("/thong-bao");
        assertThat(citizen.locator("main")).containsText("không được tiếp nhận");
        browser.inspect(citizen, "34-thong-bao");
    }

    @Test
    void sendsADraftBackWithItsReason() {
        var code = Steps.file(browser.phone(Steps.CITIZEN));
        Steps.accept(browser.desk(Steps.DESK), code);
        var specialist = browser.desk(Steps.SPECIALIST);
        specialist.navigate("/ho-so/" + code);
        assertThat(Browser.submit(specialist, "Trình lãnh đạo ký").status()).isEqualTo(422);
        assertThat(specialist.locator("#y-kien-loi")).isVisible();
        Steps.propose(specialist, code);
        var leader = browser.desk(Steps.LEADER);
        leader.navigate("/ho-so/" + code);

        leader.click("summary:has-text('Trả lại chuyên viên')");
        leader.locator("button:text-is('Trả lại')").click();
        assertThat(leader.locator("#ly-do-loi")).isVisible();
        leader.fill("#ly-do", "Kiểm tra lại nơi sinh của trẻ.");
        leader.locator("button:text-is('Trả lại')").click();
        assertThat(leader.locator("#thong-bao")).containsText("Đã trả lại");

        specialist.navigate("/ho-so/" + code);
        assertThat(specialist.locator("main")).containsText("Kiểm tra lại nơi sinh của trẻ.");
        Steps.propose(specialist, code);
        Steps.sign(leader, code);
    }

    @Test
    void withdrawsBeforeTheResult() {
        var citizen = browser.phone(Steps.CITIZEN);
        var code = Steps.file(citizen);
        citizen.navigate("/ho-so/" + code);

        citizen.click("summary:has-text('Rút hồ sơ')");
        citizen.fill("#ly-do-rut", "Tôi nộp nhầm thủ tục.");
        press(citizen, "Rút hồ sơ này");

        assertThat(citizen.locator("#thong-bao")).containsText("Đã rút hồ sơ");
        assertThat(citizen.locator("summary:has-text('Rút hồ sơ')")).hasCount(0);
        browser.inspect(citizen, "35-da-rut");
        var desk = browser.desk(Steps.DESK);
        desk.navigate("/ho-so/" + code);
        assertThat(desk.locator("button:has-text('Tiếp nhận')")).hasCount(0);
    }
}
