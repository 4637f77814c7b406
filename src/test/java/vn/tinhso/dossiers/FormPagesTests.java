package vn.tinhso.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static vn.tinhso.FormToken.csrf;

import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;
import vn.tinhso.TestClock;
import vn.tinhso.WholeProduct;
import vn.tinhso.audit.AuditLog;

/** Forms whose parts depend on each other, as people fill them without JavaScript. */
@WholeProduct
class FormPagesTests {

    private static final String POOR_HOUSEHOLD = "1.011607";
    private static final String CITIZEN = "vang.a.pao";

    private final Scene scene;
    private final MockMvcTester mvc;
    private final UserDetailsService people;
    private final AuditLog audit;

    FormPagesTests(@Autowired WebApplicationContext context) {
        scene = new Scene(context);
        mvc = MockMvcTester.from(
                context, builder -> builder.apply(springSecurity()).build());
        people = context.getBean(UserDetailsService.class);
        audit = context.getBean(AuditLog.class);
    }

    @AfterEach
    void resetClock() {
        scene.clock.set(TestClock.START);
    }

    @Test
    void addsAndTakesAwayItemsAndLosesNothingTyped() {
        var path = "/ho-so/nhap/" + draft(Map.of()).id() + "/trang/thanh_vien";
        var typed = new HashMap<>(Map.of(
                "them-muc", "thanh_vien",
                "thanh_vien", "1",
                "thanh_vien.1.ho_ten", "Vàng A Dế",
                "thanh_vien.1.ngay_sinh-ngay", "31",
                "thanh_vien.1.ngay_sinh-thang", "2",
                "thanh_vien.1.ngay_sinh-nam", "2015"));

        assertThat(html(get(CITIZEN, path)))
                .contains("Thêm thành viên")
                .doesNotContain("Thành viên 1", "Bỏ thành viên");
        assertThat(post(CITIZEN, path, Map.of("them-muc", "thanh_vien")))
                .hasStatus(302)
                .hasRedirectedUrl(path + "#thanh_vien.1");
        assertThat(post(CITIZEN, path, typed)).hasRedirectedUrl(path + "#thanh_vien.2");
        var two = html(get(CITIZEN, path));
        assertThat(two)
                .contains("id=\"thanh_vien.2\"", "value=\"Vàng A Dế\"", "value=\"31\"", "value=\"thanh_vien.2\"")
                .contains("Bỏ thành viên 2", "name=\"thanh_vien.2.ho_ten\"", "name=\"thanh_vien\" value=\"2\"");

        typed.remove("them-muc");
        typed.putAll(Map.of("thanh_vien", "2", "thanh_vien.2.ho_ten", "Vàng Thị Mỷ", "cac-truong", fields(two)));
        var wrong = post(CITIZEN, path, typed);
        assertThat(wrong).hasStatus(422);
        assertThat(html(wrong))
                .contains("href=\"#thanh_vien.1.ngay_sinh\"", "Thành viên 1: Nhập ngày sinh theo dạng")
                .contains("href=\"#thanh_vien.2.quan_he\"", "value=\"Vàng Thị Mỷ\"", "value=\"2015\"");

        typed.put("bo-muc", "thanh_vien.1");
        assertThat(post(CITIZEN, path, typed)).hasRedirectedUrl(path + "#thanh_vien");
        assertThat(html(get(CITIZEN, path)))
                .contains("name=\"thanh_vien.1.ho_ten\" type=\"text\" value=\"Vàng Thị Mỷ\"")
                .doesNotContain("Vàng A Dế", "Thành viên 2");
    }

    @Test
    void countsAndPrintsWhatWasDeclared() {
        var draft = draft(household());

        var page = html(get(CITIZEN, "/ho-so/nhap/" + draft.id() + "/kiem-tra"));
        var dossier = scene.dossiers.file(scene.pao(), draft.id(), Delivery.ONLINE, Map.of());
        scene.proposed(dossier);
        var paper = StarterProceduresTests.text(scene.decisions.preview(scene.specialist(), dossier.code()));

        assertThat(page).contains("Thành viên 2", "/trang/thanh_vien#thanh_vien.2");
        assertThat(dossier.answers()).containsEntry("so_nhan_khau", "3").containsEntry("thanh_vien", "2");
        assertThat(paper)
                .contains("Số nhân khẩu: 3", "1. Vàng A Dế, sinh ngày 21/9/2015, quan hệ với chủ hộ: Con", "2. ");
    }

    @Test
    void countsAgainWhenAnAnswerIsAmendedButAmendsNoCount() {
        var dossier = scene.examined(
                scene.dossiers.file(scene.pao(), draft(household()).id(), Delivery.ONLINE, Map.of()));

        var amended = scene.corrections.amend(
                scene.specialist(), dossier.code(), Map.of("thanh_vien.1.ho_ten", "Vàng A Sếnh"), "Ghi nhầm tên.");

        assertThat(amended.answers()).containsEntry("thanh_vien.1.ho_ten", "Vàng A Sếnh");
        assertThat(html(get("chuyenvien.03325", "/ho-so/" + dossier.code())))
                .contains("Thành viên 1 – Họ, chữ đệm, tên")
                .doesNotContain("value=\"so_nhan_khau\"");
    }

    @Test
    void proposesWhatThePersonDeclaredBeforeAndLogsTheLook() {
        scene.at("2026-11-25T09:00");
        var before =
                scene.signed(scene.dossiers.file(scene.pao(), draft(household()).id(), Delivery.ONLINE, Map.of()));
        var again = draft(Map.of());
        var path = "/ho-so/nhap/" + again.id() + "/trang/ho_gia_dinh";

        var proposed = html(get(CITIZEN, path));
        var answered = new HashMap<>(Map.of("chu_ho_ho_ten", "Vàng A Chú"));
        post(CITIZEN, path, answered);
        var own = html(get(CITIZEN, path));

        assertThat(proposed)
                .contains("value=\"Vàng A Páo\"", "Điền sẵn từ hồ sơ " + before.code() + ", sửa nếu đã thay đổi.");
        assertThat(own).contains("value=\"Vàng A Chú\"").doesNotContain("Điền sẵn", "Vàng A Páo\"");
        assertThat(audit.about("dossier:" + before.code(), 50))
                .filteredOn(entry -> entry.deed().equals("dossier.prefilled"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.detail().get("fields")).contains("chu_ho_ho_ten"));
    }

    @Test
    void repeatsAtTheDeskWithoutLosingTheCheckOfThePapers() {
        var answers = household();
        var draft = scene.drafts.start(
                scene.officer().account(), Draft.Mode.DESK, POOR_HOUSEHOLD, Scene.MUONG_PHANG, answers);
        var path = "/mot-cua/nhap/" + draft.id();
        var posted = new HashMap<>(answers);
        posted.putAll(Map.of("ket-luan.to_khai", "GOOD", "ban-chinh.to_khai", "7"));

        posted.put("them-muc", "thanh_vien");
        var three = html(post("motcua.03325", path + "/tiep-nhan", posted));
        posted.remove("them-muc");
        posted.put("bo-muc", "thanh_vien.1");
        var two = html(post("motcua.03325", path + "/tiep-nhan", posted));

        assertThat(three).contains("id=\"thanh_vien.3\"", "Vàng A Dế", "name=\"ban-chinh.to_khai\" value=\"7\"");
        assertThat(three.split("<datalist id=\"danh-muc-catalogue-dan_toc\"")).hasSize(2);
        assertThat(two)
                .contains("name=\"ban-chinh.to_khai\" value=\"7\"")
                .doesNotContain("Vàng A Dế", "id=\"thanh_vien.3\"");
    }

    private Draft draft(Map<String, String> answers) {
        return scene.draft(scene.pao(), Draft.Mode.OWN, POOR_HOUSEHOLD, Scene.MUONG_PHANG, answers);
    }

    private Map<String, String> household() {
        var answers =
                new HashMap<>(Answers.of(scene.procedures.find(POOR_HOUSEHOLD).definition(), new Random(5)));
        answers.putAll(Map.of(
                "chu_ho_ho_ten", "Vàng A Páo",
                "chu_ho_so_dinh_danh", "011068000001",
                "thanh_vien", "2",
                "thanh_vien.1.ho_ten", "Vàng A Dế",
                "thanh_vien.1.ngay_sinh", "2015-09-21"));
        return answers;
    }

    private static String fields(String html) {
        return html.replaceAll("(?s).*name=\"cac-truong\" value=\"([^\"]*)\".*", "$1");
    }

    private MvcTestResult get(String login, String path) {
        return mvc.perform(MockMvcRequestBuilders.get(URI.create(path)).with(user(people.loadUserByUsername(login))));
    }

    private MvcTestResult post(String login, String path, Map<String, String> form) {
        var request = MockMvcRequestBuilders.post(path)
                .with(user(people.loadUserByUsername(login)))
                .with(csrf());
        form.forEach(request::param);
        return mvc.perform(request);
    }

    private static String html(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
