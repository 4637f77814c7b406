package vn.tinhso.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static vn.tinhso.FormToken.csrf;

import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;
import vn.tinhso.TestClock;
import vn.tinhso.WholeProduct;

/** The pages of warnings, figures, rules and delegations as HTML. */
@WholeProduct
class WarningsPagesTests {

    private static final Pattern NUMBER =
            Pattern.compile("href=\"(/canh-bao/danh-sach\\?so=qua-han&amp;don-vi=xa-03325)\">([\\d.]+)<");

    private final Scene scene;
    private final MockMvcTester mvc;
    private final UserDetailsService people;

    WarningsPagesTests(@Autowired WebApplicationContext context) {
        scene = new Scene(context);
        mvc = MockMvcTester.from(
                context, builder -> builder.apply(springSecurity()).build());
        people = context.getBean(UserDetailsService.class);
    }

    @AfterEach
    void resetClock() {
        scene.clock.set(TestClock.START);
        scene.jdbc.sql("delete from identity.delegation").update();
    }

    @Test
    void leadsFromANumberToItsDossiers() {
        scene.at("2026-11-20T09:12");
        scene.examined(scene.filed());
        scene.at("2026-11-26T09:00");

        var page = html(get("lanhdao.03325", "/canh-bao"));
        var number = NUMBER.matcher(page);
        assertThat(number.find()).as(page).isTrue();
        var list = html(get("lanhdao.03325", number.group(1).replace("&amp;", "&")));

        assertThat(page).contains("Quá hạn", "Theo đơn vị đang giữ hồ sơ");
        assertThat(list).contains("trong " + number.group(2).replace(".", "") + " mục");
    }

    @Test
    void showsFiguresOfTheMonthAndNothingToCitizens() {
        assertThat(html(get("lanhdao.03325", "/thong-ke-han")))
                .contains("Quá hạn theo QĐ 766", "/thong-ke-han?thang=2026-10");
        assertThat(get("lanhdao.03325", "/thong-ke-han?thang=999999-01")).hasStatus4xxClientError();
        assertThat(get("vang.a.pao", "/canh-bao")).hasStatus(403);
        assertThat(get("vang.a.pao", "/canh-bao/danh-sach?so=qua-han")).hasStatus(403);
        assertThat(get("vang.a.pao", "/thong-ke-han")).hasStatus(403);
        assertThat(get("vang.a.pao", "/canh-bao/quy-tac")).hasStatus(403);
        assertThat(get("vang.a.pao", "/uy-quyen")).hasStatus(403);
        assertThat(get("lanhdao.03325", "/canh-bao/danh-sach?so=khong-co")).hasStatus(404);
        assertThat(get("lanhdao.03325", "/canh-bao/danh-sach?so=qua-han&don-vi=khong-co"))
                .hasStatus(404);
    }

    @Test
    void offersTheRulesToAdministratorsOnly() {
        assertThat(html(get("lanhdao.03325", "/canh-bao/quy-tac")))
                .contains("120%")
                .doesNotContain("Thêm quy tắc");
        assertThat(html(get("quantri.tinh", "/canh-bao/quy-tac"))).contains("Thêm quy tắc");
        var wrong = post("quantri.tinh", "/canh-bao/quy-tac").param("don-vi", "toan-tinh");
        assertThat(mvc.perform(wrong))
                .hasStatus(422)
                .bodyText()
                .contains("Nhập tỷ lệ bằng số", "Chọn người được nhắc.");
        var right = post("quantri.tinh", "/canh-bao/quy-tac")
                .param("don-vi", "toan-tinh")
                .param("ty-le", "66")
                .param("nhac", "LEADER");
        assertThat(mvc.perform(right)).hasStatus(302).hasRedirectedUrl("/canh-bao/quy-tac");
        assertThat(html(get("quantri.tinh", "/canh-bao/quy-tac"))).contains("66%");
        scene.jdbc
                .sql("update dossiers.escalation_rule set ended_at = now(), ended_by = 'test' where percent = 66")
                .update();
    }

    @Test
    void delegatesOnAPage() {
        var colleague = scene.account("chuyenvien2.03325");
        var page = html(get("chuyenvien.03325", "/uy-quyen"));
        assertThat(page).contains(colleague.name(), "Người thay");

        var typed = post("chuyenvien.03325", "/uy-quyen")
                .param("nguoi-thay", colleague.id().toString())
                .param("tu-ngay-ngay", "20")
                .param("tu-ngay-thang", "11")
                .param("tu-ngay-nam", "2026")
                .param("den-ngay-ngay", "19")
                .param("den-ngay-thang", "11")
                .param("den-ngay-nam", "2026")
                .param("ly-do", "Nghỉ phép");
        assertThat(mvc.perform(typed)).hasStatus(422).bodyText().contains("Thời gian ủy quyền không hợp lệ.");

        var right = post("chuyenvien.03325", "/uy-quyen")
                .param("nguoi-thay", colleague.id().toString())
                .param("tu-ngay-ngay", "20")
                .param("tu-ngay-thang", "11")
                .param("tu-ngay-nam", "2026")
                .param("den-ngay-ngay", "25")
                .param("den-ngay-thang", "11")
                .param("den-ngay-nam", "2026")
                .param("ly-do", "Nghỉ phép");
        assertThat(mvc.perform(right)).hasStatus(302);
        assertThat(html(get("chuyenvien.03325", "/uy-quyen")))
                .contains("20/11/2026 đến hết 25/11/2026", "Kết thúc sớm");
        assertThat(html(get("chuyenvien2.03325", "/uy-quyen"))).contains("Bạn được ủy quyền");
    }

    private MvcTestResult get(String login, String path) {
        return mvc.perform(MockMvcRequestBuilders.get(URI.create(path)).with(user(people.loadUserByUsername(login))));
    }

    private MockHttpServletRequestBuilder post(String login, String path) {
        return MockMvcRequestBuilders.post(path)
                .with(user(people.loadUserByUsername(login)))
                .with(csrf());
    }

    private static String html(MvcTestResult result) {
        assertThat(result).hasStatusOk();
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
