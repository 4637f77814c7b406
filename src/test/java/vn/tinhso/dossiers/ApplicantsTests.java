package vn.tinhso.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.tinhso.WholeProduct;
import vn.tinhso.dossiers.DossierEvent.DossierFiled;
import vn.tinhso.procedures.Channel;
import vn.tinhso.shared.Rejected;

@WholeProduct
class ApplicantsTests {

    private final Scene scene;
    private final WorkList work;

    ApplicantsTests(@Autowired ApplicationContext context) {
        scene = new Scene(context);
        work = context.getBean(WorkList.class);
    }

    @Test
    void withdrawsUntilTheResultIsIssuedAndNotAfter() {
        var early = scene.filed();
        var late = scene.proposed(scene.filed());
        var issued = scene.signed(scene.filed());

        assertThat(scene.applicants.withdraw(scene.pao(), early.code(), "").status())
                .isEqualTo(DossierStatus.WITHDRAWN);
        assertThat(scene.applicants
                        .withdraw(scene.pao(), late.code(), "Đã đổi ý.")
                        .stage())
                .isEqualTo(Stage.CLOSED);
        assertRefused("HS-001", () -> scene.applicants.withdraw(scene.pao(), issued.code(), ""));
    }

    @Test
    void mayNotBeRefusedWithoutGrounds() {
        var dossier = scene.filed();

        assertRefused("HS-014", () -> scene.desk.refuse(scene.officer(), dossier.code(), " \n "));
        assertRefused("HS-015", () -> scene.desk.refuse(scene.officer(), dossier.code(), "x".repeat(2001)));
        assertThat(scene.desk
                        .refuse(scene.officer(), dossier.code(), "Sai thẩm quyền.")
                        .status())
                .isEqualTo(DossierStatus.NOT_ACCEPTED);
    }

    @Test
    void writesNoMoreThanTheRecordTakes() {
        var dossier = scene.filed();
        var novel = "x".repeat(2001);

        assertRefused("HS-015", () -> scene.applicants.withdraw(scene.pao(), dossier.code(), novel));
        assertRefused(
                "HS-015",
                () -> scene.supplements.request(
                        scene.officer(), dossier.code(), new Supplements.Ask(List.of(novel), "", 5)));
        scene.supplementRequested(scene.officer(), dossier);
        assertRefused("HS-015", () -> scene.supplements.answer(scene.pao(), dossier.code(), novel, List.of()));
        assertRefused("HS-019", () -> scene.supplements.answer(scene.pao(), dossier.code(), " ", List.of()));
    }

    @Test
    void takesTheResultAloneOnlyWhenChosenElectronic() {
        var paper = scene.signed(scene.filed(Delivery.DESK));
        var electronic = scene.signed(scene.filed());

        assertRefused("HS-021", () -> scene.applicants.takeResult(scene.pao(), paper.code()));
        assertRefused("HS-031", () -> scene.applicants.takeResult(scene.person("lo.thi.hoa"), electronic.code()));
        assertThat(scene.applicants.takeResult(scene.pao(), electronic.code()).status())
                .isEqualTo(DossierStatus.RETURNED);
        assertThat(scene.desk
                        .giveResult(scene.officer(), paper.code(), "Giàng Thị Sua")
                        .timing()
                        .returned())
                .isNotNull();
    }

    @Test
    void ratesOnceFromOneToFive() {
        var dossier = scene.signed(scene.filed());
        assertRefused("HS-022", () -> scene.applicants.rate(scene.pao(), dossier.code(), 5, ""));
        scene.applicants.takeResult(scene.pao(), dossier.code());

        assertRefused("HS-023", () -> scene.applicants.rate(scene.pao(), dossier.code(), 6, ""));
        assertRefused("HS-026", () -> scene.applicants.rate(scene.officer(), dossier.code(), 5, ""));
        scene.applicants.rate(scene.pao(), dossier.code(), 4, "Nhanh, rõ ràng.");

        assertRefused("HS-025", () -> scene.applicants.rate(scene.pao(), dossier.code(), 1, ""));
        assertThat(scene.dossiers.rating(dossier)).contains(4);
    }

    @Test
    void followsWhatADeskFiledInHerName() {
        var answers = new HashMap<>(scene.birthAnswers());
        answers.putAll(Map.of("nguoi_yeu_cau_ho_ten", "Lò Thị Hoa", "nguoi_yeu_cau_so_dinh_danh", "011196000002"));
        var province = scene.person("motcua.trung-tam-tinh");
        var draft = scene.draft(province, Draft.Mode.ASSISTED, Scene.BIRTH, Scene.MUONG_PHANG, answers);

        var dossier = scene.dossiers.file(province, draft.id(), Delivery.ONLINE, Map.of());

        var hoa = scene.person("lo.thi.hoa");
        assertThat(dossier.assisted()).isTrue();
        assertThat(dossier.channel()).isEqualTo(Channel.ONLINE);
        assertThat(dossier.parties()).isEqualTo(new Dossier.Parties("trung-tam-tinh", "trung-tam-03325", "xa-03325"));
        assertThat(work.own(hoa.account())).extracting(Dossier::code).contains(dossier.code());
        assertThat(scene.dossiers.find(hoa, dossier.code()).applicant().filedBy())
                .isEqualTo(province.account().id().toString());
        assertThat(scene.dossiers.events(dossier).getFirst().event())
                .isEqualTo(new DossierFiled(
                        Channel.ONLINE,
                        true,
                        "Trung tâm Phục vụ hành chính công xã Mường Phăng",
                        "Ủy ban nhân dân xã Mường Phăng",
                        null));
    }

    @Test
    void doesNotFileForOthers() {
        assertRefused(
                "HS-006",
                () -> scene.drafts.start(
                        scene.pao().account(), Draft.Mode.ASSISTED, Scene.BIRTH, Scene.MUONG_PHANG, Map.of()));
        assertRefused(
                "HS-004",
                () -> scene.drafts.start(scene.pao().account(), Draft.Mode.OWN, Scene.BIRTH, "so-xay-dung", Map.of()));
    }

    private static void assertRefused(String code, Runnable deed) {
        assertThatThrownBy(deed::run)
                .isInstanceOfSatisfying(
                        Rejected.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
