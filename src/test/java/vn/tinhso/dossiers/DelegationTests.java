package vn.tinhso.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.tinhso.TestClock;
import vn.tinhso.WholeProduct;
import vn.tinhso.audit.AuditLog;
import vn.tinhso.dossiers.Allowed.Deed;
import vn.tinhso.identity.Account;
import vn.tinhso.identity.Delegation;
import vn.tinhso.identity.Delegations;
import vn.tinhso.identity.Role;
import vn.tinhso.shared.Rejected;

/** Who stands in for an absent colleague: from when until when, with which rights, and what the record says. */
@WholeProduct
class DelegationTests {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    private final Scene scene;
    private final Delegations delegations;
    private final AuditLog audit;

    DelegationTests(@Autowired ApplicationContext context) {
        scene = new Scene(context);
        delegations = context.getBean(Delegations.class);
        audit = context.getBean(AuditLog.class);
    }

    @BeforeEach
    void begin() {
        scene.at("2026-11-20T09:12");
    }

    @AfterEach
    void endAll() {
        scene.clock.set(TestClock.START);
        scene.jdbc.sql("delete from identity.delegation").update();
        scene.jdbc.sql("update identity.account set enabled = true").update();
    }

    @Test
    void holdsFromMidnightToMidnightInVietnam() {
        delegate("lanhdao.03325", "chuyenvien.03325", MONDAY, MONDAY);

        assertThat(leads("2026-11-22T23:59:59")).isFalse();
        assertThat(leads("2026-11-23T00:00:00")).isTrue();
        assertThat(leads("2026-11-23T23:59:59")).isTrue();
        assertThat(leads("2026-11-24T00:00:00")).isFalse();
    }

    @Test
    void endsAtOnceWhenItIsEndedEarlyOrTheAbsentPersonMayNotSignInAnyMore() {
        var made = delegate("lanhdao.03325", "chuyenvien.03325", FRIDAY, MONDAY);
        assertThat(account("chuyenvien.03325").holds(Role.LEADER, Scene.MUONG_PHANG))
                .isTrue();

        enable("lanhdao.03325", false);
        assertThat(account("chuyenvien.03325").holds(Role.LEADER)).isFalse();
        enable("lanhdao.03325", true);
        delegations.end(account("chuyenvien.03325"), made.id());

        assertThat(account("chuyenvien.03325").holds(Role.LEADER)).isFalse();
        assertThat(account("chuyenvien.03325").actsFor(id("lanhdao.03325"))).isFalse();
        assertRefused("DN-027", () -> delegations.end(account("lanhdao.03325"), made.id()));
        assertThat(audit.about("account:" + id("lanhdao.03325"), 2))
                .extracting(entry -> entry.deed())
                .containsExactly("delegation.ended", "delegation.made");
    }

    @Test
    void passesOnOnlyWhatTheAbsentPersonHoldsInPerson() {
        delegate("lanhdao.03325", "chuyenvien.03325", FRIDAY, MONDAY);
        delegate("chuyenvien.03325", "vanthu.03325", FRIDAY, MONDAY);

        var clerk = account("vanthu.03325");
        assertThat(clerk.holds(Role.SPECIALIST, Scene.MUONG_PHANG)).isTrue();
        assertThat(clerk.holds(Role.LEADER)).isFalse();
        assertThat(clerk.actsFor(id("lanhdao.03325"))).isFalse();
        // Nor does a stand-in of the leader delegate what is the leader's.
        assertRefused(
                "DN-026",
                () -> delegations.delegate(
                        account("chuyenvien.03325"), wish("lanhdao.03325", "vanthu.03325", FRIDAY, MONDAY), true));
    }

    @Test
    void refusesWhatIsNoDelegation() {
        assertRefused("DN-020", () -> delegate("chuyenvien.03325", "chuyenvien.03325", FRIDAY, MONDAY));
        assertRefused("DN-021", () -> delegate("chuyenvien.03325", "chuyenvien.03334", FRIDAY, MONDAY));
        assertRefused("DN-022", () -> delegate("chuyenvien.03325", "chuyenvien2.03325", MONDAY, FRIDAY));
        assertRefused("DN-022", () -> delegate("chuyenvien.03325", "chuyenvien2.03325", FRIDAY.minusDays(1), MONDAY));
        assertRefused(
                "DN-026",
                () -> delegations.delegate(
                        account("chuyenvien.03325"),
                        wish("chuyenvien2.03325", "chuyenvien.03325", FRIDAY, MONDAY),
                        false));
    }

    @Test
    void asksBeforeTwoStandInForOneAtTheSameTime() {
        delegate("chuyenvien.03325", "chuyenvien2.03325", FRIDAY, MONDAY);

        assertRefused("DN-024", () -> delegate("chuyenvien.03325", "chuyenvien2.03325", MONDAY, MONDAY));
        assertRefused("DN-025", () -> delegate("chuyenvien.03325", "vanthu.03325", MONDAY, MONDAY.plusDays(9)));
        delegate("chuyenvien.03325", "vanthu.03325", MONDAY.plusDays(1), MONDAY.plusDays(9));
        var both = delegations.delegate(
                account("chuyenvien.03325"), wish("chuyenvien.03325", "lanhdao2.03325", FRIDAY, MONDAY), true);
        assertThat(both.delegate().account()).isEqualTo(id("lanhdao2.03325"));
    }

    @Test
    void letsALeaderArrangeForHisStaff() {
        var made = delegations.delegate(
                account("lanhdao.03325"), wish("chuyenvien.03325", "chuyenvien2.03325", FRIDAY, MONDAY), false);

        assertThat(made.createdBy()).isEqualTo(id("lanhdao.03325"));
        assertThat(delegations.ledBy(account("lanhdao2.03325"))).contains(made);
        assertThat(account("chuyenvien2.03325").actsFor(id("chuyenvien.03325"))).isTrue();
    }

    @Test
    void writesInWhosePlaceSomethingWasDone() {
        var dossier = scene.examined(scene.filed());
        scene.handlers.take(scene.specialist(), dossier.code());
        var standIn = "chuyenvien2.03325";
        assertThat(scene.dossiers
                        .allowed(scene.person(standIn), scene.now(dossier))
                        .may(Deed.PROPOSE))
                .isFalse();
        delegate("chuyenvien.03325", standIn, FRIDAY, MONDAY);

        scene.decisions.propose(scene.person(standIn), dossier.code(), true, "Đủ điều kiện.");

        var actor = scene.dossiers.events(scene.now(dossier)).getLast().actor();
        assertThat(actor.accountId()).isEqualTo(id(standIn).toString());
        assertThat(actor.inPlaceOf()).isEqualTo(id("chuyenvien.03325").toString());
        assertThat(actor.title())
                .endsWith("(thay " + account("chuyenvien.03325").name() + ")");
        assertThat(audit.about("dossier:" + dossier.code(), 10))
                .filteredOn(line -> line.deed().equals("dossier.ResultProposed"))
                .singleElement()
                .satisfies(line -> assertThat(line.detail())
                        .containsEntry("inPlaceOf", id("chuyenvien.03325").toString()));
    }

    @Test
    void writesNothingOfItWhenTheRightIsOnesOwn() {
        delegate("chuyenvien.03325", "chuyenvien2.03325", FRIDAY, MONDAY);
        var dossier = scene.examined(scene.filed());

        scene.decisions.propose(scene.person("chuyenvien2.03325"), dossier.code(), true, "Đủ điều kiện.");

        var actor = scene.dossiers.events(scene.now(dossier)).getLast().actor();
        assertThat(actor.inPlaceOf()).isNull();
        assertThat(actor.title()).doesNotContain("thay");
    }

    @Test
    void keepsTwoPeopleForTwoSteps() {
        // The specialist proposes, then holds the leader's rights: still the same person.
        var own = scene.proposed(scene.filed());
        delegate("lanhdao.03325", "chuyenvien.03325", FRIDAY, MONDAY);
        assertRefused("HS-028", () -> scene.decisions.sign(scene.specialist(), own.code()));

        // Proposed in the place of the leader: not the leader's to sign, but the other leader's.
        grantRole("lanhdao.03325", Role.SPECIALIST);
        delegate("lanhdao.03325", "vanthu.03325", FRIDAY, MONDAY, true);
        var examined = scene.examined(scene.filed());
        scene.decisions.propose(scene.person("vanthu.03325"), examined.code(), true, "Đủ điều kiện.");
        assertRefused("HS-028", () -> scene.decisions.sign(scene.leader(), examined.code()));
        assertThat(scene.decisions
                        .sign(scene.person("lanhdao2.03325"), examined.code())
                        .status())
                .isEqualTo(DossierStatus.COMPLETED);

        // A motion made in somebody's place is not for that person to decide.
        var moving = scene.examined(scene.filed());
        scene.motions.move(scene.person("vanthu.03325"), moving.code(), new Motion.Stop("Không bổ sung.", ""));
        assertRefused("HS-072", () -> scene.motions.decide(scene.leader(), moving.code(), true, ""));
        scene.jdbc
                .sql("delete from identity.role_grant where account_id = :id and role = 'SPECIALIST'")
                .param("id", id("lanhdao.03325"))
                .update();
    }

    @Test
    void letsALeaderWhoStandsInForTheProposerSignByHisOwnRight() {
        var dossier = scene.proposed(scene.filed());
        delegate("chuyenvien.03325", "lanhdao.03325", FRIDAY, MONDAY);

        scene.decisions.sign(scene.leader(), dossier.code());

        var signing = scene.dossiers.events(scene.now(dossier)).getLast();
        assertThat(signing.actor().inPlaceOf()).isNull();
    }

    private boolean leads(String local) {
        scene.clock.set(Scene.vietnam(local));
        return account("chuyenvien.03325").holds(Role.LEADER, Scene.MUONG_PHANG);
    }

    private Delegation delegate(String from, String to, LocalDate first, LocalDate last) {
        return delegate(from, to, first, last, false);
    }

    private Delegation delegate(String from, String to, LocalDate first, LocalDate last, boolean beside) {
        return delegations.delegate(account(from), wish(from, to, first, last), beside);
    }

    private Delegation.Wish wish(String from, String to, LocalDate first, LocalDate last) {
        return new Delegation.Wish(id(from), id(to), first, last, "Đi công tác.");
    }

    private void grantRole(String login, Role role) {
        scene.jdbc
                .sql("""
                        insert into identity.role_grant (account_id, role, agency_id, valid_from)
                        values (:id, :role, :agency, '2025-07-01')""")
                .params(Map.of("id", id(login), "role", role.name(), "agency", Scene.MUONG_PHANG))
                .update();
    }

    private void enable(String login, boolean enabled) {
        scene.jdbc
                .sql("update identity.account set enabled = :enabled where login = :login")
                .param("enabled", enabled)
                .param("login", login)
                .update();
    }

    private Account account(String login) {
        return scene.account(login);
    }

    private UUID id(String login) {
        return scene.jdbc
                .sql("select id from identity.account where login = :login")
                .param("login", login)
                .query(UUID.class)
                .single();
    }

    private static void assertRefused(String code, Runnable deed) {
        assertThatThrownBy(deed::run)
                .isInstanceOfSatisfying(
                        Rejected.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
