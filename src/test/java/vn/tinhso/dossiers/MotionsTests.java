package vn.tinhso.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.tinhso.dossiers.Scene.vietnam;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.tinhso.TestClock;
import vn.tinhso.Together;
import vn.tinhso.WholeProduct;
import vn.tinhso.calendar.Punctuality;
import vn.tinhso.dossiers.ClockEvent.DeadlineExtended;
import vn.tinhso.dossiers.ClockEvent.ProcessingStopped;
import vn.tinhso.dossiers.DossierEvent.ResultCorrected;
import vn.tinhso.dossiers.DossierEvent.SupplementRequested;
import vn.tinhso.shared.Rejected;
import vn.tinhso.signing.Signatures;
import vn.tinhso.signing.Verification;
import vn.tinhso.signing.spi.IssuedPapers;

/** What needs two people: one moves, a leader grants, and then it has happened. */
@WholeProduct
class MotionsTests {

    private final Scene scene;
    private final Timeliness timeliness;
    private final Signatures signatures;
    private final IssuedPapers issued;

    MotionsTests(@Autowired ApplicationContext context) {
        scene = new Scene(context);
        timeliness = context.getBean(Timeliness.class);
        signatures = context.getBean(Signatures.class);
        issued = context.getBean(IssuedPapers.class);
    }

    @AfterEach
    void resetClock() {
        scene.clock.set(TestClock.START);
    }

    @Test
    void extendsOnceWithASignedLetterOfApology() {
        var dossier = threeDays();
        scene.at("2026-11-25T16:00");
        var extended = scene.granted(dossier, new Motion.Extend(2, "Chờ xác minh nơi cư trú"));

        // Thursday 26/11 plus Friday 27/11 and Monday 30/11.
        assertThat(extended.timing().due()).isEqualTo(vietnam("2026-11-30T17:00"));
        assertThat(extended.timing().originalDue()).isEqualTo(vietnam("2026-11-26T17:00"));
        var letter = scene.dossiers.papers(extended).getLast();
        assertThat(letter.kind()).isEqualTo(SignedResult.Kind.APOLOGY);
        var event = (DeadlineExtended) scene.dossiers.events(extended).getLast().event();
        assertThat(event.letter()).isEqualTo(letter.number());
        assertThat(extended.timing().reasons()).anyMatch(reason -> reason.contains(letter.number()));
        var pdf = scene.dossiers.file(extended, letter.fileId());
        assertThat(signatures.verify(pdf))
                .isInstanceOfSatisfying(
                        Verification.Genuine.class,
                        genuine -> assertThat(genuine.signatures()).hasSize(2));
        assertThat(scene.dossiers.paper(letter.verificationCode())).isPresent();

        refused("HS-069", () -> scene.moved(extended, new Motion.Extend(1, "Lần nữa")));
    }

    @Test
    void extendsAtLatestOneWorkingDayBeforeTheDueDate() {
        scene.at("2026-02-11T10:00");
        var dossier = scene.examined(scene.filed(Scene.MARITAL_STATUS, Scene.MUONG_PHANG));
        // Wednesday 11/2 and three working days: 12/2, 13/2 and, after Tết, Monday 23/2.
        assertThat(dossier.timing().due()).isEqualTo(vietnam("2026-02-23T17:00"));

        scene.at("2026-02-13T16:59");
        scene.moved(dossier, new Motion.Extend(3, "Nghỉ Tết"));
        scene.at("2026-02-14T08:00");

        refused("HS-070", () -> scene.motions.decide(scene.leader(), dossier.code(), true, ""));
        scene.motions.decide(scene.leader(), dossier.code(), false, "Quá ngày được gia hạn.");
        refused("HS-070", () -> scene.moved(dossier, new Motion.Extend(3, "Nghỉ Tết")));
        assertThat(scene.now(dossier).timing().due()).isEqualTo(vietnam("2026-02-23T17:00"));
        assertThat(scene.dossiers.papers(dossier)).isEmpty();
    }

    @Test
    void givesPausesBackAfterTheExtension() {
        var dossier = threeDays();
        scene.at("2026-11-23T08:00");
        scene.granted(dossier, new Motion.Extend(2, "Chờ xác minh"));
        scene.suspended(dossier);
        scene.at("2026-11-23T10:30");
        var resumed = scene.suspensions.resume(scene.specialist(), dossier.code(), "Đã xác minh.");

        assertThat(resumed.timing().due()).isEqualTo(vietnam("2026-12-01T09:30"));
    }

    @Test
    void stopsForGoodWithASignedNotice() {
        var dossier = threeDays();
        scene.at("2026-11-23T10:00");
        var stopped = scene.granted(dossier, new Motion.Stop("Đất đang tranh chấp", "Luật Hộ tịch"));

        assertThat(stopped.status()).isEqualTo(DossierStatus.STOPPED);
        assertThat(stopped.isClosed()).isTrue();
        assertThat(timeliness.of(stopped)).isEqualTo(Punctuality.EARLY);
        var notice = scene.dossiers.papers(stopped).getLast();
        assertThat(notice.kind()).isEqualTo(SignedResult.Kind.STOP_NOTICE);
        var event = (ProcessingStopped) scene.dossiers.events(stopped).getLast().event();
        assertThat(event.notice()).isEqualTo(notice.number());
        refused("HS-029", () -> scene.suspensions.resume(scene.specialist(), stopped.code(), "Tiếp."));
    }

    @Test
    void stopsWhoseSupplementNeverCameOnlyAfterTheTimeGiven() {
        var dossier = scene.supplementRequested(scene.specialist(), threeDays());

        refused("HS-047", () -> scene.moved(dossier, new Motion.Stop("Không bổ sung", "")));

        scene.at("2026-12-14T08:00");
        assertThat(scene.granted(dossier, new Motion.Stop("Không bổ sung", "")).isClosed())
                .isTrue();
    }

    @Test
    void asksForASecondSupplementOnlyWithALeader() {
        var dossier = scene.supplied(scene.supplementRequested(scene.specialist(), scene.examined(scene.filed())));
        refused("HS-020", () -> scene.supplementRequested(scene.specialist(), dossier));

        var motion = new Motion.SecondSupplement(List.of("Giấy chứng sinh có dấu"), "", 5, "Bản trước mờ dấu");
        var asked = scene.granted(dossier, motion);

        assertThat(asked.status()).isEqualTo(DossierStatus.SUPPLEMENT_REQUESTED);
        assertThat(asked.supplements()).isEqualTo(2);
        assertThat(scene.dossiers.events(asked).getLast().event()).isInstanceOf(SupplementRequested.class);
        var signed = scene.decided(scene.supplied(asked));
        assertThat(timeliness.of(signed)).isEqualTo(Punctuality.ON_TIME);
        assertThat(timeliness.underDecision766(signed)).isEqualTo(Punctuality.LATE);
    }

    @Test
    void recallsAResultThatWasNotReturnedAndSignsAnother() {
        var signed = scene.signed(scene.filed());
        var first = scene.dossiers.result(signed).orElseThrow();
        var paper = scene.dossiers.file(signed, first.fileId());
        assertThat(issued.withdrawn(paper)).isEmpty();
        var recalled = scene.granted(signed, new Motion.Recall("Sai tên cha"));

        assertThat(recalled.status()).isEqualTo(DossierStatus.PROCESSING);
        assertThat(recalled.timing().finished()).isNull();
        assertThat(scene.dossiers.result(recalled)).isEmpty();
        assertThat(scene.dossiers
                        .paper(first.verificationCode())
                        .orElseThrow()
                        .result()
                        .revoked())
                .isNotNull();
        assertThat(issued.withdrawn(paper)).contains(scene.clock.instant());

        var again = scene.decided(recalled);
        assertThat(again.status()).isEqualTo(DossierStatus.COMPLETED);
        assertThat(scene.dossiers.result(again).orElseThrow().number()).isNotEqualTo(first.number());
    }

    @Test
    void correctsAReturnedResultByANewPaperInPlaceOfTheOld() {
        var returned = scene.applicants.takeResult(
                scene.pao(), scene.signed(scene.filed()).code());
        var old = scene.dossiers.result(returned).orElseThrow();
        var corrected = scene.granted(returned, new Motion.Correct(Map.of("con_ho_ten", "Vàng Thị Mây"), "Gõ nhầm"));

        assertThat(corrected.status()).isEqualTo(DossierStatus.RETURNED);
        assertThat(corrected.answers()).containsEntry("con_ho_ten", "Vàng Thị Mây");
        var now = scene.dossiers.result(corrected).orElseThrow();
        assertThat(now.kind()).isEqualTo(SignedResult.Kind.CORRECTION);
        var event = (ResultCorrected) scene.dossiers.events(corrected).getLast().event();
        assertThat(event.replaces()).isEqualTo(old.number());
        assertThat(event.number()).isEqualTo(now.number());
        refused("HS-073", () -> scene.moved(corrected, new Motion.Correct(Map.of("khong_co", "x"), "Thử")));
        refused("HS-075", () -> scene.moved(corrected, new Motion.Correct(Map.of("con_ho_ten", ""), "Thử")));
    }

    @Test
    void letsNobodyDecideHisOwnMotionNorTwoMotionsWaitAtOnce() {
        var dossier = scene.moved(scene.examined(scene.filed()), new Motion.Stop("Trùng hồ sơ", ""));

        refused("HS-065", () -> scene.moved(dossier, new Motion.Stop("Trùng hồ sơ", "")));
        refused("HS-003", () -> scene.motions.decide(scene.specialist(), dossier.code(), true, ""));
        refused("HS-014", () -> scene.motions.decide(scene.leader(), dossier.code(), false, " "));
        var refused = scene.motions.decide(scene.leader(), dossier.code(), false, "Không trùng.");
        assertThat(refused.status()).isEqualTo(DossierStatus.PROCESSING);
        assertThat(scene.dossiers.motion(refused)).isEmpty();
    }

    @Test
    void grantsAMotionOnceHoweverManyLeadersPressAtTheSameMoment() throws Exception {
        var dossier = scene.moved(threeDays(), new Motion.Extend(2, "Chờ xác minh"));
        var leaders = List.of(scene.leader(), scene.person("lanhdao2.03325"));

        var outcomes = Together.run(2, thread -> {
            try {
                scene.motions.decide(leaders.get(thread), dossier.code(), true, "");
                return "granted";
            } catch (Rejected refusal) {
                return refusal.code();
            }
        });

        assertThat(outcomes).containsExactlyInAnyOrder("granted", "HS-071");
        assertThat(scene.dossiers.papers(dossier)).hasSize(1);
    }

    private Dossier threeDays() {
        scene.at("2026-11-20T09:12");
        return scene.examined(scene.filed(Scene.MARITAL_STATUS, Scene.MUONG_PHANG));
    }

    private static void refused(String code, Runnable deed) {
        assertThatThrownBy(deed::run)
                .isInstanceOfSatisfying(
                        Rejected.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
