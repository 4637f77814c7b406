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
import vn.tinhso.dossiers.Consultation.Outcome;
import vn.tinhso.dossiers.Consultations.Round;
import vn.tinhso.shared.Rejected;

/** Other agencies are asked side by side or in turn; each has its own deadline, and silence goes on. */
@WholeProduct
class ConsultationsTests {

    private static final String ELSEWHERE = "xa-03334";

    private final Scene scene;

    ConsultationsTests(@Autowired ApplicationContext context) {
        scene = new Scene(context);
    }

    @AfterEach
    void resetClock() {
        scene.clock.set(TestClock.START);
    }

    @Test
    void asksSeveralAtOnceAndWaitsForThemAll() {
        var dossier = scene.consulted(threeDays());

        // Two working days from Friday 20/11: Monday 23 and, past the holiday, Wednesday 25.
        assertThat(scene.consultations.of(dossier))
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.dueAt()).isEqualTo(vietnam("2026-11-25T17:00")));
        refused("HS-060", () -> propose(dossier));
        scene.consultations.answer(neighbour(), dossier.code(), "Chưa đăng ký ở đây.", Scene.scan());
        refused("HS-060", () -> propose(dossier));
        refused("HS-061", () -> scene.consultations.answer(neighbour(), dossier.code(), "Lần nữa.", null));
    }

    @Test
    void showsTheDossierToWhoIsAskedAndToNobodyElse() {
        var dossier = threeDays();
        assertThatThrownBy(() -> scene.dossiers.find(neighbour(), dossier.code()))
                .isInstanceOf(Rejected.class);

        scene.consulted(dossier);

        assertThat(scene.dossiers.find(neighbour(), dossier.code()).code()).isEqualTo(dossier.code());
        assertThatThrownBy(() -> scene.dossiers.find(scene.person("motcua.03334"), dossier.code()))
                .isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> scene.dossiers.find(scene.person("chuyenvien.03127"), dossier.code()))
                .isInstanceOf(Rejected.class);
    }

    @Test
    void goesOnInSilenceAndStillKeepsALateAnswer() {
        var dossier = scene.consulted(threeDays());
        scene.consultations.answer(neighbour(), dossier.code(), "Chưa đăng ký.", null);
        scene.at("2026-11-26T08:00");

        var proposed = propose(dossier);

        assertThat(proposed.stage()).isEqualTo(Stage.SIGN);
        assertThat(scene.consultations.of(proposed))
                .extracting(Consultation::outcome)
                .containsExactly(Outcome.ANSWERED, Outcome.SILENT);
        assertThat(scene.dossiers.events(proposed))
                .anyMatch(entry -> entry.event() instanceof HouseEvent.ConsultationEnded ended && ended.silent());
    }

    @Test
    void marksAnAnswerAfterItsTimeAsLate() {
        var dossier = scene.consulted(threeDays());
        scene.at("2026-11-26T08:00");

        var answered = scene.consultations.answer(neighbour(), dossier.code(), "Chưa đăng ký.", null);

        var event = (HouseEvent.ConsultationAnswered)
                scene.dossiers.events(answered).getLast().event();
        assertThat(event.late()).isTrue();
    }

    @Test
    void asksInTurnWhenTheOneBeforeHasAnswered() {
        var dossier = scene.consultations.consult(
                scene.specialist(),
                threeDays().code(),
                new Round(List.of(ELSEWHERE, "xa-03328"), "Có tranh chấp không?", 1, true));
        assertThat(asked(dossier)).containsExactly(ELSEWHERE);

        scene.at("2026-11-23T10:00");
        scene.consultations.answer(neighbour(), dossier.code(), "Không.", null);

        assertThat(asked(dossier)).containsExactly("xa-03328");
        assertThat(scene.consultations.of(dossier).getLast().dueAt()).isEqualTo(vietnam("2026-11-25T17:00"));
    }

    @Test
    void asksTheNextWhenTheOneBeforeIsNoLongerWaitedFor() {
        var dossier = scene.consultations.consult(
                scene.specialist(), threeDays().code(), new Round(List.of(ELSEWHERE, "xa-03328"), "Hỏi", 1, true));
        refused("HS-014", () -> scene.consultations.stopWaiting(scene.specialist(), dossier.code(), 1, ""));

        scene.consultations.stopWaiting(scene.specialist(), dossier.code(), 1, "Đã rõ.");

        assertThat(asked(dossier)).containsExactly("xa-03328");
        assertThat(scene.consultations.of(dossier).getFirst().outcome()).isEqualTo(Outcome.CANCELLED);
    }

    @Test
    void refusesAListThatCannotBeAsked() {
        var code = threeDays().code();

        refused("HS-056", () -> ask(code, List.of(), 2));
        refused("HS-057", () -> ask(code, List.of(ELSEWHERE, ELSEWHERE), 2));
        refused("HS-057", () -> ask(code, List.of(Scene.MUONG_PHANG), 2));
        refused("HS-057", () -> ask(code, List.of("khong-co"), 2));
        refused("HS-058", () -> ask(code, List.of(ELSEWHERE), 0));
    }

    private Dossier ask(String code, List<String> agencies, int days) {
        return scene.consultations.consult(scene.specialist(), code, new Round(agencies, "Hỏi", days, false));
    }

    private List<String> asked(Dossier dossier) {
        return scene.consultations.of(dossier).stream()
                .filter(Consultation::isAsked)
                .map(Consultation::agencyId)
                .toList();
    }

    private Dossier propose(Dossier dossier) {
        return scene.decisions.propose(scene.specialist(), dossier.code(), true, "Đủ điều kiện.");
    }

    private Party.Person neighbour() {
        return scene.person("chuyenvien.03334");
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
