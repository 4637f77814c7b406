package vn.tinhso.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.tinhso.journeys.Browser.press;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** A dossier leaves its straight way: it waits, others are asked, and in the end a leader stops it. */
class BranchJourneyTests extends Journey {

    @Test
    void waitsAsksOthersAndIsStoppedByTheLeader() {
        var citizen = browser.phone(Steps.CITIZEN);
        var code = Steps.file(citizen);
        Steps.accept(browser.desk(Steps.DESK), code);
        var specialist = browser.desk(Steps.SPECIALIST);
        specialist.navigate("/ho-so/" + code);
        press(specialist, "Nhận thụ lý hồ sơ này");
        assertThat(specialist.locator("main")).containsText("Thụ lý chính");

        suspendAndResume(specialist, citizen, code);
        askTheNeighbours(specialist, code);

        specialist.navigate("/ho-so/" + code);
        specialist.click("summary:has-text('Đề xuất dừng giải quyết')");
        assertThat(answerTo(specialist, "#ly-do-dung")).isEqualTo(422);
        assertThat(specialist.locator("#ly-do-dung-loi")).containsText("Chưa ghi lý do");
        specialist.fill("#ly-do-dung", "Trẻ đã được đăng ký ở nơi khác");
        pressIn(specialist, "#ly-do-dung");
        assertThat(specialist.locator("#thong-bao")).containsText("Đã trình lãnh đạo");

        var leader = browser.desk(Steps.LEADER);
        leader.navigate("/ho-so/" + code);
        assertThat(leader.locator("main")).containsText("Trẻ đã được đăng ký ở nơi khác");
        browser.inspect(leader, "51-de-xuat-cho-quyet-dinh");
        leader.locator("button[name=quyet-dinh][value=dong-y]").click();
        assertThat(leader.locator("#thong-bao")).containsText("Đã đồng ý");

        citizen.navigate("/ho-so/" + code);
        assertThat(citizen.locator("main")).containsText("Dừng giải quyết hồ sơ");
        assertThat(citizen.locator("main")).containsText("Trẻ đã được đăng ký ở nơi khác");
        browser.inspect(citizen, "52-da-dung-giai-quyet");
    }

    private void suspendAndResume(Page specialist, Page citizen, String code) {
        specialist.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)");
        browser.inspect(specialist, "49-moi-nhanh");
        specialist.fill("#ly-do-tam-dung", "Xác minh nơi sinh tại bản Che Căn");
        assertThat(answerTo(specialist, "#ly-do-tam-dung")).isEqualTo(422);
        assertThat(specialist.locator("#van-ban-tam-dung-loi")).containsText("văn bản");
        specialist.fill("#van-ban-tam-dung", "Quyết định số 15/QĐ-UBND ngày 20/11/2026");
        pressIn(specialist, "#van-ban-tam-dung");
        assertThat(specialist.locator("#thong-bao")).containsText("Đã tạm dừng");

        citizen.navigate("/ho-so/" + code);
        assertThat(citizen.locator("main")).containsText("Thời gian tạm dừng không tính vào thời hạn");
        browser.inspect(citizen, "50-tam-dung");

        specialist.click("summary:has-text('Tiếp tục xử lý')");
        specialist.fill("#ly-do-tiep-tuc", "Biên bản xác minh ngày 20/11/2026");
        pressIn(specialist, "#ly-do-tiep-tuc");
        assertThat(specialist.locator("#thong-bao")).containsText("Thời hạn đang chạy tiếp");
    }

    private void askTheNeighbours(Page specialist, String code) {
        specialist.click("summary:has-text('Lấy ý kiến cơ quan khác')");
        specialist.selectOption("#co-quan-1", "xa-03334");
        specialist.fill("#noi-dung-hoi", "Trẻ đã đăng ký khai sinh ở phường chưa?");
        pressIn(specialist, "#noi-dung-hoi");
        assertThat(specialist.locator("#thong-bao")).containsText("Đã gửi lấy ý kiến");

        var neighbour = browser.desk("chuyenvien.03334");
        neighbour.navigate("/ho-so/" + code);
        assertThat(neighbour.locator("main")).containsText("Trẻ đã đăng ký khai sinh ở phường chưa?");
        neighbour.click("summary:has-text('Trả lời lấy ý kiến')");
        neighbour.fill("#y-kien-tra-loi", "Đã đăng ký ngày 12/11/2026.");
        pressIn(neighbour, "#y-kien-tra-loi");
        assertThat(neighbour.locator("#thong-bao")).containsText("Đã gửi trả lời");
    }

    private static int answerTo(Page page, String field) {
        return page.waitForResponse(
                        response -> response.request().isNavigationRequest() && response.status() != 302,
                        () -> pressIn(page, field))
                .status();
    }

    /** Presses the button of the form this field stands in. */
    private static void pressIn(Page page, String field) {
        page.locator("form:has(" + field + ") button[type=submit]").first().click();
    }
}
