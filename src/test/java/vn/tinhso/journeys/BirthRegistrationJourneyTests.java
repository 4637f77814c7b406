package vn.tinhso.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.tinhso.journeys.Browser.signIn;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.tinhso.WholeProduct;

/** Ông Páo registers his grandchild's birth: four people, one dossier, from the search to the rating. */
@WholeProduct
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BirthRegistrationJourneyTests {

    @LocalServerPort
    int port;

    private Browser browser;

    @BeforeAll
    void open() {
        browser = new Browser(port);
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @Test
    void registersABirthFromSearchToRating() throws IOException {
        var citizen = browser.phone(true);
        var code = file(citizen, "01", true);

        var desk = browser.desk();
        signIn(desk, "motcua.03325");
        browser.inspect(desk, "11-viec-cua-toi");
        desk.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(code)).click();
        browser.inspect(desk, "12-ho-so-mot-cua");
        desk.selectOption("select[name^='ket-luan.']", "GOOD");
        press(desk, "Tiếp nhận và chuyển ngay");
        assertThat(desk.locator("#thong-bao")).containsText("Đã tiếp nhận");

        var specialist = browser.desk();
        signIn(specialist, "chuyenvien.03325");
        specialist.navigate("/viec-cua-toi?hang-doi=cho-tham-dinh");
        specialist
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(code))
                .click();
        browser.inspect(specialist, "13-tham-dinh");
        specialist.fill("#y-kien", "Hồ sơ đủ, thông tin khớp; đề nghị ký Giấy khai sinh.");
        press(specialist, "Trình lãnh đạo ký");

        var leader = browser.desk();
        signIn(leader, "lanhdao.03325");
        leader.navigate("/viec-cua-toi?hang-doi=cho-ky");
        leader.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(code))
                .click();
        browser.inspect(leader, "14-ky-duyet");
        press(leader, "Ký số và đóng dấu");
        assertThat(leader.locator("#thong-bao")).containsText("Đã ký");
        browser.inspect(leader, "15-da-ky");

        citizen.navigate("/ho-so/" + code);
        browser.inspect(citizen, "16-co-ket-qua");
        press(citizen, "Tôi đã nhận kết quả điện tử");
        citizen.getByLabel("Rất hài lòng", new Page.GetByLabelOptions().setExact(true))
                .check();
        press(citizen, "Gửi đánh giá");
        assertThat(citizen.locator("#thong-bao")).containsText("Cảm ơn");
        browser.inspect(citizen, "17-da-danh-gia");
        browser.assertNothingFound();
    }

    @Test
    void filesWithoutJavaScript() throws IOException {
        file(browser.phone(false), "02", false);
    }

    /** From the home page to the receipt; returns the dossier's code. */
    private String file(Page citizen, String prefix, boolean inspected) throws IOException {
        citizen.navigate("/");
        look(citizen, prefix + "-a-trang-chu", inspected);
        citizen.fill("#q", "dang ki khai sih");
        citizen.locator("form:has(#q) button").click();
        look(citizen, prefix + "-b-tim", inspected);
        citizen.locator(".ts-rows__link:has(.ts-rows__label:text-is('Đăng ký khai sinh'))")
                .click();
        look(citizen, prefix + "-c-thu-tuc", inspected);
        citizen.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Nộp hồ sơ"))
                .or(citizen.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Nộp hồ sơ")))
                .first()
                .click();
        citizen.fill("#ten-dang-nhap", "vang.a.pao");
        citizen.fill("#mat-khau", "TinhSo@2026");
        citizen.click("form:has(#mat-khau) button[type=submit]");
        look(citizen, prefix + "-d-truong-hop", inspected);
        press(citizen, "Tiếp tục");
        look(citizen, prefix + "-e-loi", inspected);
        citizen.getByLabel("Thông thường").check();
        citizen.getByLabel("Ông, bà hoặc người thân thích khác").check();
        press(citizen, "Tiếp tục");
        fillForm(citizen, prefix, inspected);
        look(citizen, prefix + "-h-giay-to", inspected);
        citizen.setInputFiles(
                "#giay_chung_sinh input[type=file]", new FilePayload("giay chung sinh.png", "image/png", picture()));
        citizen.locator("#giay_chung_sinh button:has-text('Tải lên')").click();
        assertThat(citizen.locator("#giay_chung_sinh")).containsText("giay chung sinh");
        citizen.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Tiếp tục"))
                .or(citizen.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Tiếp tục")))
                .first()
                .click();
        look(citizen, prefix + "-i-kiem-tra", inspected);
        press(citizen, "Nộp hồ sơ");
        look(citizen, prefix + "-k-bien-nhan", inspected);
        return citizen.locator(".ts-panel__code").textContent().strip();
    }

    private void fillForm(Page page, String prefix, boolean inspected) {
        look(page, prefix + "-f-nguoi-yeu-cau", inspected);
        org.assertj.core.api.Assertions.assertThat(page.inputValue("#nguoi_yeu_cau_ho_ten"))
                .isEqualTo("Vàng A Páo");
        BirthForm.fillWhateverIsAsked(page, () -> press(page, "Lưu và tiếp tục"));
    }

    private void look(Page page, String picture, boolean inspected) {
        if (inspected) {
            browser.inspect(page, picture);
        } else {
            Browser.keep(page, picture);
        }
    }

    static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .first()
                .click();
    }

    private static byte[] picture() throws IOException {
        var image = new BufferedImage(900, 1200, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 900, 1200);
        pen.setColor(Color.DARK_GRAY);
        pen.drawString("GIAY CHUNG SINH", 300, 200);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }
}
