package vn.tinhso.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static vn.tinhso.FormToken.csrf;

import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.util.Map;
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
import vn.tinhso.dossiers.proactive.Node;

/** A rule from the empty form to the person who says no, as HTML. */
@WholeProduct
class ProactivePagesTests {

    private final Scene scene;
    private final Node node;
    private final MockMvcTester mvc;
    private final UserDetailsService people;

    ProactivePagesTests(@Autowired WebApplicationContext context) {
        scene = new Scene(context);
        node = new Node(context);
        mvc = MockMvcTester.from(
                context, builder -> builder.apply(springSecurity()).build());
        people = context.getBean(UserDetailsService.class);
    }

    @AfterEach
    void clear() {
        scene.jdbc
                .sql("delete from dossiers.draft where dossier_code is null"
                        + " and id in (select draft_id from dossiers.proactive_reminder)")
                .update();
        scene.jdbc.sql("delete from dossiers.proactive_reminder").update();
        scene.jdbc.sql("delete from dossiers.proactive_choice").update();
        scene.jdbc
                .sql("delete from dossiers.proactive_rule where changed_by <> 'system'")
                .update();
        scene.clock.set(TestClock.START);
    }

    @Test
    void leadsFromTheFormOverThePreviewToThePerson() {
        scene.at("2028-06-01T07:00");
        birth();
        scene.at("2028-06-03T07:00");
        assertThat(get("vang.a.pao", "/nhac-chu-dong")).hasStatus(403);
        assertThat(get("lanhdao.03325", "/nhac-chu-dong/moi")).hasStatus(403);
        assertThat(get("quantri.tinh", "/nhac-viec")).hasStatus(403);
        assertThat(html(get("quantri.tinh", "/nhac-chu-dong")))
                .contains("Giấy xác nhận tình trạng hôn nhân sắp hết giá trị", "Đang áp dụng", "Bản soạn");
        assertThat(html(get("quantri.tinh", "/nhac-chu-dong/moi"))).contains("Mức 4, tự động thực hiện, không có");
        assertThat(mvc.perform(rule().param("muc", "4")))
                .hasStatus(422)
                .bodyText()
                .contains("Mức 4 (tự động thực hiện) chưa dùng được");
        assertThat(mvc.perform(rule().param("muc", "2").param("dien-san", "loai_viec khai_sinh")))
                .hasStatus(422)
                .bodyText()
                .contains("Không đọc được dòng");

        var made = mvc.perform(rule().param("muc", "2").param("dien-san", "loai_viec: =khai_sinh"));
        assertThat(made).hasStatus(302);
        var path = String.valueOf(made.getResponse().getRedirectedUrl());
        assertThat(mvc.perform(post("quantri.tinh", path + "/ap-dung"))).hasStatus(409);
        assertThat(html(get("quantri.tinh", path + "/sua"))).contains("loai_viec: =khai_sinh");
        assertThat(mvc.perform(post("quantri.tinh", path + "/xem-truoc"))).hasRedirectedUrl(path + "/xem-truoc");
        assertThat(html(get("quantri.tinh", path + "/xem-truoc")))
                .contains("Vàng A. P.", "Áp dụng quy tắc")
                .doesNotContain("Vàng A Páo");
        assertThat(mvc.perform(post("quantri.tinh", path + "/ap-dung"))).hasStatus(302);

        assertThat(mvc.perform(post("giang.thi.my", "/nhac-viec/muc").param("muc", "2")))
                .hasRedirectedUrl("/nhac-viec");
        node.look();
        assertThat(html(get("giang.thi.my", "/nhac-viec")))
                .contains("Khai sinh ngày 1/6/2028.", "Mở hồ sơ đã chuẩn bị", "Không nhắc việc này nữa");
        var id = path.substring(path.lastIndexOf('/') + 1);
        assertThat(mvc.perform(post("giang.thi.my", "/nhac-viec/" + id + "/tu-choi")))
                .hasRedirectedUrl("/nhac-viec");
        assertThat(html(get("giang.thi.my", "/nhac-viec")))
                .contains("Bạn đã từ chối ngày 3/6/2028.", "Nhắc lại việc này", "Đã xóa")
                .doesNotContain("Mở hồ sơ đã chuẩn bị");
        assertThat(html(get("quantri.tinh", path + "/da-nhac"))).contains("Vàng A. P.", "Đã xóa");
        assertThat(mvc.perform(post("quantri.tinh", path + "/tam-dung"))).hasRedirectedUrl(path);
    }

    private void birth() {
        var person = scene.person("giang.thi.my");
        var draft = scene.draft(person, Draft.Mode.OWN, Scene.BIRTH, Scene.MUONG_PHANG, scene.birthAnswers());
        scene.signed(scene.dossiers.file(person, draft.id(), Delivery.ONLINE, Map.of()));
    }

    private MockHttpServletRequestBuilder rule() {
        return post("quantri.tinh", "/nhac-chu-dong")
                .param("ten", "Sau khai sinh")
                .param("loai", "co-ket-qua")
                .param("thu-tuc-goc", Scene.BIRTH)
                .param("so-ngay", "2")
                .param("trong", "30")
                .param("thu-tuc-de-xuat", "2.000635")
                .param("noi-dung", "Khai sinh ngày {ngay_ky}.")
                .param("tu-ngay-ngay", "1")
                .param("tu-ngay-thang", "1")
                .param("tu-ngay-nam", "2028");
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
