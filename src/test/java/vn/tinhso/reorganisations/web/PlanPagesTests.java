package vn.tinhso.reorganisations.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static vn.tinhso.FormToken.csrf;

import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;
import vn.tinhso.WholeProduct;

/** A plan as HTML, from the empty form to the preview; nothing is confirmed here. */
@WholeProduct
class PlanPagesTests {

    private static final String ROOT = "/to-chuc/sap-xep";
    private static final String ADMINISTRATOR = "quantri.tinh";

    private final MockMvcTester mvc;
    private final UserDetailsService people;

    PlanPagesTests(@Autowired WebApplicationContext context) {
        mvc = MockMvcTester.from(
                context, builder -> builder.apply(springSecurity()).build());
        people = context.getBean(UserDetailsService.class);
    }

    @Test
    void isForAdministratorsOfTheProvince() {
        assertThat(get("lanhdao.03325", ROOT)).hasStatus(403).bodyText().contains("SX-001");
        assertThat(get("vang.a.pao", ROOT + "/moi")).hasStatus(403);
        assertThat(get(ADMINISTRATOR, "/lich-lam-viec")).bodyText().contains("href=\"" + ROOT + "\"");
        assertThat(get("lanhdao.03325", "/thong-ke-han")).bodyText().doesNotContain("href=\"" + ROOT + "\"");
    }

    @Test
    void drawsAPlanAndShowsWhatItWouldDo() {
        assertThat(mvc.perform(post(ROOT).param("hieu-luc-ngay", "31").param("hieu-luc-thang", "2")))
                .hasStatus(422)
                .bodyText()
                .contains("Nhập tên phương án", "Nhập số, tên văn bản", "Nhập một ngày có thật.");

        var plan = drawn();
        assertThat(get(ADMINISTRATOR, plan)).bodyText().contains("Chưa có dòng nào", "1/1/2031", "Đang lập");
        assertThat(mvc.perform(post(plan + "/xem-truoc")))
                .hasStatus(422)
                .bodyText()
                .contains("SX-006");
        assertThat(mvc.perform(line(plan, "xa-03154", "")))
                .hasStatus(422)
                .bodyText()
                .contains("Chọn cơ quan chuyển đi");
        assertThat(mvc.perform(line(plan, "xa-03166", "xa-03166")))
                .hasStatus(422)
                .bodyText()
                .contains("hoặc trùng nơi đến");
        assertThat(mvc.perform(line(plan, "xa-03166", "xa-03175"))).hasRedirectedUrl(plan);
        assertThat(mvc.perform(post(plan + "/co-quan-moi").param("ma", "XA 1").param("ten", "Sở Mới")))
                .hasStatus(422)
                .bodyText()
                .contains("Cơ quan mới cần mã chữ thường");

        assertThat(mvc.perform(post(plan + "/xem-truoc"))).hasRedirectedUrl(plan);
        var previewed = previewed(plan);
        assertThat(previewed).contains("mục nào cũng có nơi đến", "danh-sach?loai=grants", "Xác nhận và chuyển");
        assertThat(get(ADMINISTRATOR, plan + "/danh-sach?loai=grants"))
                .bodyText()
                .contains("chuyenvien.03166", "Ủy ban nhân dân xã Chà Tở");
        assertThat(get(ADMINISTRATOR, plan + "/danh-sach?loai=khong-co")).hasStatus(404);
        assertThat(mvc.perform(post(plan + "/xac-nhan")))
                .hasStatus(422)
                .bodyText()
                .contains("Đánh dấu vào ô này");

        assertThat(mvc.perform(post(plan + "/dong/1/bo"))).hasRedirectedUrl(plan);
        assertThat(get(ADMINISTRATOR, plan)).bodyText().contains("Chưa có dòng nào");
        assertThat(mvc.perform(post(plan + "/bo"))).hasRedirectedUrl(plan);
        assertThat(get(ADMINISTRATOR, ROOT)).bodyText().contains("Nhập hai xã", "Đã bỏ");
    }

    private String drawn() {
        var created = mvc.perform(post(ROOT)
                .param("ten", "Nhập hai xã")
                .param("van-ban", "Nghị quyết thử")
                .param("hieu-luc-ngay", "1")
                .param("hieu-luc-thang", "1")
                .param("hieu-luc-nam", "2031"));
        assertThat(created).hasStatus(302);
        return String.valueOf(created.getResponse().getRedirectedUrl());
    }

    private String previewed(String plan) {
        for (var i = 0; i < 100; i++) {
            var page = html(get(ADMINISTRATOR, plan));
            if (page.contains("Chờ xác nhận")) {
                return page;
            }
        }
        return html(get(ADMINISTRATOR, plan));
    }

    private MockHttpServletRequestBuilder line(String plan, String from, String to) {
        return post(plan + "/dong").param("tu", from).param("den", to).param("hinh-thuc", "MERGE");
    }

    private MvcTestResult get(String login, String path) {
        return mvc.perform(MockMvcRequestBuilders.get(URI.create(path)).with(user(people.loadUserByUsername(login))));
    }

    private MockHttpServletRequestBuilder post(String path) {
        return MockMvcRequestBuilders.post(URI.create(path))
                .with(user(people.loadUserByUsername(ADMINISTRATOR)))
                .with(csrf());
    }

    private static String html(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
