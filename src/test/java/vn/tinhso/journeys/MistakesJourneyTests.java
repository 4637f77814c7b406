package vn.tinhso.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.tinhso.journeys.Browser.press;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tinhso.HeavyFile;

/** What people get wrong is said where it is wrong, with how to put it right. */
class MistakesJourneyTests extends Journey {

    @TempDir
    private Path folder;

    @Test
    void linksTheSummaryToTheFieldAndKeepsWhatWasTyped() {
        var citizen = browser.phone("giang.thi.my");
        citizen.navigate("/ho-so/nop?thu-tuc=1.001193");
        assertThat(Browser.submit(citizen, "Tiếp tục").status()).isEqualTo(422);
        Steps.answerSituation(citizen);
        BirthForm.fill(citizen);
        press(citizen, "Lưu và tiếp tục");
        citizen.fill("input[name='con_ngay_sinh-ngay']", "31");
        citizen.fill("input[name='con_ngay_sinh-thang']", "2");
        citizen.fill("input[name='con_ngay_sinh-nam']", "2026");

        assertThat(Browser.submit(citizen, "Lưu và tiếp tục").status()).isEqualTo(422);

        assertThat(citizen.locator("input[name='con_ngay_sinh-ngay']")).hasValue("31");
        assertThat(citizen.locator("#con_ho_ten-loi")).isVisible();
        assertThat(citizen.title()).startsWith("Lỗi:");
        citizen.locator(".govuk-error-summary a[href='#con_ngay_sinh']").click();
        assertThat(citizen.locator("#con_ngay_sinh")).isFocused();
        browser.inspect(citizen, "61-sai-ngay");
    }

    @Test
    void refusesFilesThatAreNoPapers() {
        var citizen = browser.phone("giang.thi.my");
        Steps.begin(citizen);
        var papers = Steps.address(citizen) + "/giay-to";
        var input = "#giay_chung_sinh input[type=file]";
        citizen.navigate(papers);
        var program = "MZ this program cannot be run".getBytes(StandardCharsets.US_ASCII);
        citizen.setInputFiles(input, new FilePayload("giay.pdf", "application/pdf", program));
        citizen.locator("#giay_chung_sinh button:has-text('Tải lên')").click();
        assertThat(citizen.locator("#tep-giay_chung_sinh-loi")).containsText("chỉ nhận tệp PDF hoặc ảnh");
        browser.inspect(citizen, "62-sai-tep");

        citizen.setInputFiles(input, HeavyFile.of(12, folder.resolve("quet.pdf")));
        assertThat(citizen.locator("#giay_chung_sinh [data-upload-message]")).containsText("lớn hơn 10 MB");

        var plain = browser.phone(false);
        Browser.signIn(plain, "giang.thi.my");
        Steps.begin(plain);
        plain.navigate(Steps.address(plain) + "/giay-to");
        plain.setInputFiles(input, HeavyFile.of(12, folder.resolve("quet.pdf")));
        plain.locator("#giay_chung_sinh button:has-text('Tải lên')").click();
        assertThat(plain.locator("#tep-giay_chung_sinh-loi")).containsText("lớn hơn 10 MB");
        browser.inspectPlain(plain, "63-tep-lon");
    }

    @Test
    void hidesWhatIsNotOnes() {
        var code = Steps.file(browser.phone(Steps.CITIZEN));
        var other = browser.phone("po.my.le");

        assertThat(other.navigate("/ho-so/" + code).status()).isEqualTo(404);
        assertThat(other.locator("main")).containsText("HS-031");
        browser.inspect(other, "64-cua-nguoi-khac");
        assertThat(other.navigate("/ho-so/" + code + "/bien-nhan").status()).isEqualTo(404);
        assertThat(other.navigate("/khong-co-trang-nay").status()).isEqualTo(404);
        assertThat(other.locator("main")).containsText("Không có trang này");
        browser.inspect(other, "65-khong-co-trang");
        assertThat(other.navigate("/mot-cua/nhap/00000000-0000-0000-0000-000000000000")
                        .status())
                .isBetween(403, 404);
        other.navigate("/dang-nhap");
    }

    @Test
    void saysThatThePasswordIsWrong() {
        var visitor = browser.phone(true);
        visitor.navigate("/dang-nhap");
        visitor.fill("#ten-dang-nhap", "vang.a.pao");
        visitor.fill("#mat-khau", "sai");
        visitor.click("form:has(#mat-khau) button[type=submit]");

        assertThat(visitor.locator(".govuk-error-summary")).containsText("không đúng");
        browser.inspect(visitor, "66-sai-mat-khau");
        visitor.navigate("/dang-nhap/tai-khoan-trinh-dien");
        browser.inspect(visitor, "67-tai-khoan-trinh-dien");
    }
}
