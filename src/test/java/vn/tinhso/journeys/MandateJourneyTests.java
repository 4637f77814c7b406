package vn.tinhso.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.tinhso.journeys.Browser.press;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A parent files for a child once a desk has seen the paper; a citizen lets another one act and takes it back. */
class MandateJourneyTests extends Journey {

    private static final String FATHER = "vang.a.pao";
    private static final String FRIEND = "lo.thi.hoa";
    private static final String TREE = "/ho-so/nop?thu-tuc=1.002693";

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void forget() {
        jdbc.sql("delete from identity.mandate").update();
    }

    @Test
    void filesForAChildUntilTheMandateEnds() {
        var father = browser.phone(FATHER);
        father.navigate("/thay-mat");
        browser.inspect(father, "150-thay-mat");
        father.click("text=Tôi nộp thay con chưa đủ 18 tuổi");
        father.fill("#ho-ten", "Vàng Thị Dua");
        assertThat(Browser.submit(father, "Gửi").status()).isEqualTo(422);
        browser.inspect(father, "151-thieu-ngay-sinh");
        declare(father);
        press(father, "Gửi");
        assertThat(father.locator("main")).containsText("Chờ xác nhận");

        var desk = browser.desk(Steps.DESK);
        desk.navigate("/thay-mat/cho-xac-nhan");
        browser.inspect(desk, "152-cho-xac-nhan");
        desk.click("main table a");
        assertThat(desk.locator("main")).containsText("77/2015");
        browser.inspect(desk, "153-doi-chieu");
        press(desk, "Đúng với giấy tờ gốc, xác nhận");
        assertThat(desk.locator("#thong-bao")).containsText("Đã xác nhận");

        begin(father);
        fill(father);
        assertThat(father.locator("main")).containsText("Bạn nộp thay Vàng Thị Dua");
        browser.inspect(father, "154-kiem-tra");
        press(father, "Nộp hồ sơ");
        var code = Steps.code(father);
        father.navigate("/ho-so");
        assertThat(father.locator(".ts-row-item:has-text('" + code + "')")).containsText("Bạn nộp thay Vàng Thị Dua");
        browser.inspect(father, "155-ho-so");

        var other = father.context().newPage();
        choose(other);
        father.navigate("/thay-mat");
        browser.inspect(father, "156-dang-co-hieu-luc");
        press(father, "Kết thúc");
        assertThat(father.locator("main")).containsText("Đã kết thúc");
        assertThat(Browser.submit(other, "Tiếp tục").status()).isEqualTo(422);
        assertThat(other.locator("#nop-cho-loi")).containsText("Chọn lại nộp hồ sơ cho ai.");
        assertThat(other.getByLabel("Cho tôi")).not().isChecked();
        browser.inspect(other, "157-khong-con");
    }

    private static void declare(Page father) {
        father.fill("#so-dinh-danh", "011215004421");
        fillDate(father, "ngay-sinh", "23/4/2015");
        father.fill("#so-giay", "77/2015");
        fillDate(father, "ngay-giay", "2/5/2015");
        father.fill("#noi-cap", "UBND xã Mường Phăng");
    }

    private static void choose(Page father) {
        father.navigate(TREE);
        father.getByLabel("Cho con: Vàng Thị Dua").check();
        father.getByLabel("Không hoặc không rõ").check();
        father.selectOption("#noi-giai-quyet", "xa-03325");
    }

    private static void begin(Page father) {
        choose(father);
        press(father, "Tiếp tục");
    }

    private static void fill(Page father) {
        father.fill("#nguoi_yeu_cau_noi_cu_tru", "Bản Phăng 1, xã Mường Phăng");
        press(father, "Lưu và tiếp tục");
        father.fill("#loai_cay", "Lát hoa");
        father.fill("#so_cay", "1");
        father.fill("#vi_tri", "Trước nhà văn hóa Bản Phăng 1");
        press(father, "Lưu và tiếp tục");
        father.getByLabel("Chặt hạ").check();
        father.fill("#ly_do", "Cây nghiêng về phía lớp học.");
        fillDate(father, "thoi_gian_thuc_hien", "30/11/2026");
        press(father, "Lưu và tiếp tục");
        father.setInputFiles("#anh_cay input[type=file]", Photograph.png("anh cay"));
        father.locator("#anh_cay button:has-text('Tải lên')").click();
        assertThat(father.locator("#anh_cay")).containsText("anh cay");
        father.navigate(Steps.address(father) + "/kiem-tra");
    }

    private static void fillDate(Page page, String id, String date) {
        var parts = date.split("/");
        page.fill("input[name=" + id + "-ngay]", parts[0]);
        page.fill("input[name=" + id + "-thang]", parts[1]);
        page.fill("input[name=" + id + "-nam]", parts[2]);
    }

    @Test
    void letsAnotherActWithoutJavaScript() {
        var giver = browser.phone(false);
        Browser.signIn(giver, FATHER);
        giver.navigate("/thay-mat/uy-quyen");
        browser.inspectPlain(giver, "158-uy-quyen");
        giver.fill("#so-dinh-danh", "011196000002");
        press(giver, "Ủy quyền");
        assertThat(giver.locator("main")).containsText("Chờ người được nhờ nhận");

        var friend = browser.phone(false);
        Browser.signIn(friend, FRIEND);
        friend.navigate("/thay-mat");
        browser.inspectPlain(friend, "159-nhan");
        press(friend, "Nhận");
        assertThat(friend.locator("main")).containsText("Đang có hiệu lực");
        friend.navigate(TREE);
        assertThat(friend.locator("main")).containsText("Theo ủy quyền của Vàng A Páo");
        browser.inspectPlain(friend, "160-nop-cho-ai");

        giver.navigate("/thay-mat");
        press(giver, "Kết thúc");
        browser.inspectPlain(giver, "161-da-ket-thuc");
        friend.navigate(TREE);
        assertThat(friend.locator("main")).not().containsText("Theo ủy quyền của");
    }
}
