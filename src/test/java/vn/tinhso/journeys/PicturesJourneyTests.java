package vn.tinhso.journeys;

import static vn.tinhso.journeys.Browser.press;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Takes the pictures of the README and the guides anew: {@code ./mvnw test -Dtest=PicturesJourneyTests -Dpictures=yes}. */
@EnabledIfSystemProperty(named = "pictures", matches = ".+")
class PicturesJourneyTests extends Journey {

    @Test
    void takesThePicturesOfTheGuides() {
        var visitor = browser.desk();
        visitor.setViewportSize(1280, 780);
        take(visitor, "/", "trang-chu");
        var phone = browser.phone(true);
        take(phone, "/", "trang-chu-dien-thoai");
        take(phone, "/thu-tuc/1.001193", "thu-tuc-dien-thoai");
        take(visitor, "/thu-tuc/1.001193", "thu-tuc");

        Browser.signIn(phone, Steps.CITIZEN);
        phone.navigate("/ho-so/nop?thu-tuc=1.001193");
        take(phone, "truong-hop");
        Steps.answerSituation(phone);
        take(phone, "nguoi-yeu-cau");
        BirthForm.fillWhateverIsAsked(phone, () -> {
            if (phone.url().endsWith("tre_em")) {
                take(phone, "mau-don");
            }
            press(phone, "Lưu và tiếp tục");
        });
        phone.setInputFiles("#giay_chung_sinh input[type=file]", Photograph.jpeg("giay chung sinh"));
        phone.locator("#giay_chung_sinh button:has-text('Tải lên')").click();
        take(phone, Steps.address(phone) + "/kiem-tra", "kiem-tra");
        press(phone, "Nộp hồ sơ");
        take(phone, "bien-nhan");
        var code = Steps.code(phone);
        var address = "/ho-so/" + code;

        var desk = browser.desk(Steps.DESK);
        desk.setViewportSize(1280, 780);
        take(desk, "/viec-cua-toi", "viec-cua-toi");
        take(desk, address, "tiep-nhan");
        press(desk, "Tiếp nhận và chuyển ngay");
        take(desk, "/mot-cua?q=khai sinh", "tim-thu-tuc-tai-quay");
        take(desk, "/mot-cua/" + code + "/giay-hen", "giay-hen");
        take(phone, address, "theo-doi");
        Steps.propose(browser.desk(Steps.SPECIALIST), code);
        var leader = browser.tablet();
        Browser.signIn(leader, Steps.LEADER);
        take(leader, address, "lanh-dao-ky");
        press(leader, "Ký số và đóng dấu");
        leader.waitForSelector("#thong-bao .ts-flash");
        take(leader, address, "ket-qua-da-ky");
        phone.navigate(address);
        take(phone, "co-ket-qua");
        take(phone, phone.locator("a[href*='/tra-cuu/ket-qua/']").getAttribute("href"), "xac-thuc");
    }

    private static void take(Page page, String path, String name) {
        page.navigate(path);
        take(page, name);
    }

    private static void take(Page page, String name) {
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("docs", "images", name + ".png")));
    }
}
