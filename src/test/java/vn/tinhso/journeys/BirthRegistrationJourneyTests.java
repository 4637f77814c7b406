package vn.tinhso.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.tinhso.journeys.Browser.press;
import static vn.tinhso.journeys.Browser.signIn;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Ông Páo registers his grandchild's birth: four people, one dossier, from the search to the rating. */
class BirthRegistrationJourneyTests extends Journey {

    private static final List<String> CHANGED_BY_SCRIPTS = List.of("-f-nguoi-yeu-cau", "-h-giay-to");

    @Test
    void registersABirthFromSearchToRating() {
        var citizen = browser.phone(true);
        var code = file(citizen, "01", true);

        var desk = browser.desk(Steps.DESK);
        browser.inspect(desk, "11-viec-cua-toi");
        openFromList(desk, code);
        browser.inspect(desk, "12-ho-so-mot-cua");
        desk.selectOption("select[name='ket-luan.giay_chung_sinh']", "GOOD");
        press(desk, "Tiếp nhận và chuyển ngay");
        assertThat(desk.locator("#thong-bao")).containsText("Đã tiếp nhận");

        var specialist = browser.desk(Steps.SPECIALIST);
        specialist.navigate("/viec-cua-toi?hang-doi=cho-tham-dinh");
        openFromList(specialist, code);
        browser.inspect(specialist, "13-tham-dinh");
        specialist.fill("#y-kien", "Hồ sơ đủ, thông tin khớp; đề nghị ký Giấy khai sinh.");
        press(specialist, "Trình lãnh đạo ký");

        var leader = browser.tablet();
        signIn(leader, Steps.LEADER);
        leader.navigate("/viec-cua-toi?hang-doi=cho-ky");
        openFromList(leader, code);
        assertThat(leader.locator("img[src$='/du-thao/trang/1']")).isVisible();
        browser.inspect(leader, "14-ky-duyet");
        press(leader, "Ký số và đóng dấu");
        assertThat(leader.locator("#thong-bao")).containsText("Đã ký");
        browser.inspect(leader, "15-da-ky");

        citizen.navigate("/ho-so/" + code);
        browser.inspect(citizen, "16-co-ket-qua");
        verifies(citizen);
        press(citizen, "Tôi đã nhận kết quả điện tử");
        assertThat(citizen.locator("#thong-bao")).containsText("nhận kết quả điện tử");
        press(citizen, "Gửi đánh giá");
        assertThat(citizen.locator(".govuk-error-summary")).containsText("Chưa chọn mức hài lòng");
        citizen.getByLabel("Rất hài lòng", new Page.GetByLabelOptions().setExact(true))
                .check();
        press(citizen, "Gửi đánh giá");
        assertThat(citizen.locator("#thong-bao")).containsText("Cảm ơn");
        browser.inspect(citizen, "17-da-danh-gia");
    }

    @Test
    void filesWithoutJavaScript() {
        var code = file(browser.phone(false), "02", false);

        assertThat(code).matches("H18\\.[0-9.]+-261120-\\d{4}");
    }

    @Test
    void givesThePaperResultAtTheDesk() {
        var citizen = browser.phone(Steps.CITIZEN);
        Steps.prepare(citizen);
        citizen.getByLabel("Bản giấy tại Trung tâm").check();
        press(citizen, "Nộp hồ sơ");
        var code = Steps.code(citizen);
        var desk = browser.desk(Steps.DESK);
        Steps.accept(desk, code);
        Steps.propose(browser.desk(Steps.SPECIALIST), code);
        Steps.sign(browser.desk(Steps.LEADER), code);

        citizen.navigate("/ho-so/" + code);
        assertThat(citizen.getByText("Tôi đã nhận kết quả điện tử")).hasCount(0);
        desk.navigate("/viec-cua-toi?hang-doi=cho-tra");
        openFromList(desk, code);
        browser.inspect(desk, "18-tra-ket-qua");
        press(desk, "Trả kết quả");

        assertThat(desk.locator("#thong-bao")).containsText("Đã ghi trả kết quả");
        assertThat(desk.locator(".ts-timeline")).containsText("Người nhận: Vàng A Páo");
    }

    /** The signed paper as the citizen holds it, as a stranger checks it, and as a forger changed it. */
    private void verifies(Page citizen) {
        var address = citizen.locator("a[href*='/tra-cuu/ket-qua/']").getAttribute("href");
        var download = citizen.getByText("Tải kết quả đã ký").getAttribute("href");
        var paper = citizen.context().request().get(download).body();
        assertThat(new String(paper, 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");

        var visitor = browser.phone(true);
        visitor.navigate(address);
        assertThat(visitor.locator("main")).containsText("Chữ ký hợp lệ, văn bản nguyên vẹn");
        assertThat(visitor.locator("main")).containsText("Chủ tịch");
        assertThat(visitor.locator("main")).containsText("Ủy ban nhân dân xã Mường Phăng");
        assertThat(visitor.locator("main")).containsText("20/11/2026");
        browser.inspect(visitor, "19-xac-thuc");

        check(visitor, paper);
        assertThat(visitor.locator("main")).containsText("Chữ ký hợp lệ, văn bản nguyên vẹn");
        check(visitor, tampered(paper));
        assertThat(visitor.locator("main")).containsText("Văn bản đã bị thay đổi sau khi ký");
        browser.inspect(visitor, "20-bi-sua");

        visitor.navigate("/tra-cuu/ket-qua/AAAABBBBCCCC");
        assertThat(visitor.locator("main")).containsText("Không có giấy tờ mang mã này");
        visitor.context().close();
    }

    private static void check(Page visitor, byte[] paper) {
        visitor.navigate("/xac-thuc");
        visitor.setInputFiles("#tep", new FilePayload("giay-khai-sinh.pdf", "application/pdf", paper));
        visitor.click("main button[type=submit]"); // the file field is a button of the same name to a browser
    }

    /** One digit of the page's size, inside what was signed. */
    private static byte[] tampered(byte[] paper) {
        var at = new String(paper, StandardCharsets.ISO_8859_1).indexOf("/MediaBox") + 20;
        var changed = paper.clone();
        changed[at] = changed[at] == '5' ? (byte) '6' : (byte) '5';
        return changed;
    }

    private static void openFromList(Page official, String code) {
        official.fill("#tim", code);
        press(official, "Tìm");
        official.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(code))
                .click();
    }

    /** From the home page to the receipt; returns the dossier's code. */
    private String file(Page citizen, String prefix, boolean scripted) {
        citizen.navigate("/");
        look(citizen, prefix + "-a-trang-chu", scripted);
        citizen.fill("#q", "dang ki khai sih");
        citizen.locator("form:has(#q) button").click();
        look(citizen, prefix + "-b-tim", scripted);
        citizen.locator(".ts-rows__link:has(.ts-rows__label:text-is('Đăng ký khai sinh'))")
                .click();
        look(citizen, prefix + "-c-thu-tuc", scripted);
        citizen.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Nộp hồ sơ"))
                .or(citizen.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Nộp hồ sơ")))
                .first()
                .click();
        look(citizen, prefix + "-ca-dang-nhap", scripted);
        Browser.fillSignIn(citizen, Steps.CITIZEN);
        look(citizen, prefix + "-d-truong-hop", scripted);
        press(citizen, "Tiếp tục");
        look(citizen, prefix + "-e-loi", scripted);
        Steps.answerSituation(citizen);
        look(citizen, prefix + "-f-nguoi-yeu-cau", scripted);
        assertThat(citizen.inputValue("#nguoi_yeu_cau_ho_ten")).isEqualTo("Vàng A Páo");
        BirthForm.fillWhateverIsAsked(citizen, () -> press(citizen, "Lưu và tiếp tục"));
        look(citizen, prefix + "-h-giay-to", scripted);
        citizen.setInputFiles("#giay_chung_sinh input[type=file]", Photograph.png("giay chung sinh"));
        citizen.locator("#giay_chung_sinh button:has-text('Tải lên')").click();
        assertThat(citizen.locator("#giay_chung_sinh")).containsText("giay chung sinh");
        citizen.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Tiếp tục"))
                .or(citizen.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Tiếp tục")))
                .first()
                .click();
        look(citizen, prefix + "-i-kiem-tra", scripted);
        press(citizen, "Nộp hồ sơ");
        look(citizen, prefix + "-k-bien-nhan", scripted);
        return Steps.code(citizen);
    }

    /** Without scripts the server sends the same page: only those that scripts change are looked at twice. */
    private void look(Page page, String picture, boolean scripted) {
        if (scripted) {
            browser.inspect(page, picture);
        } else if (CHANGED_BY_SCRIPTS.stream().anyMatch(picture::endsWith)) {
            browser.inspectPlain(page, picture);
        }
    }
}
