package vn.tinhso.calendar.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.tinhso.audit.AuditLog;
import vn.tinhso.calendar.CalendarDatabase;
import vn.tinhso.calendar.CalendarEdit;
import vn.tinhso.calendar.SpecialDay;
import vn.tinhso.calendar.Term;
import vn.tinhso.calendar.changes.Change.State;
import vn.tinhso.calendar.changes.Promises.PowerCut;
import vn.tinhso.calendar.spi.DueTimes;
import vn.tinhso.shared.Actor;

/** Two nodes on one PostgreSQL carry changes on; one of them dies in the middle. */
class ChangeWorkerTests {

    private static final Actor ADMINISTRATOR = new Actor("a", "Lò Thị Mai", "Quản trị hệ thống", "tinh");
    private static final LocalDate FUNERAL = LocalDate.of(2026, 3, 4);

    private static CalendarDatabase database;
    private static AnnotationConfigApplicationContext audit;
    private static JdbcClient jdbc;

    private final ChangeRecords records =
            new ChangeRecords(new ChangeStore(jdbc, new JsonMapper()), new MoveStore(jdbc));
    private final TransactionTemplate transaction =
            new TransactionTemplate(new JdbcTransactionManager(database.source()));
    private final Promises promises = new Promises(transaction);

    @BeforeAll
    static void starts() {
        database = CalendarDatabase.start("audit");
        database.load();
        jdbc = JdbcClient.create(database.source());
        audit = new AnnotationConfigApplicationContext();
        audit.registerBean(DataSource.class, database::source);
        audit.registerBean(JdbcClient.class, () -> jdbc);
        audit.registerBean(JsonMapper.class, () -> new JsonMapper());
        audit.registerBean(Clock.class, Clock::systemUTC);
        // What writes lines, and nothing of what goes on behind it.
        var scanner = new ClassPathBeanDefinitionScanner(audit, false);
        scanner.addIncludeFilter(
                new RegexPatternTypeFilter(Pattern.compile("vn\\.tinhso\\.audit\\.(AuditLog|AuditStore|LogStore)")));
        scanner.scan("vn.tinhso.audit");
        audit.refresh();
    }

    @AfterAll
    static void stops() {
        audit.close();
        database.close();
    }

    @BeforeEach
    void forgetsChanges() {
        jdbc.sql("truncate calendar.adjustment cascade").update();
        jdbc.sql("delete from calendar.special_day where day = :day")
                .param("day", FUNERAL)
                .update();
    }

    @Test
    void foreseesExactlyWhatItThenMoves() {
        promises.received("2026-03-02T08:00", Term.workingDays(3), 450);
        promises.received("2026-03-05T08:00", Term.workingDays(3), 3);
        var change = proposed();

        runUntilNothingWaits(node());

        assertThat(state(change)).isEqualTo(State.PREVIEWED);
        assertThat(promises.moved()).isEmpty();
        var foreseen = records.moves().of(change.id(), null, 0, 1000);
        assertThat(foreseen)
                .hasSize(450)
                .allSatisfy(move -> assertThat(move.newDue()).isEqualTo(Promises.at("2026-03-06T17:00")));
        assertThat(records.changes().walks(change.id()))
                .singleElement()
                .satisfies(walk -> assertThat(walk.seen()).isEqualTo(453));

        confirm(change);
        runUntilNothingWaits(node());

        assertThat(state(change)).isEqualTo(State.APPLIED);
        assertThat(promises.moved()).hasSize(450).doesNotHaveDuplicates();
        assertThat(records.moves().byAgency(change.id()))
                .containsExactly(new MoveStore.OfAgency("xa-03325", 450, 450, 0));
    }

    @Test
    void goesOnOnAnotherNodeWhereOneDied() {
        promises.received("2026-03-02T08:00", Term.workingDays(3), 500);
        var change = previewed();
        confirm(change);
        promises.losePowerAfter(230);
        var first = node();

        assertThatThrownBy(() -> runUntilNothingWaits(first)).isInstanceOf(PowerCut.class);
        assertThat(promises.moved()).hasSize(230);
        assertThat(node().step(null)).as("still claimed by the one that died").isFalse();

        jdbc.sql("update calendar.adjustment set leased_until = now() - interval '1 second'")
                .update();
        runUntilNothingWaits(node());

        assertThat(state(change)).isEqualTo(State.APPLIED);
        assertThat(promises.moved()).hasSize(500).doesNotHaveDuplicates();
        assertThat(records.moves().byAgency(change.id()).getFirst().moved()).isEqualTo(500);
    }

    @Test
    void waitsUntilEveryNodeHasSeenTheNewCalendar() {
        promises.received("2026-03-02T08:00", Term.workingDays(3), 1);
        var change = previewed();
        transaction.executeWithoutResult(status -> {
            database.rows().write(change.edits());
            records.changes().confirm(change, confirmation(), Duration.ofMinutes(1));
        });

        assertThat(node().step(null)).isFalse();
    }

    @Test
    void goesRoundAgainForWhatCameInBehindIt() {
        promises.received("2026-03-02T08:00", Term.workingDays(3), 250);
        var change = previewed();
        confirm(change);
        var node = node();

        node.step(null);
        promises.receivedFirst("2026-03-02T08:00", Term.workingDays(3));
        runUntilNothingWaits(node);

        assertThat(promises.moved()).hasSize(251).doesNotHaveDuplicates();
    }

    @Test
    void namesWhatItCannotCountAndMovesTheRest() {
        promises.received("2026-03-02T08:00", Term.workingDays(3), 5);
        promises.poison(3);
        var change = previewed();

        assertThat(records.moves().of(change.id(), null, 0, 10).getFirst().problem())
                .isEqualTo("Không có thời hạn.");

        confirm(change);
        runUntilNothingWaits(node());

        assertThat(state(change)).isEqualTo(State.APPLIED);
        assertThat(promises.moved()).hasSize(4);
        assertThat(records.moves().byAgency(change.id())).containsExactly(new MoveStore.OfAgency("xa-03325", 4, 4, 1));
    }

    @Test
    void letsTwoNodesWorkAtOnceWithoutMovingAnythingTwice() throws InterruptedException {
        promises.received("2026-03-02T08:00", Term.workingDays(3), 1500);
        var change = previewed();
        confirm(change);
        var nodes = List.of(node(), node()).stream()
                .map(node -> Thread.ofVirtual().start(() -> {
                    while (state(change) == State.APPLYING) {
                        runUntilNothingWaits(node);
                    }
                }))
                .toList();

        for (var node : nodes) {
            node.join();
        }

        assertThat(promises.moved()).hasSize(1500).doesNotHaveDuplicates();
    }

    private ChangeWorker node() {
        var sources = new StaticListableBeanFactory();
        sources.addBean("promises", promises);
        return new ChangeWorker(
                records,
                database.rows(),
                sources.getBeanProvider(DueTimes.class),
                transaction,
                audit.getBean(AuditLog.class),
                Clock.systemUTC());
    }

    private static void runUntilNothingWaits(ChangeWorker node) {
        node.workOn();
    }

    private Change proposed() {
        var rows = database.rows();
        var change = new Change(
                UUID.randomUUID(),
                State.PREVIEWING,
                null,
                "nghỉ thứ Tư 4/3/2026 (Quốc tang)",
                "",
                List.of(new CalendarEdit.PutDay(SpecialDay.holiday(FUNERAL, "Quốc tang"))),
                rows.version(),
                ADMINISTRATOR,
                Instant.now(),
                null,
                null,
                null);
        records.changes().add(change);
        assertThat(records.changes().find(change.id()).orElseThrow().edits()).isEqualTo(change.edits());
        return change;
    }

    private Change previewed() {
        var change = proposed();
        runUntilNothingWaits(node());
        return change;
    }

    private void confirm(Change change) {
        transaction.executeWithoutResult(status -> {
            database.rows().write(change.edits());
            records.changes().confirm(change, confirmation(), Duration.ZERO);
        });
    }

    private static ChangeStore.Confirmation confirmation() {
        return new ChangeStore.Confirmation("Thông báo 1", ADMINISTRATOR, Instant.now());
    }

    private State state(Change change) {
        return records.changes().find(change.id()).orElseThrow().state();
    }
}
