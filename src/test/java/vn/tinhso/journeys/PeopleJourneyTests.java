package vn.tinhso.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.tinhso.journeys.Browser.press;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tinhso.Timers;
import vn.tinhso.identity.people.NewPeople;
import vn.tinhso.organisations.Organisations;

/** Officials come in by the file, one of them by the code on a slip; and a role ends. */
class PeopleJourneyTests extends Journey {

    private static final String ADMINISTRATOR = "quantri.tinh";
    private static final String PASSWORD = "con trâu đi trước cái cày";

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void forget() {
        jdbc.sql("delete from identity.people_import").update();
        NewPeople.forget(jdbc);
    }

    @Test
    void bringsInTheOfficialsOfACommune() throws IOException {
        var desk = browser.desk(ADMINISTRATOR);
        var agency =
                context.getBean(Organisations.class).agency("xa-03325").code().value();
        desk.navigate("/tai-khoan/can-bo/nhap");
        browser.inspect(desk, "170-nhap-can-bo");
        check(desk, agency, "H99.99");
        assertThat(desk.locator("main table")).containsText("Không có cơ quan đang hoạt động mang mã này.");
        browser.inspect(desk, "171-cho-sai");
        desk.click(".govuk-back-link");
        check(desk, agency, agency);
        assertThat(desk.locator("main")).containsText("Mở mới: 2 tài khoản");
        browser.inspect(desk, "172-xem-truoc");
        press(desk, "Xác nhận nhập");
        Timers.ring(context, "PeopleImportWorker.workOn");
        assertThat(desk.locator("main")).containsText("Đã làm 2 / 2 dòng");
        browser.inspect(desk, "173-da-xong");

        var code = codeOnTheSlip(desk);
        var phone = browser.phone(true);
        phone.navigate("/dang-nhap");
        phone.click("text=Có mã của quản trị viên");
        browser.inspect(phone, "174-kich-hoat");
        activate(phone, code);
        phone.navigate("/dang-nhap");
        phone.fill("#ten-dang-nhap", "thu.an");
        phone.fill("#mat-khau", PASSWORD);
        phone.click("form:has(#mat-khau) button[type=submit]");
        assertThat(phone.locator(".ts-header__name")).containsText("Lò Văn An");
        browser.inspect(phone, "175-vao-lan-dau");

        endsTheRole(desk);
    }

    private static void check(Page desk, String first, String second) {
        var file = "tên đăng nhập,họ tên,mã cơ quan,chức vụ,vai trò\n"
                + "thu.an,Lò Văn An,%s,Chuyên viên,SPECIALIST\n".formatted(first)
                + "thu.binh,Lò Thị Bình,%s,Văn thư,CLERK\n".formatted(second);
        desk.setInputFiles("#tep", new FilePayload("can-bo.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));
        press(desk, "Kiểm tra tệp");
    }

    private static String codeOnTheSlip(Page desk) throws IOException {
        var paper = desk.waitForDownload(() -> press(desk, "In phiếu (PDF), một lần"));
        try (var pdf = Loader.loadPDF(Files.readAllBytes(paper.path()))) {
            var text = new PDFTextStripper().getText(pdf);
            var code = Pattern.compile("thu\\.an.*?([a-z2-9]{4}(-[a-z2-9]{4}){3})", Pattern.DOTALL)
                    .matcher(text);
            assertThat(code.find()).as(text).isTrue();
            return code.group(1);
        }
    }

    private static void activate(Page phone, String code) {
        phone.fill("#ten-dang-nhap", "thu.an");
        phone.fill("#ma", code);
        phone.fill("#mat-khau-moi", PASSWORD);
        press(phone, "Đặt mật khẩu");
    }

    private void endsTheRole(Page desk) {
        desk.navigate("/tai-khoan/can-bo?tim=thu.an");
        desk.click("main table a");
        var person = desk.url().replaceFirst(".*/", "");
        desk.click("text=Vai trò của người này");
        browser.inspect(desk, "176-vai-tro");
        press(desk, "Kết thúc");
        assertThat(desk.locator("main")).containsText("Chưa giữ vai trò nào");
        browser.inspect(desk, "177-het-vai-tro");
        desk.navigate("/nhat-ky?doiTuong=account:" + person);
        assertThat(desk.locator(".ts-table")).containsText("role.ended");
        browser.inspect(desk, "178-nhat-ky");
    }
}
