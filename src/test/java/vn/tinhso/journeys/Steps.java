package vn.tinhso.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static vn.tinhso.journeys.Browser.press;

import com.microsoft.playwright.Page;

/** The steps of a birth registration, each by whoever takes it, without looking around. */
final class Steps {

    static final String CITIZEN = "vang.a.pao";
    static final String DESK = "motcua.03325";
    static final String SPECIALIST = "chuyenvien.03325";
    static final String LEADER = "lanhdao.03325";

    private Steps() {}

    /** A signed-in citizen begins; leads to the first page of the form. */
    static void begin(Page citizen) {
        citizen.navigate("/ho-so/nop?thu-tuc=1.001193");
        answerSituation(citizen);
    }

    static void answerSituation(Page page) {
        page.getByLabel("Thông thường").check();
        page.getByLabel("Ông, bà hoặc người thân thích khác").check();
        press(page, "Tiếp tục");
    }

    /** From the procedure to the check page, everything filled. */
    static void prepare(Page citizen) {
        begin(citizen);
        BirthForm.fillWhateverIsAsked(citizen, () -> press(citizen, "Lưu và tiếp tục"));
        citizen.setInputFiles("#giay_chung_sinh input[type=file]", Photograph.png("giay chung sinh"));
        citizen.locator("#giay_chung_sinh button:has-text('Tải lên')").click();
        assertThat(citizen.locator("#giay_chung_sinh")).containsText("giay chung sinh");
        citizen.navigate(address(citizen) + "/kiem-tra");
    }

    /** The draft's own address, whatever page of it is open. */
    static String address(Page citizen) {
        return citizen.url().replaceFirst("(/ho-so/nhap/[0-9a-f-]{36}).*", "$1");
    }

    static String file(Page citizen) {
        prepare(citizen);
        press(citizen, "Nộp hồ sơ");
        return code(citizen);
    }

    static String code(Page page) {
        return page.locator(".ts-panel__code").textContent().strip();
    }

    static void accept(Page desk, String code) {
        desk.navigate("/ho-so/" + code);
        press(desk, "Tiếp nhận và chuyển ngay");
        assertThat(desk.locator("#thong-bao")).containsText("Đã tiếp nhận");
    }

    static void propose(Page specialist, String code) {
        specialist.navigate("/ho-so/" + code);
        specialist.fill("#y-kien", "Hồ sơ đủ, thông tin khớp; đề nghị ký Giấy khai sinh.");
        press(specialist, "Trình lãnh đạo ký");
        assertThat(specialist.locator("#thong-bao")).containsText("Đã trình");
    }

    static void sign(Page leader, String code) {
        leader.navigate("/ho-so/" + code);
        press(leader, "Ký số và đóng dấu");
        assertThat(leader.locator("#thong-bao")).containsText("Đã ký");
    }
}
