package vn.tinhso.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static vn.tinhso.journeys.Browser.press;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** An administrator changes the calendar: with a mouse at a desk, and without JavaScript on a phone. */
class CalendarJourneyTests extends Journey {

    private static final String ADMINISTRATOR = "quantri.tinh";

    @Test
    void seesWhatADayOffWouldMoveBeforeItMovesAnything() {
        var desk = browser.desk(ADMINISTRATOR);
        desk.navigate("/lich-lam-viec?nam=2031");
        browser.inspect(desk, "81-lich-chua-cong-bo");
        desk.navigate("/lich-lam-viec?nam=2026");
        browser.inspect(desk, "82-lich-nam");
        desk.navigate("/lich-lam-viec?nam=2031");
        desk.getByText("Thêm ngày").click();
        desk.fill("#ngay", "3");
        desk.fill("#ngay-thang", "3");
        press(desk, "Xem trước");
        browser.inspect(desk, "83-ngay-thieu-ten");
        desk.fill("#ten", "Quốc tang");
        press(desk, "Xem trước");
        desk.waitForURL(Pattern.compile("/thay-doi/"));
        assertThat(desk.locator("#tac-dong")).containsText("Chờ xác nhận");
        browser.inspect(desk, "84-xem-truoc");
        desk.fill("#can-cu", "Thông báo số 1");
        press(desk, "Xác nhận và tính lại hạn");
        assertThat(desk.locator("#tac-dong")).containsText("Đã áp dụng");
        browser.inspect(desk, "85-da-ap-dung");
        desk.navigate("/lich-lam-viec?nam=2031");
        assertThat(desk.locator(".ts-table").first()).containsText("Quốc tang");
        press(desk, "Bỏ thứ Hai 3/3/2031");
        confirm(desk);
    }

    @Test
    void namesTheDossiersThatAHalfDayWouldMove() {
        var code = Steps.file(browser.phone(Steps.CITIZEN));
        Steps.accept(browser.desk(Steps.DESK), code);
        var desk = browser.desk(ADMINISTRATOR);
        desk.navigate("/lich-lam-viec/ngay?nam=2026&co-quan=xa-03325");
        desk.fill("#ngay", "20");
        desk.fill("#ngay-thang", "11");
        desk.getByLabel("Nửa ngày", new Page.GetByLabelOptions().setExact(true)).check();
        desk.fill("#ten", "Tổng vệ sinh");
        press(desk, "Xem trước");

        var row = desk.locator("tr:has-text('" + code + "')");
        assertThat(row).containsText("17:00 thứ Sáu 20/11/2026");
        assertThat(row).containsText("11:30 thứ Sáu 20/11/2026");
        assertThat(desk.locator("#tac-dong")).containsText("Ủy ban nhân dân xã Mường Phăng");
        browser.inspect(desk, "90-ho-so-doi-han");
        var phone = browser.phone(ADMINISTRATOR);
        phone.navigate(desk.url());
        browser.inspect(phone, "91-ho-so-doi-han-dien-thoai");
        press(desk, "Bỏ điều chỉnh này");
        assertThat(desk.locator("#tac-dong")).containsText("Đã bỏ");
    }

    @Test
    void bringsAYearInWithoutJavaScript() {
        var phone = browser.phone(false);
        Browser.signIn(phone, ADMINISTRATOR);
        phone.navigate("/lich-lam-viec?nam=2032");
        browser.inspectPlain(phone, "86-lich-dien-thoai");
        phone.navigate("/lich-lam-viec/gio-lam-viec?nam=2032");
        browser.inspectPlain(phone, "87-khung-gio");
        phone.navigate("/lich-lam-viec/nhap?nam=2032");
        phone.fill("#cac-dong", "ngay;loai;ten\n2032-01-01;nghỉ;Tết Dương lịch\n2032-02-30;nghỉ;Không có\n");
        press(phone, "Kiểm tra và xem trước");
        assertThat(phone.locator("main")).containsText("dòng 3");
        browser.inspectPlain(phone, "88-nhap-sai");
        phone.fill("#cac-dong", "ngay;loai;ten\n2032-01-01;nghỉ;Tết Dương lịch\n");
        press(phone, "Kiểm tra và xem trước");
        assertThat(phone.locator("main")).containsText("nghỉ thứ Năm 1/1/2032");
        browser.inspectPlain(phone, "89-xem-truoc-dien-thoai");
        confirm(phone);
        phone.navigate("/lich-lam-viec?nam=2032");
        press(phone, "Bỏ thứ Năm 1/1/2032");
        confirm(phone);
    }

    private static void confirm(Page page) {
        page.fill("#can-cu", "Thử");
        press(page, "Xác nhận và tính lại hạn");
        for (var i = 0; i < 60 && !page.locator("#tac-dong").textContent().contains("Đã áp dụng"); i++) {
            page.waitForTimeout(500);
            page.reload();
        }
        assertThat(page.locator("#tac-dong")).containsText("Đã áp dụng");
    }
}
