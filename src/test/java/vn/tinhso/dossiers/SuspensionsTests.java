package vn.tinhso.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.tinhso.dossiers.Scene.vietnam;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.tinhso.TestClock;
import vn.tinhso.WholeProduct;
import vn.tinhso.calendar.Punctuality;
import vn.tinhso.dossiers.ClockEvent.PaymentConfirmed;
import vn.tinhso.shared.Rejected;

/** Three working days from Friday 20/11/2026 end on Thursday 26/11 at 17:00; what was waited for is given back. */
@WholeProduct
class SuspensionsTests {

    private final Scene scene;
    private final Timeliness timeliness;

    SuspensionsTests(@Autowired ApplicationContext context) {
        scene = new Scene(context);
        timeliness = context.getBean(Timeliness.class);
    }

    @AfterEach
    void resetClock() {
        scene.clock.set(TestClock.START);
    }

    @Test
    void givesBackTheWorkingTimeOfAFinancialObligation() {
        var dossier = examined();
        scene.at("2026-11-23T15:00");
        var owing = scene.owing(dossier);
        assertThat(owing.status()).isEqualTo(DossierStatus.PAYMENT_REQUESTED);
        assertThat(timeliness.of(owing)).isEqualTo(Punctuality.PAUSED);

        scene.at("2026-11-25T09:00");
        var paid = scene.suspensions.confirmPayment(scene.specialist(), dossier.code(), "Biên lai 0000123");

        // Monday 15:00–17:00 and Wednesday 7:00–9:00 (Tuesday is a holiday): four hours after Thursday 17:00.
        assertThat(paid.status()).isEqualTo(DossierStatus.PROCESSING);
        assertThat(paid.timing().due()).isEqualTo(vietnam("2026-11-27T11:00"));
        assertThat(paid.timing().originalDue()).isEqualTo(vietnam("2026-11-26T17:00"));
        assertThat(paid.timing().reasons())
                .anyMatch(reason -> reason.contains("Tạm dừng 4 giờ chờ thực hiện nghĩa vụ tài chính"));
        assertThat(timeliness.of(paid)).isNotEqualTo(Punctuality.PAUSED);
        var event = (PaymentConfirmed) scene.dossiers.events(paid).getLast().event();
        assertThat(event.due()).isEqualTo(paid.timing().due());
    }

    @Test
    void keepsWhoStoppedTheClockWhyAndOnWhichPaper() {
        var dossier = scene.suspended(examined());
        scene.at("2026-11-23T08:00");
        scene.suspensions.resume(scene.specialist(), dossier.code(), "Biên bản xác minh ngày 23/11/2026.");

        assertThat(scene.suspensions.of(dossier)).singleElement().satisfies(stop -> {
            assertThat(stop.kind()).isEqualTo(SuspensionKind.FIELD_SURVEY);
            assertThat(stop.document()).isEqualTo("Quyết định số 15/QĐ-UBND");
            assertThat(stop.by()).isEqualTo(scene.specialist().actor().accountId());
            assertThat(stop.from()).isEqualTo(TestClock.START);
            assertThat(stop.to()).isEqualTo(vietnam("2026-11-23T08:00"));
        });
    }

    @Test
    void addsUpSeveralPausesOfDifferentKinds() {
        var dossier = examined();
        between(dossier, "2026-11-20T10:00", "2026-11-20T11:00");
        between(dossier, "2026-11-23T07:00", "2026-11-23T08:30");
        scene.at("2026-11-25T16:00");
        scene.owing(dossier);
        scene.at("2026-11-25T16:30");
        var last = scene.suspensions.confirmPayment(scene.specialist(), dossier.code(), "Biên lai 0000124");

        // 60 + 90 + 30 minutes after Thursday 17:00.
        assertThat(last.timing().due()).isEqualTo(vietnam("2026-11-27T10:00"));
        assertThat(scene.suspensions.of(dossier)).hasSize(3);
    }

    @Test
    void doesNotMakeAnOverdueDossierPunctualByWaiting() {
        var dossier = examined();
        scene.at("2026-11-27T08:00");
        var stopped = scene.suspended(dossier);
        assertThat(timeliness.of(stopped)).isEqualTo(Punctuality.OVERDUE);

        scene.at("2026-11-30T08:00");
        var resumed = scene.suspensions.resume(scene.specialist(), dossier.code(), "Đã xác minh.");

        assertThat(resumed.timing().due()).isEqualTo(vietnam("2026-11-26T17:00"));
    }

    @Test
    void asksForAPaperAndARightAmount() {
        var dossier = examined();

        refused(
                "HS-051",
                () -> scene.suspensions.suspend(
                        scene.specialist(), dossier.code(), SuspensionKind.LEGAL, "Có khiếu nại.", " "));
        refused(
                "HS-014",
                () -> scene.suspensions.suspend(
                        scene.specialist(), dossier.code(), SuspensionKind.LEGAL, " ", "Đơn số 3"));
        refused(
                "HS-049",
                () -> scene.suspensions.suspend(
                        scene.specialist(), dossier.code(), SuspensionKind.SUPPLEMENT, "Thiếu giấy.", "Đơn số 3"));
        refused(
                "HS-050",
                () -> scene.suspensions.requestPayment(
                        scene.specialist(), dossier.code(), new Suspensions.Obligation("Thuế", 0L, "Thông báo 1")));
        assertThat(scene.now(dossier).version()).isEqualTo(dossier.version());
        assertThat(scene.suspensions.of(dossier)).isEmpty();
    }

    @Test
    void letsTheClockOfAPausedSupplementStandUntilItIsAnswered() {
        var dossier = scene.examined(scene.filed(Scene.TREE, Scene.MUONG_PHANG));
        scene.at("2026-11-27T14:00");
        var asked = scene.supplementRequested(scene.specialist(), dossier);
        assertThat(timeliness.of(asked)).isEqualTo(Punctuality.PAUSED);
        assertThat(scene.suspensions.of(asked)).singleElement().matches(Suspension::isOpen);

        scene.at("2026-12-01T09:00");
        scene.supplements.answer(scene.pao(), dossier.code(), "Đã sửa.", List.of());

        assertThat(scene.suspensions.of(asked)).singleElement().satisfies(stop -> {
            assertThat(stop.kind()).isEqualTo(SuspensionKind.SUPPLEMENT);
            assertThat(stop.to()).isEqualTo(vietnam("2026-12-01T09:00"));
        });
    }

    @Test
    void endsThePauseWhenTheApplicantWithdraws() {
        var dossier = scene.owing(examined());
        scene.at("2026-11-23T08:00");
        var withdrawn = scene.applicants.withdraw(scene.pao(), dossier.code(), "Không cần nữa.");

        assertThat(scene.suspensions.of(dossier)).noneMatch(Suspension::isOpen);
        assertThat(withdrawn.timing().finished()).isEqualTo(vietnam("2026-11-23T08:00"));
        assertThat(timeliness.of(withdrawn)).isEqualTo(Punctuality.EARLY);
    }

    private Dossier examined() {
        scene.at("2026-11-20T09:12");
        return scene.examined(scene.filed(Scene.MARITAL_STATUS, Scene.MUONG_PHANG));
    }

    private void between(Dossier dossier, String from, String to) {
        scene.at(from);
        scene.suspended(dossier);
        scene.at(to);
        scene.suspensions.resume(scene.specialist(), dossier.code(), "Đã xong.");
    }

    private static void refused(String code, Runnable deed) {
        assertThatThrownBy(deed::run)
                .isInstanceOfSatisfying(
                        Rejected.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
