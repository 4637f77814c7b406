package vn.tinhso.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.tinhso.journeys.Browser.press;

import com.microsoft.playwright.Page;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** A person stands at the desk: three presses lead from the procedure to the receipt. */
class WalkInJourneyTests extends Journey {

    @Test
    void leadsFromThePersonToTheReceiptInThreePresses() throws IOException {
        var desk = browser.desk(Steps.DESK);
        desk.navigate("/mot-cua?q=khai sinh");
        browser.inspect(desk, "41-mot-cua");

        desk.locator(".ts-choice__link:text-is('Đăng ký khai sinh')").click(); // one
        Steps.answerSituation(desk); // two
        browser.inspect(desk, "42-tiep-nhan-truc-tiep");
        fill(desk);
        desk.fill("input[name='ban-chinh.giay_chung_sinh']", "1");
        desk.selectOption("select[name='ket-luan.giay_chung_sinh']", "GOOD");
        desk.setInputFiles("#tep-giay_chung_sinh", Photograph.jpeg("ban quet"));
        press(desk, "Tiếp nhận và chuyển ngay"); // three
        desk.waitForURL("**/giay-hen");

        browser.inspect(desk, "43-giay-hen");
        var code = Steps.code(desk);
        var slip = desk.context()
                .request()
                .get("/ho-so/" + code + "/phieu/giay-hen")
                .body();
        var words = words(slip);
        assertThat(words)
                .contains(code)
                .contains("Hoàng Văn Khoa")
                .contains("17:00")
                .contains("20/11/2026");
        desk.navigate("/ho-so/" + code);
        assertThat(desk.locator("main")).containsText("ban quet");
        assertThat(desk.locator("main")).containsText("1 bản chính");
        assertThat(desk.locator("main")).containsText("Đã nộp hồ sơ trực tiếp");
    }

    @Test
    void keepsWhatWasTypedAndScannedOnAnError() {
        var desk = browser.desk(Steps.DESK);
        desk.navigate("/ho-so/nop?thu-tuc=1.001193");
        Steps.answerSituation(desk);
        fill(desk);
        desk.fill("#nguoi_yeu_cau_so_dinh_danh", "123");
        desk.fill("input[name='ban-chinh.giay_chung_sinh']", "2");
        desk.setInputFiles("#tep-giay_chung_sinh", Photograph.png("giu lai"));

        assertThat(Browser.submit(desk, "Tiếp nhận và chuyển ngay").status()).isEqualTo(422);

        assertThat(desk.locator("#nguoi_yeu_cau_so_dinh_danh-loi")).isVisible();
        assertThat(desk.locator("#nguoi_yeu_cau_ho_ten")).hasValue("Hoàng Văn Khoa");
        assertThat(desk.locator("#nguoi_yeu_cau_so_dinh_danh")).hasValue("123");
        assertThat(desk.locator("input[name='ban-chinh.giay_chung_sinh']")).hasValue("2");
        assertThat(desk.locator("#thanh-phan")).containsText("giu lai");
        browser.inspect(desk, "44-tiep-nhan-loi");
        press(desk, "Gỡ");
        assertThat(desk.locator("#thanh-phan")).not().containsText("giu lai");
        desk.navigate("/mot-cua");
        assertThat(desk.locator("main")).containsText("Hoàng Văn Khoa");
    }

    @Test
    void recordsThatAnOfficialHelpedToFileOnline() {
        var desk = browser.desk(Steps.DESK);
        desk.navigate("/mot-cua?q=khai sinh");
        desk.locator("li:has(.ts-choice__link:text-is('Đăng ký khai sinh')) .ts-choice__other")
                .click();
        assertThat(desk.locator("main")).containsText("cán bộ nộp hộ");
        Steps.answerSituation(desk);
        assertThat(desk.inputValue("#nguoi_yeu_cau_ho_ten")).isEmpty();
        person(desk);
        BirthForm.fillWhateverIsAsked(desk, () -> press(desk, "Lưu và tiếp tục"));
        desk.navigate(Steps.address(desk) + "/kiem-tra");
        press(desk, "Nộp hồ sơ");
        var code = Steps.code(desk);

        desk.navigate("/ho-so/" + code);

        assertThat(desk.locator("main")).containsText("Trực tuyến – cán bộ nộp hộ");
        assertThat(desk.locator("main")).containsText("Cán bộ một cửa nộp trực tuyến hộ");
    }

    private static void fill(Page desk) {
        person(desk);
        BirthForm.fill(desk);
        // The father's fields appear with the answer that there is one.
        press(desk, "Tiếp nhận và chuyển ngay");
        BirthForm.fill(desk);
    }

    private static void person(Page desk) {
        desk.fill("#nguoi_yeu_cau_ho_ten", "Hoàng Văn Khoa");
        desk.fill("#nguoi_yeu_cau_so_dinh_danh", "011077000123");
        desk.fill("#nguoi_yeu_cau_dien_thoai", "0912345678");
        desk.fill("#nguoi_yeu_cau_noi_cu_tru", "Bản Phăng 2, xã Mường Phăng, tỉnh Điện Biên");
    }

    private static String words(byte[] pdf) throws IOException {
        assertThat(new String(pdf, 0, 4, java.nio.charset.StandardCharsets.ISO_8859_1))
                .isEqualTo("%PDF");
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
