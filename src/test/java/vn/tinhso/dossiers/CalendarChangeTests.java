package vn.tinhso.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static vn.tinhso.dossiers.Scene.vietnam;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.tinhso.TestClock;
import vn.tinhso.Timers;
import vn.tinhso.Together;
import vn.tinhso.WholeProduct;
import vn.tinhso.audit.AuditLog;
import vn.tinhso.calendar.CalendarEdit;
import vn.tinhso.calendar.CalendarRows;
import vn.tinhso.calendar.SpecialDay;
import vn.tinhso.calendar.WorkingCalendar;
import vn.tinhso.calendar.changes.Change;
import vn.tinhso.calendar.changes.Change.State;
import vn.tinhso.calendar.changes.Changes;
import vn.tinhso.calendar.spi.DueMove;
import vn.tinhso.calendar.spi.DueTimes;
import vn.tinhso.calendar.spi.Order;
import vn.tinhso.calendar.spi.Recount;
import vn.tinhso.dossiers.ClockEvent.DeadlineRecomputed;
import vn.tinhso.dossiers.HouseEvent.ConsultationDueRecomputed;
import vn.tinhso.identity.Account;
import vn.tinhso.identity.Grant;
import vn.tinhso.identity.Role;
import vn.tinhso.shared.Rejected;

/** The calendar changes while dossiers are open: three working days from Friday 20/11/2026, over the holiday of 24/11. */
@WholeProduct
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CalendarChangeTests {

    private static final LocalDate CULTURE_DAY = LocalDate.of(2026, 11, 24);

    private final Scene scene;
    private final Changes changes;
    private final CalendarRows rows;
    private final WorkingCalendar calendar;
    private final DossierDueTimes dueTimes;
    private final Collection<DueTimes> sources;
    private final AuditLog audit;
    private final ApplicationContext context;
    private SpecialDay holiday;

    CalendarChangeTests(@Autowired ApplicationContext context) {
        this.context = context;
        scene = new Scene(context);
        changes = context.getBean(Changes.class);
        rows = context.getBean(CalendarRows.class);
        calendar = context.getBean(WorkingCalendar.class);
        dueTimes = context.getBean(DossierDueTimes.class);
        sources = context.getBeansOfType(DueTimes.class).values();
        audit = context.getBean(AuditLog.class);
    }

    @BeforeEach
    void keepsTheHoliday() {
        holiday = calendar.specialDays(2026).stream()
                .filter(day -> day.day().equals(CULTURE_DAY))
                .findFirst()
                .orElseThrow();
        scene.at("2026-11-20T09:12");
    }

    @AfterEach
    void putsItBack() {
        calendar.put(holiday);
        scene.clock.set(TestClock.START);
    }

    /** The calendar was put back under the dossiers: their due times follow, for the tests that come after. */
    @AfterAll
    void putsTheDueTimesBack() {
        var present = recount(List.of());
        sources.forEach(source -> {
            for (String after = ""; after != null; ) {
                after = source.recompute(present, order(), after, 50).last();
            }
        });
    }

    @Test
    void previewsWhatThenHappensAndLeavesClosedDossiersAlone() {
        var open = accepted();
        var closed = scene.signed(scene.filed(Scene.MARITAL_STATUS, Scene.MUONG_PHANG));
        var filed = scene.filed(Scene.MARITAL_STATUS, Scene.MUONG_PHANG);

        var change = previewed(changes.propose(administrator(), null, List.of(off())));

        assertThat(movesOf(change))
                .filteredOn(move -> isOneOf(move, open, closed, filed))
                .singleElement()
                .satisfies(move -> {
                    assertThat(move.code()).isEqualTo(open.code());
                    assertThat(move.oldDue()).isEqualTo(vietnam("2026-11-26T17:00"));
                    assertThat(move.newDue()).isEqualTo(vietnam("2026-11-25T17:00"));
                    assertThat(move.agencyId()).isEqualTo(Scene.MUONG_PHANG);
                });
        assertThat(scene.now(open).timing()).isEqualTo(open.timing());

        changes.confirm(administrator(), change.id(), "Công văn 99/VP-CP");
        applied(change);

        var moved = scene.now(open);
        assertThat(moved.timing().due()).isEqualTo(vietnam("2026-11-25T17:00"));
        assertThat(moved.timing().originalDue()).isEqualTo(vietnam("2026-11-26T17:00"));
        assertThat(moved.timing().reasons()).noneMatch(reason -> reason.contains("Ngày Văn hóa"));
        assertThat(scene.now(closed).timing()).isEqualTo(closed.timing());
        assertThat(scene.now(filed).timing()).isEqualTo(filed.timing());
        var effect = changes.effect(change.id());
        assertThat(effect.moved()).isEqualTo(effect.foreseen()).isPositive();
    }

    @Test
    void saysInHistoryLogAndNoticeWhatMovedTheDueTime() {
        var open = accepted();
        var change = previewed(changes.propose(administrator(), null, List.of(off())));

        changes.confirm(administrator(), change.id(), "Công văn 99/VP-CP");
        applied(change);

        var last = scene.dossiers.events(open).getLast();
        assertThat(last.event())
                .isInstanceOfSatisfying(
                        DeadlineRecomputed.class,
                        event -> assertThat(event.text())
                                .contains(
                                        "Điều chỉnh lịch làm việc: tắt nghỉ thứ Ba 24/11/2026 (Ngày Văn hóa Việt Nam)")
                                .contains("căn cứ: Công văn 99/VP-CP")
                                .contains("17:00 thứ Tư 25/11/2026")
                                .contains("17:00 thứ Năm 26/11/2026"));
        assertThat(audit.about("dossier:" + open.code(), 1).getFirst().deed()).isEqualTo("dossier.DeadlineRecomputed");
        assertThat(audit.about("calendar:" + change.id(), 10))
                .extracting(entry -> entry.deed())
                .containsExactly("calendar.recomputed", "calendar.changed");
        assertThat(scene.jdbc
                        .sql("select count(*) from notifications.notice where subject = :subject and title like :title")
                        .param("subject", "dossier:" + open.code())
                        .param("title", "Tính lại thời hạn%")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void movesTheTimeOfAgenciesThatWereAskedAndHaveNotAnswered() {
        var dossier = scene.consulted(scene.examined(scene.filed(Scene.MARITAL_STATUS, Scene.MUONG_PHANG)));
        scene.consultations.answer(scene.person("chuyenvien.03334"), dossier.code(), "Chưa đăng ký.", null);

        var change = previewed(changes.propose(administrator(), null, List.of(off())));

        assertThat(movesOf(change))
                .filteredOn(move ->
                        move.code().equals(dossier.code()) && !move.agencyId().equals(Scene.MUONG_PHANG))
                .singleElement()
                .satisfies(move -> {
                    assertThat(move.agencyId()).isEqualTo("xa-03328");
                    assertThat(move.oldDue()).isEqualTo(vietnam("2026-11-25T17:00"));
                    assertThat(move.newDue()).isEqualTo(vietnam("2026-11-24T17:00"));
                });

        changes.confirm(administrator(), change.id(), "Công văn 99/VP-CP");
        applied(change);

        assertThat(scene.consultations.of(dossier))
                .extracting(Consultation::agencyId, Consultation::dueAt)
                .containsExactly(
                        tuple("xa-03334", vietnam("2026-11-25T17:00")), tuple("xa-03328", vietnam("2026-11-24T17:00")));
        assertThat(scene.dossiers.events(dossier))
                .filteredOn(entry -> entry.event() instanceof ConsultationDueRecomputed)
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.event().text()).contains("trả lời trước 17:00 thứ Ba 24/11/2026");
                    assertThat(entry.event().shownToApplicant()).isFalse();
                });
    }

    @Test
    void countsAPauseByTheNewCalendarToo() {
        var open = scene.examined(scene.filed(Scene.TREE, Scene.MUONG_PHANG));
        scene.at("2026-11-27T14:00");
        scene.supplementRequested(scene.specialist(), open);
        scene.at("2026-12-01T09:00");
        var answered = scene.supplements.answer(scene.pao(), open.code(), "Đã sửa.", List.of());
        var mourning = SpecialDay.holiday(LocalDate.of(2026, 11, 30), "Quốc tang");

        var change = previewed(changes.propose(administrator(), null, List.of(new CalendarEdit.PutDay(mourning))));
        changes.confirm(administrator(), change.id(), "Thông báo của Chính phủ");
        applied(change);

        try {
            // The day of mourning pushes the limit on by a day and is no longer among the hours that were waited.
            assertThat(answered.timing().reasons()).anyMatch(reason -> reason.contains("Tạm dừng 13 giờ"));
            assertThat(scene.now(open).timing().due())
                    .isEqualTo(answered.timing().due());
            assertThat(scene.now(open).timing().reasons()).anyMatch(reason -> reason.contains("Tạm dừng 5 giờ"));
            assertThat(scene.now(open).version()).isEqualTo(answered.version());
        } finally {
            scene.transaction.executeWithoutResult(status -> {
                rows.lock();
                rows.write(List.of(new CalendarEdit.DropDay(mourning.day(), null)));
            });
            rows.written();
        }
    }

    @Test
    void letsTheSecondAdministratorSeeWhatTheFirstOneDid() {
        accepted();
        var first = previewed(changes.propose(administrator(), null, List.of(off())));
        var second = previewed(changes.propose(
                administrator(),
                null,
                List.of(new CalendarEdit.PutDay(SpecialDay.compensation(LocalDate.of(2026, 11, 28), "bù")))));
        changes.confirm(administrator(), first.id(), "Công văn 1");

        assertRefused("LV-007", () -> changes.confirm(administrator(), second.id(), "Công văn 2"));
        assertRefused("LV-009", () -> changes.confirm(administrator(), first.id(), "Công văn 1"));
        assertThat(calendar.provincial().isWorkingDay(LocalDate.of(2026, 11, 28)))
                .isFalse();

        applied(first);
        assertThat(changes.effect(second.id()).current()).isFalse();
        previewed(changes.previewAgain(administrator(), second.id()));
        assertThat(changes.effect(second.id()).current()).isTrue();
        assertThat(changes.withdraw(administrator(), second.id()).state()).isEqualTo(State.WITHDRAWN);
        assertRefused("LV-009", () -> changes.withdraw(administrator(), second.id()));
    }

    @Test
    void letsOnlyOneOfTwoConfirmAtTheSameMoment() throws Exception {
        var first = previewed(changes.propose(administrator(), null, List.of(off())));
        var other = new CalendarEdit.PutDay(SpecialDay.holiday(LocalDate.of(2026, 12, 24), "Nhầm"));
        var second = previewed(changes.propose(administrator(), null, List.of(other)));

        var codes = Together.run(2, person -> {
            try {
                changes.confirm(administrator(), (person == 0 ? first : second).id(), "Công văn");
                return "";
            } catch (Rejected refusal) {
                return refusal.code();
            }
        });

        assertThat(codes).containsExactlyInAnyOrder("", "LV-007");
        for (var change : List.of(first, second)) {
            if (changes.find(change.id()).state() != State.PREVIEWED) {
                applied(change);
            }
        }
        scene.transaction.executeWithoutResult(status -> {
            rows.lock();
            rows.write(List.of(new CalendarEdit.DropDay(LocalDate.of(2026, 12, 24), null)));
        });
        rows.written();
    }

    @Test
    void movesNothingTwiceWhenAStepIsRepeated() {
        var dossiers = List.of(accepted(), accepted(), accepted());
        var changed = recount(List.of(off()));
        var half = dueTimes.recompute(changed, order(), "", 1);

        walk(changed, "");
        walk(changed, half.last() == null ? "" : half.last());

        for (var dossier : dossiers) {
            assertThat(scene.now(dossier).timing().due()).isEqualTo(vietnam("2026-11-25T17:00"));
            assertThat(scene.dossiers.events(dossier))
                    .filteredOn(entry -> entry.event() instanceof DeadlineRecomputed)
                    .hasSize(1);
        }
        walk(recount(List.of()), "");
    }

    @Test
    void keepsADossierWholeWhenThePowerFailsInTheMiddleOfIt() {
        var open = accepted();
        var order = new Order("Điều chỉnh lịch làm việc: thử", move -> {
            throw new AssertionError("power cut");
        });

        assertThatThrownBy(() -> {
                    for (var after = ""; ; ) {
                        after = String.valueOf(dueTimes.recompute(recount(List.of(off())), order, after, 50)
                                .last());
                    }
                })
                .isInstanceOf(AssertionError.class)
                .hasMessage("power cut");

        assertThat(scene.now(open)).isEqualTo(open);
        assertThat(scene.dossiers.events(open)).noneMatch(entry -> entry.event() instanceof DeadlineRecomputed);
    }

    @Test
    void touchesOnlyTheAgencyWhoseRowsChange() {
        var open = accepted();
        var edit = new CalendarEdit.PutDay(new SpecialDay(
                LocalDate.of(2026, 11, 25),
                SpecialDay.Kind.HOLIDAY,
                "Lễ hội bản",
                null,
                true,
                false,
                "xa-03127",
                null,
                null));

        var change = previewed(changes.propose(administrator(), "xa-03127", List.of(edit)));

        assertThat(movesOf(change)).noneMatch(move -> move.code().equals(open.code()));
        assertThat(change.summary()).contains("Ủy ban nhân dân");
        changes.withdraw(administrator(), change.id());
    }

    @Test
    void letsAdministratorsChangeWhatIsTheirsOnly() {
        var official = scene.account("chuyenvien.03325");
        var ofAgency = new Account(
                official.id(),
                official.login(),
                official.name(),
                official.official(),
                null,
                Set.of(new Grant(Role.ADMINISTRATOR, Scene.MUONG_PHANG)));
        var own = new CalendarEdit.PutDay(new SpecialDay(
                LocalDate.of(2026, 12, 25),
                SpecialDay.Kind.HOLIDAY,
                "Lễ hội",
                null,
                true,
                false,
                Scene.MUONG_PHANG,
                null,
                null));

        assertRefused("LV-005", () -> changes.propose(official, Scene.MUONG_PHANG, List.of(own)));
        assertRefused("LV-005", () -> changes.propose(ofAgency, null, List.of(off())));
        assertRefused("LV-005", () -> changes.propose(ofAgency, "xa-03127", List.of(off())));
        var change = changes.propose(ofAgency, Scene.MUONG_PHANG, List.of(own));
        assertThat(changes.withdraw(administrator(), change.id()).state()).isEqualTo(State.WITHDRAWN);
    }

    @Test
    void refusesAChangeWithoutSenseOrGrounds() {
        assertRefused(
                "LV-011", () -> changes.propose(administrator(), null, List.of(new CalendarEdit.PutDay(holiday))));
        var season = rows.read().rows().seasonsOf(null).getFirst();
        assertRefused(
                "LV-012", () -> changes.propose(administrator(), null, List.of(new CalendarEdit.DropSeason(season))));
        var change = previewed(changes.propose(administrator(), null, List.of(off())));
        assertRefused("LV-014", () -> changes.confirm(administrator(), change.id(), " "));
        assertRefused("LV-014", () -> changes.confirm(administrator(), change.id(), "x".repeat(301)));
        assertRefused("LV-006", () -> changes.find(UUID.randomUUID()));
        changes.withdraw(administrator(), change.id());
    }

    private Dossier accepted() {
        return scene.accepted(scene.filed(Scene.MARITAL_STATUS, Scene.MUONG_PHANG));
    }

    private Account administrator() {
        return scene.account("quantri.tinh");
    }

    private CalendarEdit off() {
        return new CalendarEdit.PutDay(holiday.switched(false));
    }

    private Recount recount(List<CalendarEdit> edits) {
        var schedule = rows.read().rows().with(edits).schedule(null);
        return new Recount(agency -> schedule, null);
    }

    private static Order order() {
        return new Order("Điều chỉnh lịch làm việc: thử", move -> {});
    }

    private void walk(Recount recount, String from) {
        for (var after = from; after != null; ) {
            after = dueTimes.recompute(recount, order(), after, 2).last();
        }
    }

    private List<DueMove> movesOf(Change change) {
        return changes.moves(change.id(), null, 0, 10_000);
    }

    private static boolean isOneOf(DueMove move, Dossier... dossiers) {
        return List.of(dossiers).stream().anyMatch(dossier -> dossier.code().equals(move.code()));
    }

    private Change previewed(Change change) {
        return reached(change, State.PREVIEWED);
    }

    /** There is no other node that had to see the new calendar first. */
    private Change applied(Change change) {
        scene.jdbc
                .sql("update calendar.adjustment set leased_until = null where id = :id and state = 'APPLYING'")
                .param("id", change.id())
                .update();
        return reached(change, State.APPLIED);
    }

    /** The timer of the product does the work; it may be at it already. */
    private Change reached(Change change, State state) {
        var until = System.nanoTime() + 60_000_000_000L;
        Timers.ring(context, "ChangeWorker.workOn");
        while (changes.find(change.id()).state() != state && System.nanoTime() < until) {
            try {
                Thread.sleep(100);
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }
        assertThat(changes.find(change.id()).state()).isEqualTo(state);
        return changes.find(change.id());
    }

    private static void assertRefused(String code, Runnable deed) {
        assertThatThrownBy(deed::run)
                .isInstanceOfSatisfying(
                        Rejected.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
