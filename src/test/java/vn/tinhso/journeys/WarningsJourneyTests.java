package vn.tinhso.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static vn.tinhso.journeys.Browser.press;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tinhso.TestClock;

/** A leader sees what is late and reaches it; a specialist goes away and a colleague does the work. */
class WarningsJourneyTests extends Journey {

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void tidy() {
        clock.set(TestClock.START);
        jdbc.sql("delete from identity.delegation").update();
    }

    @Test
    void leadsTheLeaderFromANumberToTheLateDossier() {
        var code = Steps.file(browser.phone(Steps.CITIZEN));
        Steps.accept(browser.desk(Steps.DESK), code);
        clock.advance(Duration.ofDays(6));
        var leader = browser.desk(Steps.LEADER);

        leader.navigate("/canh-bao");
        assertThat(leader.locator("main")).containsText(code);
        browser.inspect(leader, "90-canh-bao");
        var phone = browser.phone(Steps.LEADER);
        phone.navigate("/canh-bao");
        browser.inspect(phone, "91-canh-bao-dien-thoai");

        leader.locator("table a[href*='so=qua-han']").first().click();
        assertThat(leader.locator("main")).containsText(code);
        browser.inspect(leader, "92-qua-han");
        phone.navigate(leader.url());
        browser.inspect(phone, "93-qua-han-dien-thoai");
        leader.navigate("/thong-ke-han");
        browser.inspect(leader, "94-thong-ke");
        phone.navigate("/thong-ke-han");
        browser.inspect(phone, "95-thong-ke-dien-thoai");

        var administrator = browser.desk("quantri.tinh");
        administrator.navigate("/canh-bao/quy-tac");
        browser.inspect(administrator, "96-quy-tac");
        press(administrator, "Thêm quy tắc");
        assertThat(administrator.locator(".govuk-error-summary")).containsText("Nhập tỷ lệ bằng số");
        browser.inspect(administrator, "97-quy-tac-sai");
    }

    @Test
    void letsAColleagueStandInWithoutJavaScript() {
        var code = Steps.file(browser.phone(Steps.CITIZEN));
        Steps.accept(browser.desk(Steps.DESK), code);
        var away = browser.phone(false);
        Browser.signIn(away, Steps.LEADER);
        away.navigate("/uy-quyen");
        away.locator("#nguoi-vang").selectOption(new SelectOption().setIndex(0));
        away.locator("#nguoi-thay").selectOption(idOf("lanhdao2.03325"));
        fill(away, "tu-ngay", "20");
        fill(away, "den-ngay", "27");
        away.fill("#ly-do", "Đi công tác");
        press(away, "Ủy quyền");
        assertThat(away.locator("main")).containsText("Đang có hiệu lực");
        browser.inspectPlain(away, "98-uy-quyen");

        var colleague = browser.desk("lanhdao2.03325");
        colleague.navigate("/uy-quyen");
        assertThat(colleague.locator("main")).containsText("Bạn được ủy quyền");
        browser.inspect(colleague, "99-duoc-uy-quyen");
        press(colleague, "Kết thúc sớm");
        assertThat(colleague.locator("main")).containsText("Đã kết thúc sớm");
    }

    private String idOf(String login) {
        return jdbc.sql("select id::text from identity.account where login = :login")
                .param("login", login)
                .query(String.class)
                .single();
    }

    private static void fill(Page page, String field, String day) {
        page.fill("[name=" + field + "-ngay]", day);
        page.fill("[name=" + field + "-thang]", "11");
        page.fill("[name=" + field + "-nam]", "2026");
    }
}
