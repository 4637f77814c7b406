package vn.tinhso.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tinhso.dossiers.Scene.vietnam;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.tinhso.TestClock;
import vn.tinhso.WholeProduct;
import vn.tinhso.dossiers.Participant.Part;
import vn.tinhso.dossiers.Tallies.Slice;

/** Which step is late; 24/11/2026 is a holiday, weekends are off, offices work 07:00–11:30 and 13:30–17:00. */
@WholeProduct
class StepTimeTests {

    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    private static final Slice EVERYTHING = new Slice("", "", 0, 10_000);

    private final Scene scene;
    private final Tallies tallies;

    StepTimeTests(@Autowired ApplicationContext context) {
        scene = new Scene(context);
        tallies = context.getBean(Tallies.class);
    }

    @AfterEach
    void resetClock() {
        scene.clock.set(TestClock.START);
    }

    @Test
    void wantsTheHandOverOnTheSameDayAndFromThreeOnTheNextWorkingMorning() {
        assertHandOverBy("2026-11-19T14:59", "2026-11-19T17:00");
        assertHandOverBy("2026-11-19T15:00", "2026-11-20T11:30");
        // Friday, and the Monday before a holiday.
        assertHandOverBy("2026-11-20T14:59", "2026-11-20T17:00");
        assertHandOverBy("2026-11-20T15:00", "2026-11-23T11:30");
        assertHandOverBy("2026-11-23T14:59", "2026-11-23T17:00");
        assertHandOverBy("2026-11-23T15:00", "2026-11-25T11:30");
    }

    @Test
    void showsALateHandOverUntilItIsMadeAndThenAmongThoseMadeLate() {
        scene.at("2026-11-20T14:59");
        var officer = scene.officer();
        var late = scene.accepted(scene.filed());
        var inTime = scene.accepted(scene.filed());
        scene.desk.handOver(officer, inTime.code());

        scene.at("2026-11-20T17:00");
        assertThat(codes(Counted.HAND_OVER_LATE, EVERYTHING)).doesNotContain(late.code(), inTime.code());
        scene.clock.set(vietnam("2026-11-20T17:00").plusSeconds(1));
        assertThat(codes(Counted.HAND_OVER_LATE, EVERYTHING))
                .contains(late.code())
                .doesNotContain(inTime.code());
        assertThat(codes(Counted.HAND_OVER_LATE, by(officer))).contains(late.code());

        scene.at("2026-11-23T08:00");
        scene.desk.handOver(officer, late.code());
        assertThat(codes(Counted.HAND_OVER_LATE, EVERYTHING)).doesNotContain(late.code());
        assertThat(codes(Counted.HAND_OVER_LEFT_LATE, by(officer)))
                .contains(late.code())
                .doesNotContain(inTime.code());
    }

    @Test
    void givesANewHandlerWhatIsLeftOfTheStep() {
        scene.at("2026-11-20T09:12");
        var dossier = scene.accepted(scene.filed());
        var due = stepDue(dossier);

        scene.at("2026-11-20T16:00");
        scene.handlers.assign(
                scene.leader(), dossier.code(), scene.specialist().account().id(), Part.MAIN, "");

        assertThat(stepDue(dossier)).isEqualTo(due);
    }

    @Test
    void countsNoWaitingAsTimeOfTheStep() {
        scene.at("2026-11-20T09:12");
        var dossier = scene.examined(scene.filed(Scene.TREE, Scene.MUONG_PHANG));
        var due = stepDue(dossier);
        assertThat(due).as("the procedure gives the examination its hours").isNotNull();

        scene.at("2026-11-20T14:00");
        scene.suspended(dossier);
        scene.clock.set(due.plusSeconds(1));
        assertThat(codes(Counted.EXAMINE_LATE, EVERYTHING)).doesNotContain(dossier.code());
        scene.at("2026-11-23T14:00");
        scene.suspensions.resume(scene.specialist(), dossier.code(), "Đã xác minh.");

        // Friday 14:00 to Monday 14:00 are eight working hours.
        var moved = stepDue(dossier);
        assertThat(moved).isAfter(due);
        scene.clock.set(moved.plusSeconds(1));
        assertThat(codes(Counted.EXAMINE_LATE, EVERYTHING)).contains(dossier.code());
    }

    private void assertHandOverBy(String accepted, String due) {
        scene.at(accepted);
        assertThat(stepDue(scene.accepted(scene.filed()))).as(accepted).isEqualTo(vietnam(due));
    }

    private Instant stepDue(Dossier dossier) {
        return scene.jdbc
                .sql("select due_at from dossiers.step where dossier_id = :id and left_at is null")
                .param("id", dossier.id())
                .query(java.time.OffsetDateTime.class)
                .single()
                .toInstant();
    }

    private List<String> codes(Counted counted, Slice slice) {
        // Who receives here and examines there sees both sides.
        var viewer = scene.account(counted.name().startsWith("EXAMINE") ? "chuyenvien.03325" : "motcua.03325");
        return tallies.page(viewer, counted, NOVEMBER, slice).dossiers().stream()
                .map(Dossier::code)
                .toList();
    }

    private static Slice by(Party.Person person) {
        return new Slice("", person.account().id().toString(), 0, 10_000);
    }
}
