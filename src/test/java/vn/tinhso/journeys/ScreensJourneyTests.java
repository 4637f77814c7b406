package vn.tinhso.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.tinhso.journeys.Browser.press;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every width people have, the keyboard alone, paper, and English. */
class ScreensJourneyTests extends Journey {

    private static final List<String> EVERYBODYS = List.of(
            "/", "/thu-tuc", "/thu-tuc/1.001193", "/tra-cuu", "/xac-thuc", "/dang-nhap", "/tro-nang", "/thong-bao");

    @Test
    void fitsEveryScreen() {
        var citizen = browser.phone(Steps.CITIZEN);
        var code = Steps.file(citizen);
        var desk = browser.desk(Steps.DESK);
        Steps.accept(desk, code);
        Steps.propose(browser.desk(Steps.SPECIALIST), code);
        var dossier = "/ho-so/" + code;

        for (var path : EVERYBODYS) {
            see(citizen, path, "360");
        }
        var phone = browser.phone(Steps.DESK);
        for (var path : List.of("/viec-cua-toi?hang-doi=dang-xu-ly", "/mot-cua?q=khai+sinh", dossier, "/thong-bao")) {
            see(phone, path, "360");
        }
        for (var path : List.of("/viec-cua-toi?hang-doi=dang-xu-ly", "/mot-cua?q=khai+sinh", dossier, "/tra-cuu")) {
            see(desk, path, "1366");
        }
        var tablet = browser.tablet();
        Browser.signIn(tablet, Steps.LEADER);
        for (var path : List.of("/viec-cua-toi?hang-doi=cho-ky", dossier, "/thu-tuc")) {
            see(tablet, path, "1024");
        }
        browser.inspect(phone, "71-viec-tren-dien-thoai");
    }

    @Test
    void worksWithTheKeyboardAlone() {
        Steps.file(browser.phone(Steps.CITIZEN));
        var desk = browser.desk();
        desk.navigate("/dang-nhap");
        desk.focus("#ten-dang-nhap");
        desk.keyboard().type(Steps.DESK);
        desk.keyboard().press("Tab");
        desk.keyboard().type("TinhSo@2026");
        desk.keyboard().press("Enter");
        desk.waitForURL("**/viec-cua-toi");
        desk.keyboard().press("?");
        assertThat(desk.locator("dialog[data-keys]")).isVisible();
        desk.keyboard().press("Escape");
        assertThat(desk.locator("dialog[data-keys]")).isHidden();
        desk.keyboard().press("/");
        assertThat(desk.locator("#tim")).isFocused();
        desk.keyboard().press("Tab");

        desk.keyboard().press("j");
        desk.keyboard().press("Enter");
        desk.waitForURL(Pattern.compile("/ho-so/H18"));

        assertThat(tabsTo(desk, "Tiếp nhận và chuyển ngay")).isLessThan(40);
        desk.keyboard().press("Enter");
        assertThat(desk.locator("#thong-bao")).containsText("Đã tiếp nhận");
    }

    @Test
    void printsTheReceiptOnOnePage() throws java.io.IOException {
        var citizen = browser.phone(Steps.CITIZEN);
        Steps.file(citizen);
        var paper = citizen.pdf(new Page.PdfOptions().setFormat("A4"));

        try (var document = org.apache.pdfbox.Loader.loadPDF(paper)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(new org.apache.pdfbox.text.PDFTextStripper().getText(document))
                    .contains(Steps.code(citizen))
                    .doesNotContain("Đăng xuất");
        }
    }

    @Test
    void speaksEnglish() {
        var citizen = browser.phone(Steps.CITIZEN);
        press(citizen, "English");
        assertThat(citizen.locator("html")).hasAttribute("lang", "en");
        citizen.navigate("/ho-so/nop?thu-tuc=1.001193");
        assertThat(citizen.locator("h1")).hasText("Your situation");
        citizen.navigate("/ho-so");
        assertThat(citizen.locator("h1")).hasText("My dossiers");
        browser.inspect(citizen, "72-english-own");
        citizen.locator(".ts-row-item:has(.ts-code) a").first().click();
        browser.inspect(citizen, "73-english-dossier");
        var desk = browser.desk(Steps.DESK);
        press(desk, "English");
        desk.navigate("/viec-cua-toi");
        assertThat(desk.locator("h1")).hasText("My work");
        assertThat(desk.locator(".ts-queues")).containsText("To be received");
        browser.inspect(desk, "74-english-work");
        desk.navigate("/mot-cua");
        assertThat(desk.locator("h1")).hasText("Walk-in");
    }

    @Test
    void asksForEveryMemberOfAHousehold() {
        var citizen = browser.phone(Steps.CITIZEN);
        citizen.navigate("/ho-so/nop?thu-tuc=1.011607");
        press(citizen, "Tiếp tục");
        var members = Steps.address(citizen) + "/trang/thanh_vien";
        citizen.navigate(members);
        press(citizen, "Thêm thành viên");
        citizen.fill("[id$='ho_ten']", "Vàng Thị Dợ");
        press(citizen, "Thêm thành viên");
        assertThat(citizen.locator("[id$='ho_ten']")).hasCount(2);
        assertThat(citizen.locator("[id$='ho_ten']").first()).hasValue("Vàng Thị Dợ");
        browser.inspect(citizen, "75-thanh-vien");
        press(citizen, "Lưu và tiếp tục");
        browser.inspect(citizen, "76-thanh-vien-thieu");

        citizen.navigate(members.replace("thanh_vien", "khong_co"));

        assertThat(citizen).hasURL(Pattern.compile("/trang/nguoi_yeu_cau$"));
    }

    @Test
    void showsWhatRemindsPeople() {
        var administrator = browser.desk("quantri.tinh");
        administrator.navigate("/nhac-chu-dong");
        browser.inspect(administrator, "77-nhac-chu-dong");
        administrator.getByText("Sau khi đăng ký khai sinh, xin bản sao").click();
        press(administrator, "Xem trước sẽ nhắc ai");
        assertThat(administrator.locator("main")).containsText("Trong 90 ngày tới");
        browser.inspect(administrator, "78-xem-truoc-nhac");
        administrator.navigate("/nhac-chu-dong/moi");
        browser.inspect(administrator, "79-quy-tac-moi");
        var citizen = browser.phone(Steps.CITIZEN);
        citizen.navigate("/nhac-viec");
        browser.inspect(citizen, "80-nhac-viec");
    }

    private static int tabsTo(Page page, String button) {
        for (var i = 1; i < 100; i++) {
            page.keyboard().press("Tab");
            if (page.evaluate("() => document.activeElement.textContent").equals(button)) {
                return i;
            }
        }
        throw new AssertionError("the keyboard does not reach " + button);
    }

    private void see(Page page, String path, String width) {
        page.navigate(path);
        browser.noteWidth(page, width + " " + path);
    }
}
