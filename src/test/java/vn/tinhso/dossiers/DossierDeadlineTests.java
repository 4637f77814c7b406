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
import vn.tinhso.WholeProduct;
import vn.tinhso.dossiers.DossierComponent.Check;
import vn.tinhso.dossiers.DossierComponent.Verdict;
import vn.tinhso.dossiers.DossierEvent.DossierAccepted;
import vn.tinhso.shared.Rejected;

/** Due times by hand; 24/11/2026 is a holiday, weekends are off, offices work 07:00–11:30 and 13:30–17:00. */
@WholeProduct
class DossierDeadlineTests {

    private final Scene scene;

    DossierDeadlineTests(@Autowired ApplicationContext context) {
        scene = new Scene(context);
    }

    @AfterEach
    void resetClock() {
        scene.clock.set(TestClock.START);
    }

    @Test
    void promisesThreeWorkingDaysPastTheWeekendAndTheHoliday() {
        scene.at("2026-11-20T09:12");
        var dossier = scene.accepted(scene.filed(Scene.MARITAL_STATUS, Scene.MUONG_PHANG));

        assertDue(dossier, "2026-11-26T17:00");
        assertThat(dossier.status()).isEqualTo(DossierStatus.ACCEPTED);
        assertThat(dossier.timing().reasons()).isNotEmpty();
        var event = (DossierAccepted) scene.dossiers.events(dossier).getLast().event();
        assertThat(event.due()).isEqualTo(dossier.timing().due());
        assertThat(event.reasons()).isEqualTo(dossier.timing().reasons());
    }

    @Test
    void startsTheClockAtAcceptanceAndOnAWeekendAtTheNextOpening() {
        scene.at("2026-11-20T09:12");
        var dossier = scene.filed(Scene.MARITAL_STATUS, Scene.MUONG_PHANG);
        scene.at("2026-11-21T10:00");

        assertDue(scene.accepted(dossier), "2026-11-27T17:00");
    }

    @Test
    void returnsTheSameDayUntilThreeAndTheNextWorkingDayAfter() {
        scene.at("2026-11-20T14:59");
        assertDue(walkIn(), "2026-11-20T17:00");

        scene.at("2026-11-20T15:30");
        assertDue(walkIn(), "2026-11-23T17:00");

        scene.at("2026-11-23T15:30");
        assertDue(walkIn(), "2026-11-25T17:00");
    }

    @Test
    void countsNothingForASupplementAskedBeforeAcceptance() {
        scene.at("2026-11-20T09:12");
        var dossier = scene.filed(Scene.MARITAL_STATUS, Scene.MUONG_PHANG);
        var asked = scene.supplementRequested(scene.officer(), dossier);
        assertThat(asked.status()).isEqualTo(DossierStatus.SUPPLEMENT_REQUESTED);
        assertThat(onlyRequest(asked).effect()).isEqualTo(SupplementEffect.NONE);
        // Five working days from Friday 20/11: 23, 25, 26, 27, 30.
        assertThat(onlyRequest(asked).answerUntil()).isEqualTo(vietnam("2026-11-30T17:00"));

        scene.at("2026-11-23T09:00");
        var answered = scene.supplements.answer(scene.pao(), dossier.code(), "Đã sửa.", List.of());
        assertThat(answered.status()).isEqualTo(DossierStatus.SUPPLEMENT_REQUESTED);
        assertThat(answered.awaitsApplicant()).isFalse();
        assertThat(answered.timing().due()).isNull();

        scene.at("2026-11-25T08:00");
        var accepted = scene.accepted(dossier);
        assertThat(accepted.status()).isEqualTo(DossierStatus.ACCEPTED);
        assertDue(accepted, "2026-11-30T17:00");
    }

    @Test
    void beginsAgainAfterASupplementAskedWithinThreeWorkingDays() {
        scene.at("2026-11-20T09:12");
        var dossier = scene.examined(scene.filed(Scene.MARITAL_STATUS, Scene.MUONG_PHANG));
        // The third working day after Friday 20/11 is Thursday 26/11.
        scene.at("2026-11-26T16:59");
        var asked = scene.supplementRequested(scene.specialist(), dossier);
        assertThat(onlyRequest(asked).effect()).isEqualTo(SupplementEffect.RESTART);

        scene.at("2026-11-27T10:00");
        var answered = scene.supplements.answer(scene.pao(), dossier.code(), "Đã sửa.", List.of());

        assertThat(answered.status()).isEqualTo(DossierStatus.PROCESSING);
        assertThat(answered.timing().due()).isEqualTo(vietnam("2026-12-02T17:00"));
        assertThat(answered.timing().originalDue()).isEqualTo(vietnam("2026-11-26T17:00"));
        assertThat(answered.timing().received()).isEqualTo(vietnam("2026-11-20T09:12"));
    }

    @Test
    void givesBackTheWaitedWorkingTimeOfALaterSupplement() {
        scene.at("2026-11-20T09:12");
        var dossier = scene.examined(scene.filed(Scene.TREE, Scene.MUONG_PHANG));
        var promised = days(dossier) == 10 ? "2026-12-07T17:00" : "2026-12-21T17:00";
        assertDue(dossier, promised);

        scene.at("2026-11-27T14:00");
        var asked = scene.supplementRequested(scene.specialist(), dossier);
        assertThat(onlyRequest(asked).effect()).isEqualTo(SupplementEffect.PAUSE);
        scene.at("2026-12-01T09:00");
        var answered = scene.supplements.answer(scene.pao(), dossier.code(), "Đã sửa.", List.of());

        // Friday 3 h, Monday 8 h, Tuesday 2 h: 13 working hours after 17:00 of the promised day.
        var due = days(dossier) == 10 ? "2026-12-09T14:00" : "2026-12-23T14:00";
        assertThat(answered.timing().due()).isEqualTo(vietnam(due));
        assertThat(answered.timing().originalDue()).isEqualTo(vietnam(promised));
        assertThat(answered.timing().reasons()).anyMatch(reason -> reason.contains("chờ bổ sung hồ sơ"));
    }

    @Test
    void keepsFilesOnlyBesideAComponentOfTheDossier() {
        var dossier = scene.supplementRequested(scene.officer(), scene.filed());
        var stray = List.of(new Supplements.Piece("giay_khong_co", Scene.scan()));

        assertThatThrownBy(() -> scene.supplements.answer(scene.pao(), dossier.code(), "", stray))
                .isInstanceOfSatisfying(
                        Rejected.class, refusal -> assertThat(refusal.code()).isEqualTo("HS-043"));
    }

    @Test
    void acceptsNothingThatTheDeskFoundMissingOrCannotCount() {
        var dossier = scene.filed();

        assertRefused(dossier, new Check("giay_chung_sinh", 0, 0, Verdict.MISSING, ""), "HS-013");
        assertRefused(dossier, new Check("giay_chung_sinh", 1000, 0, Verdict.GOOD, ""), "HS-042");
        assertRefused(dossier, new Check("giay_khong_co", 1, 0, Verdict.GOOD, ""), "HS-043");
        assertThat(scene.now(dossier).version()).isEqualTo(1);
    }

    private void assertRefused(Dossier dossier, Check check, String code) {
        assertThatThrownBy(() -> scene.desk.accept(scene.officer(), dossier.code(), List.of(check)))
                .isInstanceOfSatisfying(
                        Rejected.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private Dossier walkIn() {
        var draft = scene.draft(scene.officer(), Draft.Mode.DESK, Scene.BIRTH, Scene.MUONG_PHANG, scene.birthAnswers());
        return scene.desk.receiveWalkIn(scene.officer(), draft.id(), List.of(), Map.of());
    }

    private SupplementRequest onlyRequest(Dossier dossier) {
        assertThat(scene.dossiers.supplements(dossier)).hasSize(1);
        return scene.dossiers.supplements(dossier).getFirst();
    }

    private static int days(Dossier dossier) {
        return "thuoc_danh_muc".equals(dossier.answers().get("cay_bao_ton")) ? 20 : 10;
    }

    private static void assertDue(Dossier dossier, String local) {
        assertThat(dossier.timing().due()).isEqualTo(vietnam(local));
        assertThat(dossier.timing().originalDue()).isEqualTo(vietnam(local));
    }
}
