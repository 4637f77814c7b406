package vn.tinhso.calendar.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static vn.tinhso.FormToken.csrf;

import java.io.UnsupportedEncodingException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;
import vn.tinhso.WholeProduct;

@WholeProduct
class CalendarControllerTests {

    private final MockMvcTester mvc;
    private final UserDetailsService accounts;

    CalendarControllerTests(@Autowired WebApplicationContext context, @Autowired UserDetailsService accounts) {
        this.mvc = MockMvcTester.from(
                context, builder -> builder.apply(springSecurity()).build());
        this.accounts = accounts;
    }

    @Test
    void drawsTwelveMonthsInWordsAndShapes() {
        var html = get("quantri.tinh", "/lich-lam-viec?nam=2026");

        assertThat(html)
                .contains("<caption>Tháng 1</caption>", "<caption>Tháng 12</caption>")
                .contains("title=\"Nghỉ: Ngày Văn hóa Việt Nam\">●</span>")
                .contains("title=\"Làm bù: bù thứ Hai 31/8\">▲</span>")
                .contains("<span class=\"govuk-visually-hidden\">, nghỉ hằng tuần</span>")
                .contains("249 ngày làm việc.", "Lịch nghỉ năm 2026 đã công bố")
                .contains(
                        "href=\"/lich-lam-viec?nam=2025\"", "href=\"/lich-lam-viec/ngay?nam=2026&amp;ngay=2026-11-24\"")
                .contains("thứ Hai: 07:00-11:30, 13:30-17:00");
    }

    @Test
    void marksWhatIsExpectedAndWhatIsNotAnnounced() {
        assertThat(get("quantri.tinh", "/lich-lam-viec?nam=2027")).contains("Dự kiến", "Tết Đinh Mùi (dự kiến)");
        assertThat(get("quantri.tinh", "/lich-lam-viec?nam=2030"))
                .contains("Lịch nghỉ năm 2030 chưa công bố", "Năm này chưa có ngày nào");
    }

    @Test
    void showsOfficialsTheYearWithoutWaysToChangeIt() {
        var html = get("chuyenvien.03325", "/lich-lam-viec?nam=2026&co-quan=xa-03325");

        assertThat(html).contains("Ngày Văn hóa Việt Nam").doesNotContain("Thêm ngày", "bat-tat", "Điều chỉnh gần đây");
        assertThat(get("quantri.tinh", "/viec-cua-toi")).contains("href=\"/lich-lam-viec\"");
        assertThat(get("chuyenvien.03325", "/viec-cua-toi")).doesNotContain("href=\"/lich-lam-viec\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/lich-lam-viec/ngay?nam=2026",
                "/lich-lam-viec/gio-lam-viec?nam=2026",
                "/lich-lam-viec/nhap?nam=2026&co-quan=xa-03325"
            })
    void keepsOthersFromTheForms(String address) {
        assertThat(ask("chuyenvien.03325", address)).hasStatus(403);
        assertThat(ask("vang.a.pao", address)).hasStatus(403);
        assertThat(ask("quantri.tinh", address)).hasStatusOk();
    }

    @Test
    void tellsEverythingThatIsWrongWithADay() throws Exception {
        var reply = post(
                "/lich-lam-viec/ngay",
                Map.of(
                        "nam",
                        "2026",
                        "ngay-ngay",
                        "31",
                        "ngay-thang",
                        "11",
                        "ngay-nam",
                        "2026",
                        "loai",
                        "LE",
                        "tu",
                        "sang"));

        assertThat(reply).hasStatus(422);
        assertThat(body(reply))
                .contains("href=\"#ngay\"", "href=\"#loai\"", "href=\"#ten\"", "href=\"#tu\"")
                .contains("value=\"31\"", "value=\"sang\"");
    }

    @Test
    void refusesADayThatIsThereAlready() throws Exception {
        var reply = post(
                "/lich-lam-viec/ngay",
                Map.of(
                        "nam",
                        "2027",
                        "cu",
                        "2027-01-01",
                        "ngay-ngay",
                        "1",
                        "ngay-thang",
                        "1",
                        "ngay-nam",
                        "2027",
                        "loai",
                        "HOLIDAY",
                        "ten",
                        "Tết Dương lịch"));

        assertThat(reply).hasStatus(422);
        assertThat(body(reply)).contains("Điều chỉnh này không làm lịch khác đi.");
    }

    @Test
    void leadsFromADayToItsPreviewAndToNothingWhenDiscarded() throws Exception {
        var reply = post(
                "/lich-lam-viec/ngay",
                Map.of(
                        "nam",
                        "2033",
                        "ngay-ngay",
                        "4",
                        "ngay-thang",
                        "3",
                        "ngay-nam",
                        "2033",
                        "loai",
                        "HALF_DAY",
                        "ten",
                        "Tổng vệ sinh",
                        "tu",
                        "7:30",
                        "den",
                        "11:00",
                        "can-cu",
                        "Kế hoạch số 5"));

        assertThat(reply).hasStatus(302);
        var change = reply.getResponse().getRedirectedUrl();
        assertThat(get("quantri.tinh", change))
                .contains("làm nửa ngày thứ Sáu 4/3/2033 (Tổng vệ sinh)", "Chờ xác nhận", "Không hạn nào đổi.")
                .contains("value=\"Kế hoạch số 5\"", "Xác nhận và tính lại hạn")
                .doesNotContain("hx-trigger=\"every");
        assertThat(get("quantri.tinh", "/lich-lam-viec?nam=2033")).contains("Năm này chưa có ngày nào");
        assertThat(body(post(change + "/xac-nhan", Map.of("can-cu", ""))))
                .contains("Điều chỉnh lịch cần căn cứ", "href=\"#can-cu\"");

        assertThat(post(change + "/bo", Map.of())).hasStatus(302);
        assertThat(get("quantri.tinh", change)).contains("Đã bỏ").doesNotContain("Xác nhận và tính lại hạn");
        assertThat(ask("chuyenvien.03325", change)).hasStatus(403);
    }

    @Test
    void answersLiveProgressWithTheEffectOnly() throws Exception {
        var change = post("/lich-lam-viec/cong-bo", Map.of("nam", "2034", "can-cu", "Công văn 7"))
                .getResponse()
                .getRedirectedUrl();

        var fragment = body(mvc.get()
                .uri(change)
                .header("HX-Request", "true")
                .with(user(accounts.loadUserByUsername("quantri.tinh")))
                .exchange());

        assertThat(fragment).doesNotContain("<html").contains("Chờ xác nhận");
        assertThat(post(change + "/bo", Map.of())).hasStatus(302);
    }

    @Test
    void switchesARowOffByProposal() throws Exception {
        var change = post("/lich-lam-viec/ngay/bat-tat", Map.of("ngay", "2027-11-24"))
                .getResponse()
                .getRedirectedUrl();

        assertThat(get("quantri.tinh", change)).contains("tắt nghỉ thứ Tư 24/11/2027");
        assertThat(post(change + "/bo", Map.of())).hasStatus(302);
        assertThat(post("/lich-lam-viec/ngay/bat-tat", Map.of("ngay", "2027-11-25")))
                .hasStatus(404);
        assertThat(post("/lich-lam-viec/ngay/bo", Map.of("ngay", "2027-11-25"))).hasStatus(404);
    }

    @Test
    void readsTheHoursOfASeasonLineByLine() throws Exception {
        var wrong = post(
                "/lich-lam-viec/gio-lam-viec",
                Map.of(
                        "nam",
                        "2028",
                        "co-quan",
                        "xa-03325",
                        "ten",
                        "Mùa hè",
                        "tu-ngay",
                        "1",
                        "tu-thang",
                        "5",
                        "tu-nam",
                        "2028",
                        "thu-2",
                        "11:30-07:00",
                        "thu-3",
                        "sáng"));
        assertThat(wrong).hasStatus(422);
        assertThat(body(wrong)).contains("href=\"#thu-2\"", "href=\"#thu-3\"", "Thứ Hai: viết dạng");

        var change = post(
                        "/lich-lam-viec/gio-lam-viec",
                        Map.of(
                                "nam",
                                "2028",
                                "co-quan",
                                "xa-03325",
                                "ten",
                                "Mùa hè",
                                "tu-ngay",
                                "1",
                                "tu-thang",
                                "5",
                                "tu-nam",
                                "2028",
                                "thu-2",
                                "6:30-11:00, 13:30 – 16:30",
                                "thu-7",
                                "07:00-11:00"))
                .getResponse()
                .getRedirectedUrl();

        assertThat(get("quantri.tinh", change))
                .contains("giờ làm việc “Mùa hè” từ 1/5/2028 (Ủy ban nhân dân xã Mường Phăng)");
        assertThat(post(change + "/bo", Map.of())).hasStatus(302);
        assertThat(post("/lich-lam-viec/gio-lam-viec/bo", Map.of("tu", "2000-01-02")))
                .hasStatus(404);
    }

    @Test
    void namesTheWrongRowsOfAFileAndKeepsTheText() throws Exception {
        var reply = post(
                "/lich-lam-viec/nhap",
                Map.of("nam", "2028", "cac-dong", "ngay;ten\n2028-01-01;Tết\n2028-02-30;Không có\n"));

        assertThat(reply).hasStatus(422);
        assertThat(body(reply))
                .contains("dòng 3", "2028-02-30;Không có", "ngày có thật", "1 dòng cần sửa; chưa có gì được lưu.");
    }

    @Test
    void bringsAYearInFromAFileAndAnnouncesIt() throws Exception {
        var file = new MockMultipartFile(
                "tep", "2028.csv", "text/csv", "ngay;ten\n2028-01-01;Tết Dương lịch\n".getBytes("UTF-8"));

        var change = mvc.post()
                .multipart()
                .uri("/lich-lam-viec/nhap")
                .file(file)
                .param("nam", "2028")
                .param("thay-het", "co")
                .param("can-cu", "Công văn 12")
                .with(user(accounts.loadUserByUsername("quantri.tinh")))
                .with(csrf())
                .exchange()
                .getResponse()
                .getRedirectedUrl();

        assertThat(get("quantri.tinh", change))
                .contains("nghỉ thứ Bảy 1/1/2028 (Tết Dương lịch); công bố lịch nghỉ năm 2028");
        assertThat(post(change + "/bo", Map.of())).hasStatus(302);
    }

    private String get(String login, String address) {
        try {
            return body(ask(login, address));
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private MvcTestResult ask(String login, String address) {
        return mvc.get()
                .uri(address)
                .with(user(accounts.loadUserByUsername(login)))
                .exchange();
    }

    private MvcTestResult post(String address, Map<String, String> fields) {
        var request = mvc.post().uri(address);
        fields.forEach(request::param);
        return request.with(user(accounts.loadUserByUsername("quantri.tinh")))
                .with(csrf())
                .exchange();
    }

    private static String body(MvcTestResult reply) throws UnsupportedEncodingException {
        return reply.getResponse().getContentAsString();
    }
}
