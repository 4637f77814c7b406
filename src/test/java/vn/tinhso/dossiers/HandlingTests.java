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
import vn.tinhso.dossiers.HouseEvent.AnswersAmended;
import vn.tinhso.dossiers.HouseEvent.StepUndone;
import vn.tinhso.dossiers.Participant.Part;
import vn.tinhso.identity.Account;
import vn.tinhso.identity.Grant;
import vn.tinhso.identity.Role;
import vn.tinhso.shared.Rejected;

/** Who has a dossier in hand, and how a mistaken step is put right without hiding it. */
@WholeProduct
class HandlingTests {

    private final Scene scene;

    HandlingTests(@Autowired ApplicationContext context) {
        scene = new Scene(context);
    }

    @AfterEach
    void resetClock() {
        scene.clock.set(TestClock.START);
    }

    @Test
    void keepsOthersOffADossierSomebodyHasInHand() {
        var dossier = scene.handlers.take(
                scene.specialist(), scene.examined(scene.filed()).code());
        assertThat(dossier.handler()).isEqualTo(scene.specialist().account().id());

        var colleague = colleague();
        refused("HS-059", () -> scene.decisions.propose(colleague, dossier.code(), true, "Đủ."));
        refused("HS-062", () -> scene.handlers.take(colleague, dossier.code()));
        refused(
                "HS-059",
                () -> scene.handlers.assign(
                        colleague, dossier.code(), scene.specialist().account().id(), Part.WATCH, ""));
        assertThat(scene.decisions
                        .propose(scene.specialist(), dossier.code(), true, "Đủ.")
                        .stage())
                .isEqualTo(Stage.SIGN);
    }

    @Test
    void letsOnePersonTakeItHoweverManyPressAtTheSameMoment() throws Exception {
        var dossier = scene.examined(scene.filed());
        var people = List.of(scene.specialist(), colleague());

        var outcomes = Together.run(2, thread -> {
            try {
                scene.handlers.take(people.get(thread), dossier.code());
                return "taken";
            } catch (Rejected refusal) {
                return refusal.code();
            }
        });

        assertThat(outcomes).containsExactlyInAnyOrder("taken", "HS-062");
        assertThat(scene.handlers.of(dossier)).hasSize(1);
    }

    @Test
    void assignsByTheLeaderAndTellsWhoStoodAsideForWhom() {
        var dossier = scene.examined(scene.filed());
        var specialist = scene.specialist().account();
        scene.handlers.assign(scene.leader(), dossier.code(), specialist.id(), Part.MAIN, "Phụ trách hộ tịch");
        scene.handlers.assign(
                scene.leader(), dossier.code(), scene.account("vanthu.03325").id(), Part.WATCH, "");

        assertThat(scene.handlers.of(dossier)).extracting(Participant::part).containsExactly(Part.MAIN, Part.WATCH);
        refused(
                "HS-053",
                () -> scene.handlers.assign(scene.leader(), dossier.code(), specialist.id(), Part.ASSIST, ""));
        refused(
                "HS-052",
                () -> scene.handlers.assign(
                        scene.leader(),
                        dossier.code(),
                        scene.account("chuyenvien.03334").id(),
                        Part.MAIN,
                        ""));
        scene.handlers.release(
                scene.leader(), dossier.code(), scene.account("vanthu.03325").id());
        assertThat(scene.handlers.of(dossier)).extracting(Participant::part).containsExactly(Part.MAIN);
        refused("HS-054", () -> scene.handlers.release(scene.leader(), dossier.code(), specialist.id()));
    }

    @Test
    void takesBackOnesOwnLastStepAsAnEventOfItsOwn() {
        var dossier = scene.proposed(scene.filed());
        var events = scene.dossiers.events(dossier).size();

        var back = scene.corrections.takeBack(scene.specialist(), dossier.code(), "Trình nhầm.");

        assertThat(back.stage()).isEqualTo(Stage.EXAMINE);
        assertThat(scene.dossiers.events(back)).hasSize(events + 1);
        assertThat(scene.dossiers.events(back).getLast().event()).isInstanceOf(StepUndone.class);
        refused("HS-064", () -> scene.corrections.takeBack(scene.specialist(), dossier.code(), "Lần nữa."));
        refused("HS-064", () -> scene.corrections.takeBack(scene.officer(), dossier.code(), "Chuyển nhầm."));
    }

    @Test
    void takesAHandOverBackToTheDeskAndHandsOverAgain() {
        var dossier = scene.examined(scene.filed());

        var back = scene.corrections.takeBack(scene.officer(), dossier.code(), "Thiếu bản chính.");
        assertThat(back.stage()).isEqualTo(Stage.HAND_OVER);
        assertThat(back.status()).isEqualTo(DossierStatus.PROCESSING);

        assertThat(scene.desk.handOver(scene.officer(), dossier.code()).stage()).isEqualTo(Stage.EXAMINE);
    }

    @Test
    void takesNothingBackThatHasLeftTheHouse() {
        refused(
                "HS-064",
                () -> scene.corrections.takeBack(
                        scene.officer(), scene.accepted(scene.filed()).code(), "Nhầm."));
        refused(
                "HS-064",
                () -> scene.corrections.takeBack(
                        scene.leader(), scene.signed(scene.filed()).code(), "Nhầm."));
    }

    @Test
    void keepsWhatTheFormSaidBeforeItWasCorrected() {
        var dossier = scene.examined(scene.filed());

        var amended = scene.corrections.amend(
                scene.specialist(), dossier.code(), Map.of("con_ho_ten", "Vàng Thị Mây"), "Giấy chứng sinh ghi Mây.");

        assertThat(amended.answers()).containsEntry("con_ho_ten", "Vàng Thị Mây");
        var event = (AnswersAmended) scene.dossiers.events(amended).getLast().event();
        assertThat(event.amendments()).singleElement().satisfies(change -> {
            assertThat(change.before()).isEqualTo("Vàng Thị Mai");
            assertThat(change.after()).isEqualTo("Vàng Thị Mây");
        });
        refused(
                "HS-074",
                () -> scene.corrections.amend(
                        scene.specialist(), dossier.code(), Map.of("con_ho_ten", "Vàng Thị Mây"), "Lần nữa."));
    }

    @Test
    void watchesTheHandOverRule() {
        assertThat(handOverDue("2026-11-20T14:59")).isEqualTo(vietnam("2026-11-20T17:00"));
        assertThat(handOverDue("2026-11-20T15:00")).isEqualTo(vietnam("2026-11-23T11:30"));
        // Tuesday 24/11 is a holiday.
        assertThat(handOverDue("2026-11-23T16:00")).isEqualTo(vietnam("2026-11-25T11:30"));
        assertThat(handOverDue("2026-11-21T09:00")).isEqualTo(vietnam("2026-11-23T17:00"));
    }

    private java.time.Instant handOverDue(String at) {
        scene.at(at);
        var dossier = scene.accepted(scene.filed());
        return scene.jdbc
                .sql("select due_at from dossiers.step where dossier_id = :id and stage = 'HAND_OVER'")
                .param("id", dossier.id())
                .query((row, number) -> DossierStore.instant(row, "due_at").orElseThrow())
                .single();
    }

    /** Another specialist of the same commune. */
    private Party.Person colleague() {
        var account = scene.account("vanthu.03325");
        var grants = java.util.Set.of(new Grant(Role.SPECIALIST, Scene.MUONG_PHANG));
        return new Party.Person(
                new Account(account.id(), account.login(), account.name(), account.official(), null, grants));
    }

    private static void refused(String code, Runnable deed) {
        assertThatThrownBy(deed::run)
                .isInstanceOfSatisfying(
                        Rejected.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
