package vn.tinhso.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.tinhso.TestClock;
import vn.tinhso.Together;
import vn.tinhso.WholeProduct;
import vn.tinhso.dossiers.warnings.Audience;
import vn.tinhso.dossiers.warnings.Escalations;
import vn.tinhso.dossiers.warnings.Rules;
import vn.tinhso.identity.Account;
import vn.tinhso.notifications.Notifications;
import vn.tinhso.shared.Rejected;

/** Who is reminded of what, and from when on; nothing here waits for a job. */
@WholeProduct
class EscalationTests {

    private final Scene scene;
    private final Escalations escalations;
    private final Rules rules;
    private final OpenDossiers open;
    private final Notifications notifications;

    EscalationTests(@Autowired ApplicationContext context) {
        scene = new Scene(context);
        escalations = context.getBean(Escalations.class);
        rules = context.getBean(Rules.class);
        open = context.getBean(OpenDossiers.class);
        notifications = context.getBean(Notifications.class);
    }

    @BeforeEach
    void begin() {
        scene.at("2026-11-20T07:00");
    }

    @AfterEach
    void resetClock() {
        scene.clock.set(TestClock.START);
        scene.jdbc
                .sql("update dossiers.escalation_rule set ended_at = now(), ended_by = 'test'"
                        + " where created_by <> 'system' and ended_at is null")
                .update();
        // Other tests know nothing of what was brought to the province.
        scene.jdbc
                .sql("update dossiers.dossier set readers = array_remove(readers, 'tinh') where 'tinh' = any(readers)")
                .update();
    }

    @Test
    void remindsTheHandlerHalfWayThenTheLeaderThenTheProvince() {
        var dossier = handled();
        var half = scene.calendar
                .scheduleOf(Scene.MUONG_PHANG)
                .plusWorkingMinutes(dossier.timing().received(), used(dossier, 50));

        scene.clock.set(half.minusSeconds(60));
        assertThat(told("chuyenvien.03325", dossier)).isEmpty();
        scene.clock.set(half);
        assertThat(told("chuyenvien.03325", dossier)).containsExactly(Audience.HANDLER);
        assertThat(told("lanhdao.03325", dossier)).isEmpty();
        scene.clock.set(scene.calendar
                .scheduleOf(Scene.MUONG_PHANG)
                .plusWorkingMinutes(dossier.timing().received(), used(dossier, 80)));
        assertThat(told("lanhdao.03325", dossier)).containsExactly(Audience.LEADER);
        scene.clock.set(dossier.timing().due());
        assertThat(told("lanhdao.03325", dossier)).containsExactly(Audience.LEADER, Audience.LEADER);
    }

    @Test
    void countsTheShareInWorkingTime() {
        var dossier = handled();
        var schedule = scene.calendar.scheduleOf(Scene.MUONG_PHANG);
        var whole = schedule.workingMinutes(
                dossier.timing().received(), dossier.timing().due());
        for (var moment : List.of("2026-11-20T08:00", "2026-11-22T12:00", "2026-11-23T10:15", "2026-11-25T17:00")) {
            scene.at(moment);
            var gone = schedule.workingMinutes(dossier.timing().received(), scene.clock.instant());
            assertThat(used(dossier)).as(moment).isEqualTo((int) (100 * gone / whole));
        }
    }

    @Test
    void tellsOnceHoweverManyAskAtTheSameTime() throws Exception {
        var dossier = handled();
        scene.at("2026-11-27T09:00");
        var leader = scene.account("lanhdao.03325");
        var handler = scene.account("chuyenvien.03325");

        Together.run(4, thread -> escalations.concerning(thread % 2 == 0 ? leader : handler));

        // 50 % for the handler; 80 % and 100 % for each leader.
        assertThat(notices(handler, dossier)).isEqualTo(1);
        assertThat(notices(leader, dossier)).isEqualTo(2);
        assertThat(notices(scene.account("lanhdao2.03325"), dossier)).isEqualTo(2);
        escalations.concerning(leader);
        assertThat(notices(leader, dossier)).isEqualTo(2);
    }

    @Test
    void bringsWhatIsFarOverdueToTheProvince() {
        var dossier = handled();
        var province = scene.account("lanhdao.tinh");
        scene.at("2026-11-26T17:00");
        assertThat(told(province, dossier)).isEmpty();
        assertThatThrownBy(() -> scene.dossiers.find(Party.of(province), dossier.code()))
                .isInstanceOf(Rejected.class);

        scene.at("2026-11-30T17:00");
        assertThat(told(province, dossier)).containsExactly(Audience.PROVINCE);
        assertThat(scene.dossiers.find(Party.of(province), dossier.code()).id()).isEqualTo(dossier.id());
        assertThat(notices(province, dossier)).isEqualTo(1);
    }

    @Test
    void standsStillWhileTheClockStands() {
        var dossier = handled();
        scene.at("2026-11-20T15:00");
        scene.suspensions.suspend(
                scene.specialist(), dossier.code(), SuspensionKind.FIELD_SURVEY, "Xác minh.", "15/QĐ-UBND");
        var before = used(dossier);

        scene.at("2026-12-01T15:00");
        assertThat(used(dossier)).isEqualTo(before);
        scene.suspensions.resume(scene.specialist(), dossier.code(), "Đã xác minh.");
        assertThat(used(dossier)).isEqualTo(before);
    }

    @Test
    void letsAnAgencyHaveRulesOfItsOwn() {
        var administrator = scene.account("quantri.tinh");
        var dossier = handled();
        rules.add(administrator, Scene.MUONG_PHANG, 20, Audience.LEADER);

        scene.clock.set(scene.calendar
                .scheduleOf(Scene.MUONG_PHANG)
                .plusWorkingMinutes(dossier.timing().received(), used(dossier, 20)));
        assertThat(told("lanhdao.03325", dossier)).containsExactly(Audience.LEADER);
        scene.at("2026-11-27T14:30");
        // Instead of 80 and 100 of the province.
        assertThat(told("lanhdao.03325", dossier)).containsExactly(Audience.LEADER);
    }

    @Test
    void takesOnlySensibleRulesFromThoseWhoMaySetThem() {
        var administrator = scene.account("quantri.tinh");

        assertRefused("HS-120", () -> rules.add(scene.account("lanhdao.03325"), null, 70, Audience.LEADER));
        assertRefused("HS-121", () -> rules.add(administrator, null, 0, Audience.LEADER));
        assertRefused("HS-122", () -> rules.add(administrator, null, 90, Audience.PROVINCE));
        rules.add(administrator, null, 70, Audience.LEADER);
        assertRefused("HS-123", () -> rules.add(administrator, null, 70, Audience.LEADER));
        var added = rules.all().stream()
                .filter(rule -> rule.percent() == 70)
                .findFirst()
                .orElseThrow();
        rules.end(administrator, added.id());
        assertRefused("HS-124", () -> rules.end(administrator, added.id()));
    }

    /** Three working days for it, and somebody has it in hand. */
    private Dossier handled() {
        var dossier = scene.examined(scene.filed(Scene.MARITAL_STATUS, Scene.MUONG_PHANG));
        return scene.handlers.take(scene.specialist(), dossier.code());
    }

    private List<Audience> told(String login, Dossier dossier) {
        return told(scene.account(login), dossier);
    }

    private List<Audience> told(Account viewer, Dossier dossier) {
        return escalations.concerning(viewer).stream()
                .filter(one -> one.dossier().code().equals(dossier.code()))
                .map(one -> one.rule().audience())
                .toList();
    }

    private int used(Dossier dossier) {
        return open.all().stream()
                .filter(one -> one.code().equals(dossier.code()))
                .findFirst()
                .orElseThrow()
                .percent();
    }

    /** So many per cent of its working minutes, rounded up. */
    private long used(Dossier dossier, int percent) {
        var whole = scene.calendar
                .scheduleOf(Scene.MUONG_PHANG)
                .workingMinutes(dossier.timing().received(), dossier.timing().due());
        return Math.ceilDiv(whole * percent, 100);
    }

    private long notices(Account account, Dossier dossier) {
        return notifications.of(account.id(), 10_000).stream()
                .filter(notice -> notice.subject().equals("dossier:" + dossier.code()))
                .filter(notice -> notice.title().contains("thời hạn"))
                .count();
    }

    private static void assertRefused(String code, Runnable deed) {
        assertThatThrownBy(deed::run)
                .isInstanceOfSatisfying(
                        Rejected.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
