package vn.tinhso.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static vn.tinhso.FormToken.csrf;

import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.json.JsonMapper;
import vn.tinhso.WholeProduct;
import vn.tinhso.audit.AuditLog;

/** Whole numbers for a reason, and the person who reads it. */
@WholeProduct
class OwnDataPagesTests {

    private static final String OWN = "/du-lieu-cua-toi";

    private final WebApplicationContext product;
    private final Scene scene;
    private final MockMvcTester mvc;
    private final UserDetailsService people;
    private final AuditLog audit;

    OwnDataPagesTests(@Autowired WebApplicationContext product) {
        this.product = product;
        scene = new Scene(product);
        mvc = MockMvcTester.from(
                product, builder -> builder.apply(springSecurity()).build());
        people = product.getBean(UserDetailsService.class);
        audit = product.getBean(AuditLog.class);
    }

    @Test
    void showsWhatWasConsentedToAndTakesItBackAtOnce() {
        assertThat(html(get("giang.thi.my", "/nhac-viec"))).doesNotContain("checked");
        assertThat(html(get("giang.thi.my", OWN))).contains("Bạn chưa đồng ý điều gì");
        assertThat(mvc.perform(post("giang.thi.my", "/nhac-viec/muc").param("muc", "2")))
                .hasRedirectedUrl("/nhac-viec");

        assertThat(html(get("giang.thi.my", OWN)))
                .contains("chuẩn bị sẵn hồ sơ", OWN + "/dong-y/proactive.prepare/rut");
        assertThat(mvc.perform(post("giang.thi.my", OWN + "/dong-y/proactive.prepare/rut")))
                .hasRedirectedUrl(OWN);

        assertThat(html(get("giang.thi.my", OWN)))
                .contains("chuẩn bị sẵn hồ sơ")
                .doesNotContain("/rut");
        assertThat(mvc.perform(post("giang.thi.my", OWN + "/dong-y/proactive.prepare/rut")))
                .hasStatus(409);
        scene.jdbc.sql("delete from dossiers.proactive_choice").update();
    }

    @Test
    void showsWholeNumbersForAReasonThatTheirOwnerReads() {
        var dossier = filedBy("vang.a.pao");
        var path = "/ho-so/" + dossier.code() + "/xem-du-so";
        var number = String.valueOf(dossier.applicant().personalId());

        assertThat(html(get("chuyenvien.03325", "/ho-so/" + dossier.code())))
                .contains(path)
                .doesNotContain(number);
        assertThat(html(get("chuyenvien.03325", path))).contains("Vì sao cần xem đủ số?");
        assertThat(mvc.perform(post("chuyenvien.03325", path)))
                .hasStatus(422)
                .bodyText()
                .contains("Chọn lý do xem đủ số.")
                .doesNotContain(number);
        assertThat(mvc.perform(post("chuyenvien.03325", path).param("ly-do", "khac")))
                .hasStatus(422)
                .bodyText()
                .contains("Chưa nêu rõ lý do")
                .doesNotContain(number);
        assertThat(looksAt(dossier)).isZero();
        assertThat(html(get("vang.a.pao", OWN))).contains("Xem hồ sơ").doesNotContain("Xem đủ số định danh. Lý do");

        var shown = mvc.perform(
                post("chuyenvien.03325", path).param("ly-do", "khac").param("dien-giai", "Bà con hỏi lại số cũ"));
        assertThat(shown).hasHeader("Cache-Control", "no-store");
        assertThat(html(shown)).contains(number);

        assertThat(looksAt(dossier)).isOne();
        assertThat(html(get("vang.a.pao", OWN)))
                .contains("Lý do: Lý do khác: Bà con hỏi lại số cũ", dossier.code(), "xã Mường Phăng")
                .doesNotContain(number);
        assertThat(html(get("lo.thi.hoa", OWN))).doesNotContain(dossier.code());
    }

    @Test
    void showsNumbersToNobodyWhoMayNotSeeTheDossier() {
        var dossier = filedBy("vang.a.pao");
        var path = "/ho-so/" + dossier.code() + "/xem-du-so";

        assertThat(mvc.perform(post("chuyenvien.03334", path).param("ly-do", "doi-chieu")))
                .hasStatus(404);
        assertThat(mvc.perform(post("vang.a.pao", path).param("ly-do", "doi-chieu")))
                .hasStatus(403);
        assertThat(mvc.perform(MockMvcRequestBuilders.post(path).with(csrf()))).hasRedirectedUrl("/het-phien");
        assertThat(looksAt(dossier)).isZero();
    }

    @Test
    void givesAPersonEverythingOfHersAndNothingElse() {
        var mine = filedBy("vang.a.pao");
        var other = filedBy("lo.thi.hoa");

        var file = html(mvc.perform(post("vang.a.pao", OWN + "/tai-ve")));

        var export = new JsonMapper().readTree(file);
        assertThat(export.at("/person/name").asString()).isEqualTo("Vàng A Páo");
        assertThat(export.at("/person/personalId").asString())
                .isEqualTo(mine.applicant().personalId());
        assertThat(file).contains(mine.code()).doesNotContain(other.code());
        var dossier = export.path("dossiers")
                .valueStream()
                .filter(one -> one.path("code").asString().equals(mine.code()))
                .findFirst()
                .orElseThrow();
        assertThat(dossier.path("answers").size()).isEqualTo(mine.answers().size());
        assertThat(dossier.at("/events/0/title").asString()).isNotBlank();
        assertThat(mvc.perform(post("chuyenvien.03325", OWN + "/tai-ve"))).hasStatus(403);
    }

    @Test
    void givesAPersonDraftsMandatesConsentsAndNoticesToo() {
        var behalf = new OnBehalf(scene, product);
        behalf.child("vang.a.pao");
        behalf.authorisedByNumber("vang.a.pao", "011199004477");
        scene.draft(
                scene.person("vang.a.pao"),
                Draft.Mode.OWN,
                Scene.BIRTH,
                Scene.MUONG_PHANG,
                Map.of("nguoi_yeu_cau_noi_cu_tru", "Bản Chưa Nộp 3"));
        filedBy("vang.a.pao");
        mvc.perform(post("vang.a.pao", "/nhac-viec/muc").param("muc", "2"));

        var file = html(mvc.perform(post("vang.a.pao", OWN + "/tai-ve")));
        var other = html(mvc.perform(post("lo.thi.hoa", OWN + "/tai-ve")));

        var export = new JsonMapper().readTree(file);
        assertThat(export.path("drafts").toString()).contains("Bản Chưa Nộp 3", Scene.BIRTH);
        assertThat(export.path("mandates").valueStream())
                .anyMatch(one -> one.path("acting").asBoolean()
                        && one.path("otherParty").asString().equals("Vàng Thị Dua"))
                .anyMatch(one -> !one.path("acting").asBoolean());
        assertThat(export.path("mandates").toString())
                .as("numbers of others are theirs")
                .doesNotContain(OnBehalf.CHILD, "011199004477");
        assertThat(export.path("consents").toString()).contains("proactive.prepare");
        assertThat(export.at("/notices/0/title").asString()).isNotBlank();
        assertThat(other).doesNotContain("Bản Chưa Nộp 3", "Vàng Thị Dua", "proactive.prepare");
        behalf.forget();
        scene.jdbc.sql("delete from dossiers.proactive_choice").update();
    }

    @Test
    void correctsHowAPersonIsReachedAndNothingThatWasFiled() {
        var before = filedBy("po.my.le");
        var path = OWN + "/lien-he";
        assertThat(mvc.perform(post("po.my.le", path).param("dien-thoai", "12345")))
                .hasStatus(422)
                .bodyText()
                .contains("10 chữ số", "value=\"12345\"");
        assertThat(mvc.perform(post("po.my.le", path).param("thu-dien-tu", "a@b")))
                .hasStatus(422);
        assertThat(mvc.perform(post("po.my.le", path).param("dia-chi", "x".repeat(251))))
                .hasStatus(422);

        assertThat(mvc.perform(post("po.my.le", path)
                        .param("dien-thoai", "+84 912 345 678")
                        .param("thu-dien-tu", "po.my.le@vidu.vn")
                        .param("dia-chi", "Bản Mới, xã Sín Thầu")))
                .hasRedirectedUrl(OWN);

        assertThat(html(get("po.my.le", OWN))).contains("0912345678", "po.my.le@vidu.vn", "Bản Mới, xã Sín Thầu");
        assertThat(scene.dossiers
                        .find(Scene.machine(), before.code())
                        .applicant()
                        .phone())
                .isEqualTo(before.applicant().phone());
        var line = audit.about("account:" + scene.account("po.my.le").id(), 1).getFirst();
        assertThat(line.deed()).isEqualTo("account.corrected");
        assertThat(line.detail().values()).containsOnly("changed");
    }

    private long looksAt(Dossier dossier) {
        return audit.about("dossier:" + dossier.code(), 100).stream()
                .filter(line -> line.deed().equals("dossier.revealed"))
                .count();
    }

    private Dossier filedBy(String login) {
        var person = scene.person(login);
        var draft = scene.draft(person, Draft.Mode.OWN, Scene.BIRTH, Scene.MUONG_PHANG, scene.birthAnswers());
        return scene.dossiers.file(person, draft.id(), Delivery.ONLINE, Map.of());
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
