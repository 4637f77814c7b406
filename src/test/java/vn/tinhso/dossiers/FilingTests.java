package vn.tinhso.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.tinhso.TestClock;
import vn.tinhso.Together;
import vn.tinhso.WholeProduct;
import vn.tinhso.shared.Rejected;

@WholeProduct
class FilingTests {

    private final Scene scene;

    FilingTests(@Autowired ApplicationContext context) {
        scene = new Scene(context);
    }

    @AfterEach
    void resetClock() {
        scene.clock.set(TestClock.START);
    }

    @Test
    void filesADraftOnceHoweverOftenTheButtonIsPressed() throws Exception {
        var draft = scene.birthDraft();
        var pao = scene.pao();

        var codes = Together.run(
                16,
                i -> scene.dossiers
                        .file(pao, draft.id(), Delivery.ONLINE, Map.of())
                        .code());

        assertThat(codes).hasSize(16).containsOnly(codes.getFirst());
        assertThat(scene.dossiers.events(scene.dossiers.find(pao, codes.getFirst())))
                .hasSize(1);
        assertThat(scene.jdbc
                        .sql("select dossier_code from dossiers.draft where id = :id")
                        .param("id", draft.id())
                        .query(String.class)
                        .single())
                .isEqualTo(codes.getFirst());
    }

    @Test
    void keepsThreePlacesApartThatHelpReceiveAndDecide() {
        var helper = scene.person("motcua.03334");
        var lawyers = "1.002010";
        var department = scene.competence
                .agenciesFor(scene.procedures.find(lawyers).definition())
                .getFirst();
        var answers = Answers.of(scene.procedures.find(lawyers).definition(), new java.util.Random(5));
        var draft = scene.draft(helper, Draft.Mode.ASSISTED, lawyers, department.id(), answers);

        var dossier = scene.dossiers.file(helper, draft.id(), Delivery.POST, Map.of());

        assertThat(dossier.assisted()).isTrue();
        assertThat(dossier.parties().support()).isEqualTo("trung-tam-03334");
        assertThat(dossier.parties().receiving()).isEqualTo("trung-tam-tinh");
        assertThat(dossier.parties().competent()).isEqualTo(department.id());
        assertThat(dossier.code()).startsWith(department.code().value());
        assertThat(scene.dossiers
                        .find(scene.person("motcua.trung-tam-tinh"), dossier.code())
                        .delivery())
                .isEqualTo(Delivery.POST);
    }

    @Test
    void answersALateRetryWithTheSameCode() {
        var draft = scene.birthDraft();
        var first = scene.dossiers.file(scene.pao(), draft.id(), Delivery.ONLINE, Map.of());
        scene.at("2026-11-25T08:00");

        var again = scene.dossiers.file(scene.pao(), draft.id(), Delivery.DESK, Map.of("con_ho_ten", "Vàng Thị Lan"));

        assertThat(again).isEqualTo(scene.now(first));
        assertThat(again.delivery()).isEqualTo(Delivery.ONLINE);
        assertThatThrownBy(() -> scene.drafts.discard(scene.pao().account(), draft.id()))
                .isInstanceOfSatisfying(
                        Rejected.class, refusal -> assertThat(refusal.code()).isEqualTo("HS-009"));
    }

    @Test
    void numbersWithoutGapOrTwinThoughFilingsFailMidway() throws Exception {
        assertThat(TimeZone.getDefault().getID()).isEqualTo("America/New_York");
        scene.at("2026-12-01T09:00");
        var drafts = IntStream.range(0, 40)
                .mapToObj(i -> birthDraft(i % 2 == 0 ? "xa-03325" : "xa-03334"))
                .toList();
        var failed = new ConcurrentLinkedQueue<String>();
        var pao = scene.pao();

        var codes = Together.run(8, thread -> {
            var mine = new ArrayList<String>();
            for (var i = thread; i < drafts.size(); i += 8) {
                var last = i;
                try {
                    mine.add(scene.transaction.execute(status -> {
                        var dossier = scene.dossiers.file(pao, drafts.get(last).id(), Delivery.ONLINE, Map.of());
                        if (last % 3 == 0) {
                            throw new PowerCut(dossier.code());
                        }
                        return dossier.code();
                    }));
                } catch (PowerCut failure) {
                    failed.add(failure.getMessage());
                }
            }
            return mine;
        });

        var all = codes.stream().flatMap(List::stream).toList();
        assertThat(failed).hasSize(14);
        assertNumbered(all, codeOf("xa-03325"), "261201");
        assertNumbered(all, codeOf("xa-03334"), "261201");
    }

    @Test
    void beginsAnewAtMidnightInVietnam() {
        scene.at("2026-12-02T23:59:59");
        var late = scene.filed();
        scene.at("2026-12-03T00:00:00");
        var early = scene.filed();

        assertThat(late.code()).contains("-261202-").endsWith("-0001");
        assertThat(early.code()).contains("-261203-").endsWith("-0001");
    }

    @Test
    void widensTheNumberPastNineThousandNineHundredAndNinetyNine() {
        scene.at("2026-12-04T09:00");
        scene.jdbc
                .sql("insert into dossiers.series values (:agency, 'HS', 'DAY', '2026-12-04', 9998)")
                .param("agency", codeOf(Scene.MUONG_PHANG))
                .update();

        assertThat(scene.filed().code()).endsWith("-261204-9999");
        var wide = scene.filed();
        assertThat(wide.code()).endsWith("-261204-10000");
        assertThat(scene.now(wide)).isEqualTo(wide);
    }

    @Test
    void givesNoNumberToAnIncompleteFiling() {
        scene.at("2026-12-05T09:00");
        var draft = scene.drafts.start(scene.pao().account(), Draft.Mode.OWN, Scene.BIRTH, Scene.MUONG_PHANG, Map.of());

        assertThatThrownBy(() -> scene.dossiers.file(scene.pao(), draft.id(), Delivery.ONLINE, Map.of()))
                .isInstanceOfSatisfying(
                        FilingIncomplete.class,
                        refusal -> assertThat(refusal.problems()).isNotEmpty());

        assertThat(scene.filed().code()).endsWith("-0001");
    }

    @Test
    void letsNobodyFileAnotherPersonsDraft() {
        var draft = scene.birthDraft();

        assertThatThrownBy(() -> scene.dossiers.file(scene.person("lo.thi.hoa"), draft.id(), Delivery.ONLINE, Map.of()))
                .isInstanceOfSatisfying(
                        Rejected.class, refusal -> assertThat(refusal.code()).isEqualTo("HS-010"));
    }

    private Draft birthDraft(String agency) {
        return scene.draft(scene.pao(), Draft.Mode.OWN, Scene.BIRTH, agency, scene.birthAnswers());
    }

    private String codeOf(String agency) {
        return scene.jdbc
                .sql("select code from organisations.agency where id = :id")
                .param("id", agency)
                .query(String.class)
                .single();
    }

    private static void assertNumbered(List<String> codes, String agency, String day) {
        var own = codes.stream()
                .filter(code -> code.startsWith(agency + "-"))
                .sorted()
                .toList();
        assertThat(own)
                .hasSizeGreaterThan(10)
                .isEqualTo(IntStream.rangeClosed(1, own.size())
                        .mapToObj(number -> "%s-%s-%04d".formatted(agency, day, number))
                        .toList());
    }

    private static final class PowerCut extends RuntimeException {
        private PowerCut(String code) {
            super(code);
        }
    }
}
