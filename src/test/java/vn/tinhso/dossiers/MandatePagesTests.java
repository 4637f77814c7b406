package vn.tinhso.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static vn.tinhso.FormToken.csrf;

import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.util.MultiValueMap;
import org.springframework.web.context.WebApplicationContext;
import vn.tinhso.WholeProduct;

/** From the declaration to the dossier, as pages. */
@WholeProduct
class MandatePagesTests {

    private static final String QUEUE = "/thay-mat/cho-xac-nhan";

    private final Scene scene;
    private final OnBehalf behalf;
    private final MockMvcTester mvc;
    private final UserDetailsService people;

    MandatePagesTests(@Autowired WebApplicationContext product) {
        scene = new Scene(product);
        behalf = new OnBehalf(scene, product);
        mvc = MockMvcTester.from(
                product, builder -> builder.apply(springSecurity()).build());
        people = product.getBean(UserDetailsService.class);
    }

    @AfterEach
    void forget() {
        behalf.forget();
    }

    @Test
    void declaresAChildShowsItToADeskAndFilesForIt() {
        assertThat(html(get("vang.a.pao", "/thay-mat"))).contains("Bạn chưa thay mặt cho ai");
        assertThat(html(get("vang.a.pao", "/thay-mat/con"))).contains("Nộp thay con chưa đủ 18 tuổi");
        assertThat(html(get("vang.a.pao", start()))).doesNotContain("Nộp hồ sơ cho ai?");
        assertThat(mvc.perform(post("vang.a.pao", "/thay-mat/con").param("ho-ten", "Vàng Thị Dua")))
                .hasStatus(422)
                .bodyText()
                .contains("Nhập một ngày có thật", "value=\"Vàng Thị Dua\"");
        assertThat(mvc.perform(post("vang.a.pao", "/thay-mat/con")
                        .params(form(Map.of(
                                "ho-ten", "Vàng Thị Dua",
                                "so-dinh-danh", OnBehalf.CHILD,
                                "ngay-sinh-ngay", "23",
                                "ngay-sinh-thang", "4",
                                "ngay-sinh-nam", "2015",
                                "so-giay", "77/2015",
                                "ngay-giay-ngay", "2",
                                "ngay-giay-thang", "5",
                                "ngay-giay-nam", "2015",
                                "noi-cap", "UBND xã Mường Phăng")))))
                .hasRedirectedUrl("/thay-mat");
        assertThat(html(get("vang.a.pao", "/thay-mat")))
                .contains("Vàng Thị Dua", "Chờ xác nhận", "đến hết 22/4/2033")
                .doesNotContain(OnBehalf.CHILD);

        assertThat(html(get("motcua.03334", QUEUE)))
                .contains("Vàng A Páo", "Vàng Thị Dua")
                .doesNotContain(OnBehalf.CHILD);
        assertThat(html(get("motcua.03334", QUEUE + "/" + mandate()))).contains(OnBehalf.CHILD, "77/2015");
        assertThat(mvc.perform(post("motcua.03334", QUEUE + "/" + mandate() + "/xac-nhan")))
                .hasRedirectedUrl(QUEUE);
        assertThat(html(get("motcua.03334", QUEUE))).contains("Không có yêu cầu nào đang chờ");

        assertThat(html(get("vang.a.pao", start()))).contains("Nộp hồ sơ cho ai?", "Cho tôi", "Cho con: Vàng Thị Dua");
        var dossier = filedFor(mandate());
        var page = html(get("vang.a.pao", "/ho-so/" + dossier.code()));
        assertThat(page)
                .contains("Người thay mặt nộp", "Vàng A Páo, thay mặt con", "Đã nộp hồ sơ trực tuyến thay mặt con");
        assertThat(html(get("vang.a.pao", "/ho-so/" + dossier.code() + "/bien-nhan")))
                .contains("Vàng Thị Dua", "Vàng A Páo, thay mặt con");
        assertThat(html(get("vang.a.pao", "/ho-so"))).contains("Bạn nộp thay Vàng Thị Dua");
        assertThat(html(get("vang.a.pao", "/du-lieu-cua-toi"))).doesNotContain(OnBehalf.CHILD);
        assertThat(html(get("chuyenvien.03325", "/ho-so/" + dossier.code())))
                .contains("Vàng A Páo, thay mặt con")
                .doesNotContain(OnBehalf.CHILD);
        assertThat(mvc.perform(post("vang.a.pao", "/thay-mat/" + mandate() + "/ket-thuc")))
                .hasRedirectedUrl("/thay-mat");
        assertThat(html(get("vang.a.pao", "/thay-mat"))).contains("Đã kết thúc");
    }

    @Test
    void fillsTheFormFromTheRightPerson() {
        var mandate = behalf.child("vang.a.pao");
        var person = scene.pao();
        var tree = scene.drafts.start(person.account(), beginning(mandate, Scene.TREE));
        var marital = scene.drafts.start(person.account(), beginning(mandate, Scene.MARITAL_STATUS));

        assertThat(html(get("vang.a.pao", "/ho-so/nhap/" + tree.id() + "/trang/nguoi_yeu_cau")))
                .as("one person on the form: the child, reached through the parent")
                .contains("value=\"Vàng Thị Dua\"", "value=\"" + OnBehalf.CHILD + "\"", "value=\"0912000001\"")
                .doesNotContain("value=\"Vàng A Páo\"");
        assertThat(html(get("vang.a.pao", "/ho-so/nhap/" + marital.id() + "/trang/nguoi_yeu_cau")))
                .as("two people on the form: who asks, and whom it is about")
                .contains("value=\"Vàng A Páo\"", "value=\"011068000001\"")
                .doesNotContain("value=\"Vàng Thị Dua\"");
    }

    @Test
    void authorisesSomebodyWhoAccepts() {
        assertThat(mvc.perform(post("vang.a.pao", "/thay-mat/uy-quyen").param("so-dinh-danh", "0111")))
                .hasStatus(422);
        assertThat(mvc.perform(post("vang.a.pao", "/thay-mat/uy-quyen")
                        .param("so-dinh-danh", "011196000002")
                        .param("thu-tuc", "9.999999")))
                .hasStatus(422)
                .bodyText()
                .contains("không có trong danh mục");
        assertThat(mvc.perform(post("vang.a.pao", "/thay-mat/uy-quyen")
                        .param("so-dinh-danh", "011196000002")
                        .param("thu-tuc", Scene.TREE)))
                .hasRedirectedUrl("/thay-mat");

        assertThat(html(get("vang.a.pao", "/thay-mat"))).contains("Chờ người được nhờ nhận");
        assertThat(html(get("lo.thi.hoa", "/thay-mat"))).contains("Vàng A Páo", "/thay-mat/" + mandate() + "/nhan");
        assertThat(mvc.perform(post("po.my.le", "/thay-mat/" + mandate() + "/nhan")))
                .hasStatus(404);
        assertThat(mvc.perform(post("lo.thi.hoa", "/thay-mat/" + mandate() + "/nhan")))
                .hasRedirectedUrl("/thay-mat");
        assertThat(html(get("lo.thi.hoa", start()))).contains("Theo ủy quyền của Vàng A Páo");
        assertThat(html(get("vang.a.pao", "/thay-mat"))).contains("Lò Thị Hoa", "Đang có hiệu lực");
    }

    @Test
    void keepsItsPagesToTheirPeople() {
        var mandate = behalf.child("vang.a.pao");

        assertThat(mvc.perform(asked("motcua.03325", "/thay-mat"))).hasStatus(403);
        assertThat(mvc.perform(asked("vang.a.pao", QUEUE))).hasStatus(403);
        assertThat(mvc.perform(asked("lanhdao.03325", QUEUE))).hasStatus(403);
        assertThat(mvc.perform(post("lo.thi.hoa", "/thay-mat/" + mandate + "/ket-thuc")))
                .hasStatus(404);
        assertThat(mvc.perform(post("lo.thi.hoa", "/ho-so/nhap")
                        .param("thu-tuc", Scene.TREE)
                        .param("noi-giai-quyet", Scene.MUONG_PHANG)
                        .param("nop-cho", mandate.toString())))
                .hasStatus(422);
    }

    private Dossier filedFor(UUID mandate) {
        var draft = scene.draft(scene.pao(), mandate, Scene.TREE, Scene.MUONG_PHANG);
        assertThat(html(get("vang.a.pao", "/ho-so/nhap/" + draft.id() + "/kiem-tra")))
                .contains("Bạn nộp thay Vàng Thị Dua");
        return scene.dossiers.file(scene.pao(), draft.id(), Delivery.ONLINE, Map.of());
    }

    private static Drafts.Beginning beginning(UUID mandate, String procedure) {
        return new Drafts.Beginning(Draft.Mode.OWN, procedure, Scene.MUONG_PHANG, Map.of(), mandate);
    }

    private static String start() {
        return "/ho-so/nop?thu-tuc=" + Scene.TREE;
    }

    private UUID mandate() {
        return scene.jdbc
                .sql("select id from identity.mandate")
                .query(UUID.class)
                .single();
    }

    private static MultiValueMap<String, String> form(Map<String, String> typed) {
        return MultiValueMap.fromSingleValue(typed);
    }

    private MvcTestResult get(String login, String path) {
        return mvc.perform(asked(login, path));
    }

    private MockHttpServletRequestBuilder asked(String login, String path) {
        return MockMvcRequestBuilders.get(URI.create(path)).with(user(people.loadUserByUsername(login)));
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
