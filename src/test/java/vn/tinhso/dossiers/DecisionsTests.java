package vn.tinhso.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import vn.tinhso.TestClock;
import vn.tinhso.Together;
import vn.tinhso.WholeProduct;
import vn.tinhso.dossiers.DossierEvent.ResultProposed;
import vn.tinhso.dossiers.DossierEvent.SentBack;
import vn.tinhso.identity.Account;
import vn.tinhso.identity.Grant;
import vn.tinhso.identity.Role;
import vn.tinhso.shared.Rejected;
import vn.tinhso.signing.SignatureFact;
import vn.tinhso.signing.Signatures;
import vn.tinhso.signing.Verification;

@WholeProduct
class DecisionsTests {

    private final Scene scene;
    private final Signatures signatures;

    DecisionsTests(@Autowired ApplicationContext context) {
        scene = new Scene(context);
        signatures = context.getBean(Signatures.class);
    }

    @AfterEach
    void resetClock() {
        scene.clock.set(TestClock.START);
    }

    @Test
    void signsAndSealsAPaperThatProvesGenuine() {
        var dossier = scene.signed(scene.filed());

        var result = scene.dossiers.result(dossier).orElseThrow();
        var verification = signatures.verify(scene.dossiers.file(dossier, result.fileId()));
        assertThat(verification)
                .isInstanceOfSatisfying(
                        Verification.Genuine.class,
                        genuine -> assertThat(genuine.signatures())
                                .extracting(SignatureFact::signerName, SignatureFact::seal)
                                .containsExactly(
                                        org.assertj.core.groups.Tuple.tuple(
                                                scene.leader().account().name(), false),
                                        org.assertj.core.groups.Tuple.tuple(result.agencyName(), true)));
        assertThat(result.approved()).isTrue();
        assertThat(dossier.status()).isEqualTo(DossierStatus.COMPLETED);
        assertThat(dossier.timing().finished()).isEqualTo(TestClock.START);
        assertThat(scene.dossiers.paper(result.verificationCode()).orElseThrow().result())
                .isEqualTo(result);
    }

    @Test
    void writesARefusalForANegativeDecision() {
        var dossier = scene.examined(scene.filed());
        scene.decisions.propose(scene.specialist(), dossier.code(), false, "Trẻ đã được đăng ký khai sinh nơi khác.");
        scene.decisions.sign(scene.leader(), dossier.code());

        var result = scene.dossiers.result(dossier).orElseThrow();
        var paper = scene.dossiers.file(dossier, result.fileId());
        assertThat(result.approved()).isFalse();
        assertThat(result.number()).endsWith("/TB-TC");
        assertThat(signatures.verify(paper)).isInstanceOf(Verification.Genuine.class);
        assertThat(StarterProceduresTests.text(paper)).contains("Trẻ đã được đăng ký khai sinh nơi khác.");
    }

    @Test
    void letsNobodySignTheirOwnProposal() {
        var both = new Party.Person(withGrants(
                scene.account("lanhdao2.03325"),
                new Grant(Role.LEADER, Scene.MUONG_PHANG),
                new Grant(Role.SPECIALIST, Scene.MUONG_PHANG)));
        var dossier = scene.examined(scene.filed());
        scene.decisions.propose(both, dossier.code(), true, "Đủ điều kiện.");

        assertRefused("HS-028", () -> scene.decisions.sign(both, dossier.code()));

        scene.decisions.sendBack(both, dossier.code(), "Để người khác trình.");
        scene.decisions.propose(scene.specialist(), dossier.code(), true, "Đủ điều kiện.");
        assertThat(scene.decisions.sign(both, dossier.code()).status()).isEqualTo(DossierStatus.COMPLETED);
    }

    @Test
    void letsNoLeaderOfAnotherCommuneSeeSignOrSendBack() {
        var dossier = scene.proposed(scene.filed());
        var other = scene.person("lanhdao.03334");

        assertRefused("HS-031", () -> scene.decisions.sign(other, dossier.code()));
        assertRefused("HS-031", () -> scene.decisions.sendBack(other, dossier.code(), "Xem lại."));
        assertRefused("HS-031", () -> scene.decisions.preview(other, dossier.code()));
    }

    @Test
    void showsTheDraftToTheDecidingAgencyOnly() {
        var dossier = scene.proposed(scene.filed());

        assertThat(scene.decisions.preview(scene.specialist(), dossier.code())).startsWith("%PDF".getBytes());
        assertThat(scene.decisions.preview(scene.leader(), dossier.code())).startsWith("%PDF".getBytes());
        assertRefused("HS-044", () -> scene.decisions.preview(scene.pao(), dossier.code()));
        assertRefused("HS-044", () -> scene.decisions.preview(scene.officer(), dossier.code()));
    }

    @Test
    void sendsBackWithAReasonAndSignsTheSecondProposal() {
        var dossier = scene.proposed(scene.filed());

        assertRefused("HS-014", () -> scene.decisions.sendBack(scene.leader(), dossier.code(), "  "));
        scene.decisions.sendBack(scene.leader(), dossier.code(), "Kiểm tra lại nơi sinh.");
        assertRefused("HS-029", () -> scene.decisions.sign(scene.leader(), dossier.code()));
        scene.decisions.propose(scene.specialist(), dossier.code(), false, "Không đủ điều kiện.");
        scene.decisions.sign(scene.leader(), dossier.code());

        assertThat(scene.dossiers.result(dossier).orElseThrow().approved()).isFalse();
        assertThat(scene.dossiers.events(dossier))
                .filteredOn(entry -> entry.event() instanceof SentBack || entry.event() instanceof ResultProposed)
                .hasSize(3)
                .noneMatch(entry -> entry.event().shownToApplicant());
    }

    @Test
    void signsOnceThoughTwoLeadersPressTogether() throws Exception {
        var dossier = scene.proposed(scene.filed());
        var leaders = List.of(scene.leader(), scene.person("lanhdao2.03325"));

        var outcomes = Together.run(2, i -> {
            try {
                return scene.decisions
                        .sign(leaders.get(i), dossier.code())
                        .status()
                        .name();
            } catch (Rejected refusal) {
                return refusal.code();
            }
        });

        assertThat(outcomes).containsExactlyInAnyOrder("COMPLETED", "HS-001");
        assertThat(scene.dossiers.events(dossier)).hasSize(5);
    }

    @Test
    void numbersResultsWithoutGapThoughASignatureFails() throws Exception {
        scene.at("2027-03-01T09:00");
        var births = IntStream.range(0, 6)
                .mapToObj(i -> scene.proposed(scene.filed()))
                .toList();
        var marital = scene.proposed(scene.filed(Scene.MARITAL_STATUS, Scene.MUONG_PHANG));
        var failing = births.get(2);
        refuseResultOf(failing);
        var numbers = new ArrayList<String>();
        try {
            Together.run(3, thread -> {
                for (var i = thread; i < births.size(); i += 3) {
                    sign(births.get(i), births.get(i) == failing);
                }
                return thread;
            });
        } finally {
            scene.jdbc.sql("drop trigger planted_result on dossiers.result").update();
        }
        scene.decisions.sign(scene.leader(), failing.code());
        scene.decisions.sign(scene.leader(), marital.code());

        births.forEach(dossier ->
                numbers.add(scene.dossiers.result(dossier).orElseThrow().number()));
        assertThat(numbers).containsExactlyInAnyOrder("01/2027", "02/2027", "03/2027", "04/2027", "05/2027", "06/2027");
        assertThat(scene.dossiers.result(failing).orElseThrow().number()).isEqualTo("06/2027");
        assertThat(scene.dossiers.result(marital).orElseThrow().number()).startsWith("01/");
    }

    @Test
    void numbersEachRegisterOfVitalRecordsByItself() {
        scene.at("2028-03-01T09:00");
        var birth = scene.signed(scene.filed());
        var marriage = scene.signed(scene.filed("1.000894", Scene.MUONG_PHANG));

        assertThat(scene.dossiers.result(birth).orElseThrow().number()).isEqualTo("01/2028");
        assertThat(scene.dossiers.result(marriage).orElseThrow().number()).isEqualTo("01/2028");
    }

    private void sign(Dossier dossier, boolean fails) {
        if (fails) {
            assertThatThrownBy(() -> scene.decisions.sign(scene.leader(), dossier.code()))
                    .isInstanceOf(DataAccessException.class);
        } else {
            scene.decisions.sign(scene.leader(), dossier.code());
        }
    }

    private void refuseResultOf(Dossier dossier) {
        scene.jdbc.sql("""
                        create or replace function dossiers.planted_result() returns trigger language plpgsql as $$
                        begin
                            if new.dossier_id = '%s' then raise exception 'planted'; end if;
                            return new;
                        end $$""".formatted(dossier.id())).update();
        scene.jdbc.sql("""
                        create trigger planted_result after insert on dossiers.result
                        for each row execute function dossiers.planted_result()""").update();
    }

    private static Account withGrants(Account account, Grant... grants) {
        return new Account(
                account.id(), account.login(), account.name(), account.official(), null, new HashSet<>(Set.of(grants)));
    }

    private static void assertRefused(String code, Runnable deed) {
        assertThatThrownBy(deed::run)
                .isInstanceOfSatisfying(
                        Rejected.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
