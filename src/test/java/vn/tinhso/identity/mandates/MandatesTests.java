package vn.tinhso.identity.mandates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tinhso.TestClock;
import vn.tinhso.Together;
import vn.tinhso.WholeProduct;
import vn.tinhso.identity.Account;
import vn.tinhso.identity.Accounts;
import vn.tinhso.identity.Appointer;
import vn.tinhso.identity.Appointment;
import vn.tinhso.identity.MandateKind;
import vn.tinhso.identity.OfficialAccounts;
import vn.tinhso.identity.Scope;
import vn.tinhso.identity.mandates.Mandate.Paper;
import vn.tinhso.identity.mandates.MandateWish.Limits;
import vn.tinhso.privacy.Resealing;
import vn.tinhso.shared.Actor;
import vn.tinhso.shared.Moments;
import vn.tinhso.shared.PersonalId;
import vn.tinhso.shared.Rejected;

/** Who acts for whom: declared, seen by a desk, agreed to, ended. */
@WholeProduct
class MandatesTests {

    private static final Paper CERTIFICATE = new Paper("77/2015", LocalDate.parse("2015-05-02"), "UBND xã Mường Phăng");
    private static final Limits ALWAYS = new Limits(Scope.ALL, null);
    private static final String PAO = "vang.a.pao";
    private static final String HOA = "lo.thi.hoa";
    private static final String HOAS_NUMBER = "011196000002";
    private static final String CHILD = "011215004421";

    private final ApplicationContext context;
    private final Mandates mandates;
    private final MandateDesk desk;
    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final TestClock clock;
    private final Resealing resealing;

    MandatesTests(@Autowired ApplicationContext context) {
        this.context = context;
        mandates = context.getBean(Mandates.class);
        desk = context.getBean(MandateDesk.class);
        accounts = context.getBean(Accounts.class);
        jdbc = context.getBean(JdbcClient.class);
        clock = context.getBean(TestClock.class);
        resealing = new Resealing(context);
    }

    @AfterEach
    void forget() {
        clock.set(TestClock.START);
        jdbc.sql("delete from identity.mandate").update();
    }

    @Test
    void actsForAChildOnceADeskHasSeenThePaperAndUntilTheEighteenthBirthday() {
        var born = LocalDate.parse("2015-04-23");
        var asked = mandates.ask(person(PAO), child("Vàng Thị Dua", born, CHILD));
        assertThat(asked.state()).isEqualTo(MandateState.WAITING);
        assertThat(person(PAO).onBehalf()).isEmpty();

        assertThat(desk.look(officer(), asked.id()).principal().number()).isEqualTo(CHILD);
        desk.confirm(officer(), asked.id());

        assertThat(person(PAO).onBehalf())
                .singleElement()
                .satisfies(one -> assertThat(one.kind()).isEqualTo(MandateKind.CHILD));
        on("2033-04-22");
        assertThat(person(PAO).onBehalf()).hasSize(1);
        on("2033-04-23");
        assertThat(person(PAO).onBehalf()).isEmpty();
        assertThat(deeds(asked.id())).containsExactly("mandate.declared", "mandate.viewed", "mandate.confirmed");
    }

    @Test
    void countsWhoWasBornOnTheLeapDayAsAnAdultFromTheLastOfFebruary() {
        var asked = mandates.ask(person(PAO), child("Vàng A Sử", LocalDate.parse("2012-02-29"), null));

        assertThat(asked.to()).isEqualTo(LocalDate.parse("2030-02-27"));
    }

    @Test
    void declaresOnlyChildrenWithAPaper() {
        var today = Moments.day(TestClock.START);
        assertRefused("TM-004", () -> mandates.ask(person(PAO), child("Vàng A Dế", today.minusYears(18), null)));
        assertRefused("TM-004", () -> mandates.ask(person(PAO), child("Vàng A Dế", today.plusDays(1), null)));
        assertThat(mandates.ask(
                                person(PAO),
                                child("Vàng A Dế", today.minusYears(18).plusDays(1), null))
                        .to())
                .isEqualTo(today);
        assertRefused(
                "TM-005",
                () -> mandates.ask(person(PAO), new MandateWish.Child("Vàng A Kỷ", null, today.minusYears(1), null)));
        assertRefused("TM-003", () -> mandates.ask(person(PAO), child("  ", today.minusYears(1), null)));
        assertRefused(
                "TM-007", () -> mandates.ask(person(PAO), child("Vàng A Kỷ", today.minusYears(1), "011068000001")));
        assertRefused(
                "TM-006",
                () -> mandates.ask(
                        person(PAO), child("vàng a dế", today.minusYears(18).plusDays(1), null)));
        assertRefused("TM-002", () -> mandates.ask(officer(), child("Vàng A Kỷ", today.minusYears(1), null)));
    }

    @Test
    void confirmsNothingWhoseTimeIsOver() {
        var today = Moments.day(TestClock.START);
        var asked = mandates.ask(
                person(PAO), child("Vàng A Dế", today.minusYears(18).plusDays(1), null));
        on("2026-11-21");

        assertRefused("TM-018", () -> desk.confirm(officer(), asked.id()));
        assertRefused("TM-014", () -> desk.refuse(officer(), asked.id(), " "));
        desk.refuse(officer(), asked.id(), "Cháu đã đủ 18 tuổi.");

        assertRefused("TM-012", () -> desk.confirm(officer(), asked.id()));
        assertThat(mandates.heldBy(person(PAO)).getFirst().reason()).isEqualTo("Cháu đã đủ 18 tuổi.");
    }

    @Test
    void letsNobodyAtADeskConfirmAMandateOfTheirOwn() {
        var asked = mandates.ask(person(PAO), child("Vàng Thị Dua", LocalDate.parse("2015-04-23"), null));
        var given = mandates.ask(
                person(PAO), new MandateWish.OfPerson("Lò Thị Hoa", new PersonalId(HOAS_NUMBER), CERTIFICATE, ALWAYS));

        bearing(OwnNumber.of(person(PAO)), () -> {
            assertRefused("TM-023", () -> desk.confirm(officer(), asked.id()));
            assertRefused("TM-023", () -> desk.confirm(officer(), given.id()));
        });
        bearing(HOAS_NUMBER, () -> {
            assertRefused("TM-023", () -> desk.confirm(officer(), given.id()));
            desk.confirm(officer(), asked.id());
        });

        desk.confirm(person("motcua.03334"), given.id());
        assertThat(person(PAO).onBehalf()).hasSize(2);
    }

    /** The officer at the desk is the citizen with this number, for as long as this takes. */
    private void bearing(@Nullable String number, Runnable deed) {
        var officials = context.getBean(OfficialAccounts.class);
        var before = officials.find(officer().id()).orElseThrow().facts();
        var system = Appointer.everywhere(Actor.system());
        officials.correct(
                system,
                officer().id(),
                new Appointment(
                        before.login(),
                        before.name(),
                        new PersonalId(Objects.requireNonNull(number)),
                        before.post(),
                        before.contact()));
        try {
            deed.run();
        } finally {
            officials.correct(system, officer().id(), before);
        }
    }

    @Test
    void letsOnlyADeskConfirm() {
        var asked = mandates.ask(person(PAO), child("Vàng Thị Dua", LocalDate.parse("2015-04-23"), null));

        for (var login : List.of(PAO, HOA, "lanhdao.03325", "quantri.tinh")) {
            assertRefused("TM-013", () -> desk.confirm(person(login), asked.id()));
            assertRefused("TM-013", () -> desk.look(person(login), asked.id()));
            assertRefused("TM-013", () -> desk.waiting(person(login)));
        }
        assertThat(desk.waiting(person("motcua.03334"))).extracting(Mandate::id).contains(asked.id());
    }

    @Test
    void actsForAnAdultWhoAskedOnceItIsAccepted() {
        var asked = mandates.ask(person(PAO), authorise(HOAS_NUMBER));
        assertThat(person(HOA).onBehalf()).isEmpty();
        assertRefused("TM-011", () -> mandates.accept(person("po.my.le"), asked.id()));
        assertRefused("TM-011", () -> mandates.accept(person(PAO), asked.id()));
        assertRefused("TM-011", () -> desk.confirm(officer(), asked.id()));

        mandates.accept(person(HOA), asked.id());

        assertThat(person(HOA).onBehalf()).hasSize(1);
        assertThat(mandates.givenBy(person(PAO)).getFirst().agent().name()).isEqualTo("Lò Thị Hoa");
        assertRefused("TM-011", () -> mandates.end(person("po.my.le"), asked.id()));
        mandates.end(person(PAO), asked.id());
        assertThat(person(HOA).onBehalf()).isEmpty();
        assertRefused("TM-012", () -> mandates.end(person(HOA), asked.id()));
        assertThat(deeds(asked.id())).containsExactly("mandate.declared", "mandate.accepted", "mandate.ended");
    }

    @Test
    void saysNothingAboutWhetherANumberHasAnAccount() {
        var known = mandates.ask(person(PAO), authorise(HOAS_NUMBER));
        var unknown = mandates.ask(person(PAO), authorise("011199009999"));

        assertThat(known.state()).isEqualTo(unknown.state());
        assertThat(mandates.givenBy(person(PAO))).allMatch(one -> one.agent().name() == null);
        assertThat(mandates.heldBy(person(HOA))).extracting(Mandate::id).containsExactly(known.id());
        mandates.decline(person(HOA), known.id());
        assertThat(mandates.heldBy(person(HOA))).extracting(Mandate::state).containsExactly(MandateState.REFUSED);
        assertThat(person(HOA).onBehalf()).isEmpty();
    }

    @Test
    void actsForAnAdultByPaperAndThePrincipalSeesItAndEndsIt() {
        var wish = new MandateWish.OfPerson(
                "Lò Thị Hoa",
                new PersonalId(HOAS_NUMBER),
                new Paper("120/2026", LocalDate.parse("2026-11-02"), "Phòng công chứng số 1"),
                new Limits(new Scope(Set.of("Hộ tịch"), Set.of()), LocalDate.parse("2026-12-31")));
        var asked = mandates.ask(person(PAO), wish);
        desk.confirm(officer(), asked.id());

        assertThat(person(PAO).mayActBy(asked.id(), "Hộ tịch", "1.004873")).isTrue();
        assertThat(person(PAO).mayActBy(asked.id(), "Hạ tầng kỹ thuật", "1.002693"))
                .isFalse();
        assertThat(mandates.givenBy(person(HOA))).extracting(Mandate::id).containsExactly(asked.id());
        mandates.end(person(HOA), asked.id());
        assertThat(person(PAO).onBehalf()).isEmpty();
    }

    @Test
    void refusesUnknownScopesPastDaysAndPapersOfTomorrow() {
        var odd = new Limits(new Scope(Set.of("Lĩnh vực không có"), Set.of()), null);
        var past = new Limits(Scope.ALL, LocalDate.parse("2026-11-19"));
        var tomorrow = new Paper("1", LocalDate.parse("2026-11-21"), "UBND xã");

        assertRefused(
                "TM-010",
                () -> mandates.ask(person(PAO), new MandateWish.Authorise(new PersonalId(HOAS_NUMBER), null, odd)));
        assertRefused(
                "TM-009",
                () -> mandates.ask(person(PAO), new MandateWish.Authorise(new PersonalId(HOAS_NUMBER), null, past)));
        assertRefused(
                "TM-008",
                () -> mandates.ask(
                        person(PAO),
                        new MandateWish.OfOrganisation(
                                new TaxCode("0100233488"), "HTX Mường Phăng", tomorrow, ALWAYS)));
        assertRefused(
                "TM-011",
                () -> mandates.ask(
                        person(PAO),
                        new MandateWish.Authorise(new PersonalId(HOAS_NUMBER), UUID.randomUUID(), ALWAYS)));
    }

    @Test
    void keepsOneRecordOfAnOrganisationForAllWhoActForIt() {
        var paper = new Paper("15/GUQ", LocalDate.parse("2026-11-02"), "HTX Mường Phăng");
        var code = new TaxCode("5600123452");
        var first = mandates.ask(person(PAO), new MandateWish.OfOrganisation(code, "HTX Mường Phăng", paper, ALWAYS));
        var second = mandates.ask(person(HOA), new MandateWish.OfOrganisation(code, "Tên khác", paper, ALWAYS));

        assertThat(second.principal().organisation())
                .isEqualTo(first.principal().organisation());
        assertRefused(
                "TM-006", () -> mandates.ask(person(PAO), new MandateWish.OfOrganisation(code, "HTX", paper, ALWAYS)));
    }

    @Test
    void letsTwoParentsDeclareTheSameChildAtOnceAndEachOnlyOnce() throws Exception {
        var born = LocalDate.parse("2015-04-23");

        var made = Together.run(6, thread -> {
            try {
                mandates.ask(person(thread % 2 == 0 ? PAO : HOA), child("Vàng Thị Dua", born, CHILD));
                return "made";
            } catch (Rejected refusal) {
                return refusal.code();
            }
        });

        assertThat(made)
                .containsOnly("made", "TM-006")
                .filteredOn("made"::equals)
                .hasSize(2);
        assertThat(mandates.heldBy(person(PAO))).hasSize(1);
        assertThat(mandates.heldBy(person(HOA))).hasSize(1);
    }

    @Test
    void isEndedWhenItIsAcceptedAndEndedAtOnce() throws Exception {
        for (var round = 0; round < 8; round++) {
            var asked = mandates.ask(person(PAO), authorise(HOAS_NUMBER));

            var came = Together.run(2, thread -> {
                try {
                    if (thread == 0) {
                        mandates.accept(person(HOA), asked.id());
                    } else {
                        mandates.end(person(PAO), asked.id());
                    }
                    return "done";
                } catch (Rejected refusal) {
                    return refusal.code();
                }
            });

            assertThat(came.get(1)).isEqualTo("done");
            assertThat(came.get(0)).isIn("done", "TM-012");
            assertThat(person(HOA).onBehalf()).isEmpty();
            assertThat(mandates.givenBy(person(PAO)).getFirst().state()).isEqualTo(MandateState.ENDED);
        }
    }

    @Test
    void staysReadableWhenKeysChange() {
        var child = mandates.ask(person(PAO), child("Vàng Thị Dua", LocalDate.parse("2015-04-23"), CHILD));
        var asked = mandates.ask(person(PAO), authorise(HOAS_NUMBER));

        resealing.begin();
        resealing.finish();

        assertThat(desk.look(officer(), child.id()).principal().number()).isEqualTo(CHILD);
        assertThat(desk.look(officer(), child.id()).basis().paper()).isEqualTo(CERTIFICATE);
        mandates.accept(person(HOA), asked.id());
        assertThat(person(HOA).onBehalf()).hasSize(1);
        assertThat(jdbc.sql("select principal_number from identity.mandate where principal_number is not null")
                        .query(byte[].class)
                        .list())
                .isNotEmpty()
                .allMatch(resealing::isCurrent);
    }

    private static MandateWish.Child child(String name, LocalDate born, @Nullable String number) {
        return new MandateWish.Child(name, number == null ? null : new PersonalId(number), born, CERTIFICATE);
    }

    private static MandateWish.Authorise authorise(String number) {
        return new MandateWish.Authorise(new PersonalId(number), null, ALWAYS);
    }

    private Account person(String login) {
        return accounts.byLogin(login).orElseThrow();
    }

    private Account officer() {
        return person("motcua.03325");
    }

    private void on(String day) {
        clock.set(LocalDate.parse(day).atTime(9, 0).atZone(Moments.VIETNAM).toInstant());
    }

    private List<String> deeds(UUID mandate) {
        return jdbc.sql("select deed from audit.entry where subject = :subject order by id")
                .param("subject", "mandate:" + mandate)
                .query(String.class)
                .list();
    }

    private static void assertRefused(String code, Runnable deed) {
        assertThatThrownBy(deed::run)
                .isInstanceOfSatisfying(
                        Rejected.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
