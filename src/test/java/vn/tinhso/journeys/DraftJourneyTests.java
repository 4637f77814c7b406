package vn.tinhso.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.tinhso.journeys.Browser.press;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A form is long and the line is bad: nothing typed is lost, nothing is filed twice. */
class DraftJourneyTests extends Journey {

    private static final String OTHER = "quang.van.thong";

    @Test
    void savesWhileOneTypesAndComesBackLater() {
        var citizen = browser.phone(OTHER);
        Steps.begin(citizen);
        var draft = path(Steps.address(citizen));
        citizen.fill("#nguoi_yeu_cau_noi_cu_tru", "Bản Tâu, xã Thanh Nưa");
        assertThat(citizen.locator("[data-autosave-status]")).containsText("Bản nháp đã lưu lúc");
        citizen.reload();
        assertThat(citizen.locator("#nguoi_yeu_cau_noi_cu_tru")).hasValue("Bản Tâu, xã Thanh Nưa");

        citizen.context().setOffline(true);
        assertThat(citizen.locator("[data-offline]")).isVisible();
        citizen.fill("#nguoi_yeu_cau_noi_cu_tru", "Bản Tâu 2, xã Thanh Nưa");
        assertThat(citizen.locator("[data-autosave-status]")).containsText("Chưa lưu được");
        browser.noteWidth(citizen, "51-mat-mang");
        citizen.context().setOffline(false);
        assertThat(citizen.locator("[data-autosave-status]")).containsText("Bản nháp đã lưu lúc");
        assertThat(citizen.locator("[data-offline]")).isHidden();

        citizen.navigate("/ho-so");
        assertThat(citizen.locator("main")).containsText("Đang soạn");
        browser.inspect(citizen, "52-ho-so-cua-toi");
        citizen.locator("a[href='" + draft + "']").click();
        assertThat(citizen.locator("#nguoi_yeu_cau_noi_cu_tru")).hasValue("Bản Tâu 2, xã Thanh Nưa");
    }

    @Test
    void answersTheSituationAgain() {
        var citizen = browser.phone(OTHER);
        Steps.begin(citizen);
        var draft = Steps.address(citizen);
        citizen.click(".govuk-back-link");
        assertThat(citizen.locator("input[name=truong_hop][value=thong_thuong]"))
                .isChecked();
        citizen.navigate(draft + "/kiem-tra");
        browser.inspect(citizen, "53-kiem-tra-thieu");
        citizen.getByText("Chọn giới tính.").first().click();
        assertThat(citizen).hasURL(java.util.regex.Pattern.compile("/trang/.*#con_gioi_tinh$"));
        citizen.navigate(draft + "/kiem-tra");
        citizen.locator("a[href='" + path(draft) + "/truong-hop']").click();

        citizen.getByLabel("Người khác được ủy quyền").check();
        citizen.selectOption("#noi-giai-quyet", "xa-03334");
        press(citizen, "Tiếp tục");
        citizen.navigate(draft + "/giay-to");
        assertThat(citizen.locator("main")).containsText("Văn bản ủy quyền");
        citizen.navigate(draft + "/kiem-tra");

        assertThat(citizen.locator("main")).containsText("Người khác được ủy quyền");
        assertThat(citizen.locator("main")).containsText("Ủy ban nhân dân phường Mường Thanh");
        citizen.getByText("Đính kèm: Văn bản ủy quyền.").click();
        assertThat(citizen).hasURL(java.util.regex.Pattern.compile("/giay-to#van_ban_uy_quyen$"));
    }

    @Test
    void filesOnceHoweverOftenItIsPressed() {
        var citizen = browser.phone("lo.thi.hoa");
        var before = filed(citizen);
        Steps.begin(citizen);
        BirthForm.fillWhateverIsAsked(citizen, () -> press(citizen, "Lưu và tiếp tục"));
        var check = Steps.address(citizen) + "/kiem-tra";
        citizen.navigate(check);

        @SuppressWarnings("unchecked")
        var answers = (List<String>) citizen.evaluate("""
                () => {
                  const form = document.querySelector('form[action$="/nop"]');
                  const send = () => fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)) })
                    .then(answer => answer.url);
                  return Promise.all([send(), send()]);
                }""");
        assertThat(answers).hasSize(2).allMatch(url -> url.endsWith("/bien-nhan"));
        assertThat(answers.getFirst()).isEqualTo(answers.getLast());

        citizen.locator("button:has-text('Nộp hồ sơ')").dblclick();
        citizen.waitForURL("**/bien-nhan");
        assertThat(citizen.url()).isEqualTo(answers.getFirst());
        citizen.goBack();
        if (citizen.locator("button:has-text('Nộp hồ sơ')").count() > 0) {
            press(citizen, "Nộp hồ sơ");
        }
        citizen.waitForURL("**/bien-nhan");
        assertThat(citizen.url()).isEqualTo(answers.getFirst());
        assertThat(filed(citizen)).isEqualTo(before + 1);
    }

    @Test
    void keepsTheDraftWhenTheSessionEnds() {
        var citizen = browser.phone(OTHER);
        Steps.begin(citizen);
        var draft = Steps.address(citizen);
        citizen.fill("#nguoi_yeu_cau_noi_cu_tru", "Bản Mển, xã Thanh Nưa");
        assertThat(citizen.locator("[data-autosave-status]")).containsText("Bản nháp đã lưu lúc");
        citizen.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("SESSION"));

        press(citizen, "Lưu và tiếp tục");
        assertThat(citizen).hasURL(java.util.regex.Pattern.compile("/het-phien$"));
        assertThat(citizen.locator("main")).containsText("Bản nháp của bạn vẫn còn");
        browser.inspect(citizen, "54-het-phien");
        citizen.getByText("Đăng nhập").last().click();
        Browser.fillSignIn(citizen, OTHER);
        citizen.navigate(path(draft));

        assertThat(citizen.locator("#nguoi_yeu_cau_noi_cu_tru")).hasValue("Bản Mển, xã Thanh Nưa");
    }

    private static int filed(Page citizen) {
        citizen.navigate("/ho-so");
        return citizen.locator(".ts-row-item:has(.ts-code)").count();
    }

    private static String path(String address) {
        return address.replaceFirst("^https?://[^/]+", "");
    }
}
