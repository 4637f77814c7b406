package vn.tinhso.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import vn.tinhso.TestClock;
import vn.tinhso.WholeProduct;
import vn.tinhso.audit.AuditEntry;
import vn.tinhso.audit.AuditLog;
import vn.tinhso.dossiers.DossierEvent.SupplementSubmitted;
import vn.tinhso.notifications.Notice;
import vn.tinhso.notifications.Notifications;

/** What is kept about a dossier besides itself: who looked, who was told, and what no log may say. */
@WholeProduct
@ExtendWith(OutputCaptureExtension.class)
class RecordTests {

    private final Scene scene;
    private final AuditLog audit;
    private final Notifications notifications;
    private final Slips slips;

    RecordTests(@Autowired ApplicationContext context) {
        scene = new Scene(context);
        audit = context.getBean(AuditLog.class);
        notifications = context.getBean(Notifications.class);
        slips = context.getBean(Slips.class);
    }

    @AfterEach
    void resetClock() {
        scene.clock.set(TestClock.START);
    }

    @Test
    void logsEveryLookOfAnOfficialAndNoneOfTheApplicant() {
        var dossier = scene.proposed(scene.filed());
        var before = looks(dossier).size();

        scene.dossiers.find(scene.pao(), dossier.code());
        assertThat(looks(dossier)).hasSize(before);
        scene.dossiers.find(scene.officer(), dossier.code());
        scene.decisions.preview(scene.leader(), dossier.code());
        slips.print(
                scene.person("vanthu.03325"),
                dossier.code(),
                SlipKind.printedBy(scene.dossiers.events(dossier).get(1).event())
                        .orElseThrow());
        scene.dossiers.find(Scene.machine(), dossier.code());

        assertThat(looks(dossier))
                .extracting(entry -> entry.actor().accountId())
                .startsWith(
                        "client:demo",
                        scene.account("vanthu.03325").id().toString(),
                        scene.leader().account().id().toString(),
                        scene.officer().account().id().toString());
    }

    @Test
    void keepsTheLogAndTheEventsForEver() {
        scene.filed();

        for (var table : List.of("audit.entry", "dossiers.event")) {
            for (var change : List.of("update %s set occurred_at = now()", "delete from %s", "truncate %s cascade")) {
                assertThatThrownBy(() -> scene.jdbc.sql(change.formatted(table)).update())
                        .hasMessageContaining(table + " is append-only");
            }
        }
    }

    @Test
    void readsEventsWrittenBeforeTheyCarriedMore() {
        var dossier = scene.filed();
        scene.jdbc.sql("""
                        insert into dossiers.event (dossier_id, seq, type, occurred_at, actor_id, actor_name,
                                                    status_after, data)
                        values (:id, 2, 'SupplementSubmitted', now(), 'system', 'Hệ thống', 5,
                                '{"answer": "Tôi gửi lại.", "promisedByFax": true}')""").param("id", dossier.id()).update();

        assertThat(scene.dossiers.events(dossier).getLast().event())
                .isInstanceOfSatisfying(SupplementSubmitted.class, event -> {
                    assertThat(event.answer()).isEqualTo("Tôi gửi lại.");
                    assertThat(event.files()).isZero();
                });
    }

    /** Nghị định 224/2026/NĐ-CP, Điều 15, khoản 1. */
    @Test
    void tellsTheApplicantEachStepWithTheFactsTheLawLists() {
        var filed = scene.filed();
        scene.at("2026-11-20T10:00");
        scene.examined(filed);
        scene.decisions.propose(scene.specialist(), filed.code(), true, "Đủ điều kiện.");
        scene.at("2026-11-20T14:00");
        scene.decisions.sign(scene.leader(), filed.code());
        scene.at("2026-11-20T15:00");
        scene.applicants.takeResult(scene.pao(), filed.code());

        var notices = notices(filed);
        assertThat(notices).hasSize(5).allSatisfy(notice -> {
            assertThat(notice.path()).isEqualTo("/ho-so/" + filed.code());
            assertThat(notice.facts()).containsEntry("agency", "Ủy ban nhân dân xã Mường Phăng");
            assertThat(notice.body()).doesNotContain("Đủ điều kiện");
        });
        var officer = scene.officer().account().name();
        var leader = scene.leader().account().name();
        assertThat(factsOf(notices, "Đã nộp hồ sơ trực tuyến"))
                .containsEntry("receiver", "Trung tâm Phục vụ hành chính công xã Mường Phăng")
                .containsEntry("handler", "Trung tâm Phục vụ hành chính công xã Mường Phăng")
                .doesNotContainKeys("receivedAt", "handledAt", "returnedAt");
        assertThat(factsOf(notices, "Hồ sơ được tiếp nhận"))
                .containsEntry("receiver", officer)
                .containsEntry("handler", officer)
                .containsEntry("receivedAt", "20/11/2026 10:00");
        assertThat(factsOf(notices, "Đã có kết quả"))
                .containsEntry("handler", leader)
                .containsEntry("handledAt", "20/11/2026 14:00");
        assertThat(factsOf(notices, "Đã trả kết quả"))
                .containsEntry("receiver", officer)
                .containsEntry("handler", leader)
                .containsEntry("receivedAt", "20/11/2026 10:00")
                .containsEntry("handledAt", "20/11/2026 14:00")
                .containsEntry("returnedAt", "20/11/2026 15:00");
    }

    @Test
    void saysNothingOfTheApplicantInTheLogs(CapturedOutput output) {
        var answers = scene.birthAnswers();
        var dossier = scene.filed();
        scene.supplied(scene.supplementRequested(scene.officer(), dossier));
        var signed = scene.signed(dossier);
        scene.desk.giveResult(scene.officer(), signed.code(), "Giàng Thị Sua");
        var rated = scene.applicants.rate(scene.pao(), signed.code(), 5, "Cảm ơn cô Mai");
        try {
            scene.jdbc
                    .sql("insert into dossiers.rating values (:id, 9, 'Vàng A Páo', now())")
                    .param("id", rated.id())
                    .update();
        } catch (RuntimeException expected) {
            // What the database says of a refused row goes no further than the page for 500.
        }
        var spoken = String.join(
                "\n",
                rated.toString(),
                rated.applicant().toString(),
                scene.dossiers.events(rated).toString(),
                notifications.of(scene.pao().account().id(), 50).toString(),
                scene.pao().toString(),
                scene.birthDraft().toString());

        for (var secret : Set.of(
                "Vàng A Páo",
                "011068000001",
                "0912000001",
                "Vàng Thị Mai",
                "Giàng Thị Sua",
                "Cảm ơn cô Mai",
                String.valueOf(answers.get("me_ho_ten")))) {
            assertThat(output.getAll()).doesNotContain(secret);
            assertThat(spoken).doesNotContain(secret);
        }
    }

    private List<AuditEntry> looks(Dossier dossier) {
        return audit.about("dossier:" + dossier.code(), 100).stream()
                .filter(entry -> entry.deed().equals("dossier.viewed"))
                .toList();
    }

    private List<Notice> notices(Dossier dossier) {
        return notifications.of(scene.pao().account().id(), 100).stream()
                .filter(notice -> notice.subject().equals("dossier:" + dossier.code()))
                .toList();
    }

    private static Map<String, String> factsOf(List<Notice> notices, String title) {
        return notices.stream()
                .filter(notice -> notice.title().equals(title))
                .findFirst()
                .orElseThrow()
                .facts();
    }
}
