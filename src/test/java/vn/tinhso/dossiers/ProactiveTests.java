package vn.tinhso.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.tinhso.TestClock;
import vn.tinhso.Together;
import vn.tinhso.WholeProduct;
import vn.tinhso.dossiers.proactive.Node;
import vn.tinhso.dossiers.proactive.OwnReminders;
import vn.tinhso.dossiers.proactive.ProactiveReminder;
import vn.tinhso.dossiers.proactive.ProactiveReminder.DraftState;
import vn.tinhso.dossiers.proactive.ProactiveRule;
import vn.tinhso.dossiers.proactive.ProactiveRule.Content;
import vn.tinhso.dossiers.proactive.ProactiveRules;
import vn.tinhso.dossiers.proactive.ServiceLevel;
import vn.tinhso.dossiers.proactive.Source;
import vn.tinhso.dossiers.proactive.Trigger;
import vn.tinhso.identity.Account;
import vn.tinhso.notifications.Notifications;
import vn.tinhso.shared.Moments;
import vn.tinhso.shared.Rejected;

/** Whom rules reach, once and no further than each allows (Nghị định 224/2026/NĐ-CP, Điều 16 và 17). */
@WholeProduct
class ProactiveTests {

    private static final String COPIES = "2.000635";

    /** Each test has a time of its own, which no result of another one reaches. */
    private static final AtomicInteger TURN = new AtomicInteger();

    private final Scene scene;
    private final ProactiveRules rules;
    private final OwnReminders own;
    private final OwnConsents consents;
    private final Notifications notifications;
    private final Node node;
    private final Account administrator;
    private final Account my;
    private final LocalDate day;

    ProactiveTests(@Autowired ApplicationContext context) {
        scene = new Scene(context);
        rules = context.getBean(ProactiveRules.class);
        own = context.getBean(OwnReminders.class);
        consents = context.getBean(OwnConsents.class);
        notifications = context.getBean(Notifications.class);
        node = new Node(context);
        administrator = scene.account("quantri.tinh");
        my = scene.account("giang.thi.my");
        day = LocalDate.of(2027, 3, 1).plusDays(45L * TURN.getAndIncrement());
    }

    @BeforeEach
    void begin() {
        at(0, "07:00");
    }

    @AfterEach
    void clear() {
        own.of(my).stream()
                .map(ProactiveReminder::draft)
                .filter(Objects::nonNull)
                .forEach(draft -> scene.jdbc
                        .sql("delete from dossiers.draft where id = :id and dossier_code is null")
                        .param("id", draft)
                        .update());
        scene.jdbc.sql("delete from dossiers.proactive_reminder").update();
        scene.jdbc.sql("delete from dossiers.proactive_choice").update();
        scene.jdbc
                .sql("delete from dossiers.proactive_rule where changed_by <> 'system'")
                .update();
        scene.clock.set(TestClock.START);
    }

    @Test
    void reachesWhomThePreviewSaidOnTheDayItSaid() {
        var rule = rules.add(administrator, afterBirth(ServiceLevel.REMIND));
        // Tests of others register births too.
        var before = rules.preview(administrator, rule.id()).horizons();
        birth();
        assertThat(rules.preview(administrator, rule.id()).horizons())
                .isEqualTo(Map.of(0, before.get(0), 30, before.get(30) + 1, 90, before.get(90) + 1));
        assertRefused("NV-010", () -> rules.activate(administrator, rule.id()));

        at(2, "08:00");
        activate(rule);
        assertThat(rules.find(administrator, rule.id()).previewed())
                .extracting("today")
                .isEqualTo(1);
        node.look();

        assertThat(told(rule)).singleElement().satisfies(reminder -> {
            assertThat(reminder.told()).isEqualTo("Khai sinh ngày " + on(0) + ", nên làm tiếp.");
            assertThat(reminder.draftState()).isEqualTo(DraftState.NONE);
        });
        assertThat(notices(rule)).isEqualTo(1);
        assertThat(rules.preview(administrator, rule.id()).leftOut()).containsEntry("Đã nhắc về hồ sơ này", 1);
        assertThat(audited("proactive.previewed", "proactiveRule:" + rule.id())).isGreaterThanOrEqualTo(2);
    }

    @Test
    void remindsNobodyTwiceHoweverManyNodesLookAndGoesOnAfterAStop() throws Exception {
        own.allow(my, ServiceLevel.REMIND);
        var births = List.of(birth(), birth(), birth());
        var rule = rules.add(administrator, afterBirth(ServiceLevel.RECOMMEND));
        at(2, "08:00");
        activate(rule);
        var today = day.plusDays(2);

        // A node dies before it commits: nothing of it remains.
        scene.transaction.executeWithoutResult(status -> {
            assertThat(node.remindOf(rule, births.getFirst().id(), today)).isTrue();
            status.setRollbackOnly();
        });
        assertThat(told(rule)).isEmpty();
        assertThat(notices(rule)).isZero();
        // Another one dies after the first person: the others are left to the next run, on whichever node.
        assertThat(node.remindOf(rule, births.getFirst().id(), today)).isTrue();
        Together.run(4, thread -> {
            node.look();
            return thread;
        });
        node.look();

        assertThat(rules.reachedCount(rule.id())).isEqualTo(3);
        assertThat(notices(rule)).isEqualTo(3);
    }

    @Test
    void preparesOneDraftForEachPersonHoweverManyNodesLook() throws Exception {
        own.allow(my, ServiceLevel.PREPARE);
        birth();
        birth();
        var rule = rules.add(administrator, afterBirth(ServiceLevel.PREPARE));
        at(2, "08:00");
        activate(rule);
        assertThat(rules.find(administrator, rule.id()).previewed())
                .extracting("today")
                .isEqualTo(1);
        // Tests of others leave drafts of the same person.
        var before = scene.drafts.openOf(my).size();
        Together.run(4, thread -> {
            node.look();
            return thread;
        });

        assertThat(told(rule)).hasSize(1);
        assertThat(scene.drafts.openOf(my)).hasSize(before + 1);
        assertThat(notices(rule)).isEqualTo(1);
    }

    @Test
    void preparesADraftThatStaysThePersonsOwn() {
        own.allow(my, ServiceLevel.PREPARE);
        var birth = birth();
        var rule = rules.add(administrator, afterBirth(ServiceLevel.RECOMMEND));
        at(2, "08:00");
        activate(rule);
        node.look();

        var reminder = told(rule).getFirst();
        assertThat(reminder.level()).isEqualTo(ServiceLevel.PREPARE);
        assertThat(reminder.recommended().reason()).isEmpty();
        var draft = scene.drafts.find(my, draftOf(reminder));
        assertThat(draft.dossierCode()).isNull();
        assertThat(draft.agencyId()).isEqualTo(Scene.MUONG_PHANG);
        assertThat(draft.answers())
                .containsEntry("nguoi_dk_ho_ten", "Vàng Thị Mai")
                .containsEntry("nguoi_dk_ngay_sinh", "2026-11-12")
                .containsEntry("loai_viec", "khai_sinh")
                .containsEntry("ngay_dang_ky", day.toString())
                .containsEntry("nguoi_yeu_cau_ho_ten", "Vàng A Páo")
                .doesNotContainKey("nguoi_de_nghi");
        assertThatThrownBy(() -> scene.drafts.find(scene.account("lo.thi.hoa"), draft.id()))
                .isInstanceOf(Rejected.class);
        assertThat(audited("dossier.prefilled", "dossier:" + birth.code())).isEqualTo(1);

        // Whoever has a draft of it is not given a second one.
        birth();
        assertThat(rules.preview(administrator, rule.id()).leftOut())
                .containsEntry("Đang có hồ sơ hoặc bản nháp của thủ tục này", 1);
    }

    @Test
    void recommendsTheCaseOnlyToThoseWhoAllowIt() {
        own.allow(my, ServiceLevel.RECOMMEND);
        birth();
        var rule = rules.add(administrator, afterBirth(ServiceLevel.RECOMMEND));
        at(2, "08:00");
        activate(rule);
        node.look();

        var reminder = told(rule).getFirst();
        assertThat(reminder.recommended().reason()).startsWith("Ai đã đăng ký khai sinh");
        assertThat(reminder.recommended().answers())
                .extracting(ProactiveReminder.Answered::answer)
                .containsExactly("Chính người được đăng ký hộ tịch hoặc người thân");
        assertThat(scene.drafts.find(my, draftOf(reminder)).answers()).containsEntry("nguoi_de_nghi", "ca_nhan");
    }

    /** Luật Bảo vệ dữ liệu cá nhân: what rests on consent stops with it, between one reminder and the next. */
    @Test
    void preparesNothingOnceTheConsentIsWithdrawn() {
        own.allow(my, ServiceLevel.PREPARE);
        birth();
        var rule = rules.add(administrator, afterBirth(ServiceLevel.PREPARE));
        at(2, "08:00");
        activate(rule);
        assertThat(consents.of(my)).singleElement().satisfies(given -> {
            assertThat(given.use()).isEqualTo("proactive.prepare");
            assertThat(given.consent().withdrawn()).isNull();
        });

        at(2, "08:01");
        consents.withdraw(my, "proactive.prepare");
        node.look();

        assertThat(told(rule)).singleElement().satisfies(reminder -> {
            assertThat(reminder.level()).isEqualTo(ServiceLevel.REMIND);
            assertThat(reminder.draft()).isNull();
        });
        assertThat(consents.of(my))
                .singleElement()
                .satisfies(given -> assertThat(given.consent().withdrawn()).isNotNull());
        assertRefused("LG-040", () -> consents.withdraw(my, "proactive.prepare"));
        assertThat(audited("consent.withdrawn", "account:" + my.id())).isEqualTo(1);
    }

    @Test
    void remembersARefusalAndDeletesOnlyWhatNobodyTouched() {
        own.allow(my, ServiceLevel.PREPARE);
        birth();
        var rule = rules.add(administrator, afterBirth(ServiceLevel.PREPARE));
        at(2, "08:00");
        activate(rule);
        node.look();
        var untouched = draftOf(told(rule).getFirst());
        own.refuse(my, rule.id());

        assertThatThrownBy(() -> scene.drafts.find(my, untouched)).isInstanceOf(Rejected.class);
        assertThat(told(rule).getFirst().draftState()).isEqualTo(DraftState.GONE);
        assertThat(own.allowed(my).refused()).containsOnlyKeys(rule.id());
        birth();
        at(4, "08:00");
        node.look();
        assertThat(told(rule)).hasSize(1);
        assertThat(rules.preview(administrator, rule.id()).leftOut()).containsEntry("Đã từ chối", 1);

        own.takeBack(my, rule.id());
        node.look();
        var touched = draftOf(told(rule).getFirst());
        at(4, "09:00");
        scene.drafts.save(my, touched, scene.drafts.find(my, touched).answers());
        own.allow(my, ServiceLevel.NONE);
        assertThat(scene.drafts.find(my, touched).id()).isEqualTo(touched);
        assertThat(audited("proactive.chosen", "account:" + my.id())).isGreaterThanOrEqualTo(4);
    }

    @Test
    void remindsBeforeAPaperEndsAndNotWhoHasANewerOne() {
        maritalStatus();
        var rule = rules.add(
                administrator,
                content(
                        new Trigger.PaperExpires(Scene.MARITAL_STATUS, 15),
                        Scene.MARITAL_STATUS,
                        "{giay} có giá trị đến hết ngày {het_han}.",
                        Map.of("tinh_trang", Source.Blank.BLANK)));
        var end = day.plusMonths(6);
        scene.at(end.minusDays(16) + "T08:00");
        assertThat(rules.preview(administrator, rule.id()).horizons()).isEqualTo(Map.of(0, 0, 30, 1, 90, 1));
        scene.at(end.minusDays(15) + "T08:00");
        activate(rule);
        node.look();
        assertThat(told(rule).getFirst().told()).endsWith("đến hết ngày " + Moments.date(end) + ".");

        at(1, "08:00");
        scene.jdbc.sql("delete from dossiers.proactive_reminder").update();
        maritalStatus();
        scene.at(end.minusDays(15) + "T09:00");
        assertThat(rules.preview(administrator, rule.id()).leftOut())
                .containsEntry("Đã làm thủ tục này sau khi có giấy", 1);
    }

    @Test
    void takesOnlyRulesThatCanBeCarriedOutFromThoseInCharge() {
        assertRefused("NV-006", () -> ServiceLevel.parse("4"));
        assertRefused("NV-001", () -> rules.all(scene.account("lanhdao.03325")));
        assertRefused("NV-002", () -> rules.add(scene.account("quantri.so-xay-dung"), afterBirth(ServiceLevel.REMIND)));
        assertRefused(
                "NV-005",
                () -> rules.add(
                        administrator,
                        content(new Trigger.PaperExpires(Scene.BIRTH, 15), COPIES, "Sắp hết giá trị.", Map.of())));
        assertRefused(
                "NV-008",
                () -> rules.add(
                        administrator,
                        content(new Trigger.ResultIssued(Scene.BIRTH, 2, 30), COPIES, "Đến {het_han}.", Map.of())));
        assertRefused(
                "NV-009",
                () -> rules.add(
                        administrator,
                        content(
                                new Trigger.ResultIssued(Scene.BIRTH, 2, 30),
                                COPIES,
                                "Nên làm tiếp.",
                                Map.of("loai_viec", new Source.Constant("khong_co")))));
        var rule = rules.add(administrator, afterBirth(ServiceLevel.REMIND));
        activate(rule);
        assertRefused(
                "NV-012",
                () -> rules.rewrite(administrator, rule.id(), rule.version(), afterBirth(ServiceLevel.REMIND)));
        rules.pause(administrator, rule.id());
        rules.rewrite(administrator, rule.id(), rule.version(), afterBirth(ServiceLevel.PREPARE));
        assertRefused("NV-010", () -> rules.activate(administrator, rule.id()));
        assertRefused("NV-017", () -> own.of(administrator));
        assertRefused("NV-011", () -> own.refuse(my, rule.id()));
    }

    private static Content afterBirth(ServiceLevel level) {
        var filling = new LinkedHashMap<String, Source>();
        filling.put("nguoi_de_nghi", new Source.Constant("ca_nhan"));
        filling.put("loai_viec", new Source.Constant("khai_sinh"));
        filling.put("ngay_dang_ky", Source.OnPaper.SIGNED);
        filling.put("nguoi_dk_ho_ten", new Source.Answer("con_ho_ten"));
        filling.put("nguoi_dk_ngay_sinh", new Source.Answer("con_ngay_sinh"));
        return content(
                new Trigger.ResultIssued(Scene.BIRTH, 2, 30),
                COPIES,
                "Khai sinh ngày {ngay_ky}, nên làm tiếp.",
                filling,
                level);
    }

    private static Content content(Trigger trigger, String proposed, String message, Map<String, Source> filling) {
        return content(trigger, proposed, message, filling, ServiceLevel.PREPARE);
    }

    private static Content content(
            Trigger trigger, String proposed, String message, Map<String, Source> filling, ServiceLevel level) {
        return new Content(
                "Quy tắc thử",
                trigger,
                proposed,
                message,
                "Ai đã đăng ký khai sinh được cấp bản sao theo yêu cầu.",
                level,
                LocalDate.of(2027, 1, 1),
                null,
                filling);
    }

    private void activate(ProactiveRule rule) {
        rules.startPreview(administrator, rule.id());
        rules.activate(administrator, rule.id());
    }

    private void at(int days, String time) {
        scene.at(day.plusDays(days) + "T" + time);
    }

    private String on(int days) {
        return Moments.date(day.plusDays(days));
    }

    private Dossier birth() {
        return signed(Scene.BIRTH, scene.birthAnswers());
    }

    private Dossier signed(String procedure, Map<String, String> answers) {
        var person = scene.person("giang.thi.my");
        var draft = scene.draft(person, Draft.Mode.OWN, procedure, Scene.MUONG_PHANG, answers);
        return scene.signed(scene.dossiers.file(person, draft.id(), Delivery.ONLINE, Map.of()));
    }

    private Dossier maritalStatus() {
        var definition = scene.procedures.find(Scene.MARITAL_STATUS).definition();
        return signed(Scene.MARITAL_STATUS, Answers.of(definition, new Random(3)));
    }

    private List<ProactiveReminder> told(ProactiveRule rule) {
        return own.of(my).stream()
                .filter(reminder -> reminder.rule().equals(rule.id()))
                .toList();
    }

    private static UUID draftOf(ProactiveReminder reminder) {
        var draft = reminder.draft();
        assertThat(draft).isNotNull();
        return draft;
    }

    private long notices(ProactiveRule rule) {
        return notifications.of(my.id(), 10_000).stream()
                .filter(notice -> notice.subject().equals("proactive:" + rule.id()))
                .count();
    }

    private long audited(String deed, String subject) {
        return scene.jdbc
                .sql("select count(*) from audit.entry where deed = :deed and subject = :subject")
                .param("deed", deed)
                .param("subject", subject)
                .query(Long.class)
                .single();
    }

    private static void assertRefused(String code, Runnable deed) {
        assertThatThrownBy(deed::run)
                .isInstanceOfSatisfying(
                        Rejected.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
