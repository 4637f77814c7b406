package vn.tinhso.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tinhso.calendar.Times.at;
import static vn.tinhso.calendar.Times.due;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class WorkingCalendarIntegrationTests {

    private static final LocalDate CULTURE_DAY = LocalDate.of(2026, 11, 24);

    private static CalendarDatabase database;
    private static JdbcClient jdbc;
    private static CalendarStore store;

    private final WorkingCalendar calendar = new WorkingCalendar(store, Duration.ZERO);
    private final WorkingCalendar otherNode = new WorkingCalendar(store, Duration.ZERO);

    @BeforeAll
    static void starts() {
        database = CalendarDatabase.start();
        jdbc = JdbcClient.create(database.source());
        store = new CalendarStore(jdbc);
    }

    @AfterAll
    static void stops() {
        database.close();
    }

    @BeforeEach
    void loadsTheStarterDataAnew() {
        jdbc.sql("truncate calendar.opening_hours, calendar.special_day, calendar.announced_year")
                .update();
        var starter = new CalendarStarter(store);
        assertThat(starter.isMissing()).isTrue();
        starter.load();
        starter.load();
        assertThat(starter.isMissing()).isFalse();
    }

    @Test
    void keepsTheRowsAsTheyWereWritten() {
        assertThat(store.timetable()).isEqualTo(CalendarStarter.timetable());
        assertThat(due(calendar.scheduleOf("H18"), Term.workingDays(2), "2026-08-20T09:12"))
                .isEqualTo("2026-08-22T17:00");
    }

    @Test
    void noticesOnEveryNodeThatAHolidayWasSwitchedOff() {
        assertThat(otherNode.provincial().isWorkingDay(CULTURE_DAY)).isFalse();
        var day = calendar.specialDays(2026).stream()
                .filter(special -> special.day().equals(CULTURE_DAY))
                .findFirst()
                .orElseThrow();

        calendar.put(day.switched(false));

        assertThat(calendar.provincial().isWorkingDay(CULTURE_DAY)).isTrue();
        assertThat(otherNode.provincial().isWorkingDay(CULTURE_DAY)).isTrue();
        assertThat(calendar.specialDays(2026)).contains(day.switched(false));
    }

    @Test
    void noticesACorrectionByHand() {
        assertThat(calendar.provincial().isWorkingDay(CULTURE_DAY)).isFalse();

        jdbc.sql("delete from calendar.special_day where day = '2026-11-24'").update();

        assertThat(calendar.provincial().isWorkingDay(CULTURE_DAY)).isTrue();
    }

    @Test
    void readsNothingAgainWhileNothingChanges() {
        assertThat(calendar.provincial()).isSameAs(calendar.provincial());
        assertThat(calendar.scheduleOf("H18.1")).isSameAs(calendar.provincial());
    }

    @Test
    void trustsWhatItReadForTheGivenTimeButSeesItsOwnChanges() {
        var trusting = new WorkingCalendar(store, Duration.ofHours(1));
        var before = trusting.provincial();
        calendar.put(SpecialDay.holiday(LocalDate.of(2026, 3, 2), "Quốc tang"));

        assertThat(trusting.provincial()).isSameAs(before);

        trusting.put(SpecialDay.holiday(LocalDate.of(2026, 3, 3), "Quốc tang"));

        assertThat(trusting.provincial().isWorkingDay(LocalDate.of(2026, 3, 2))).isFalse();
    }

    @Test
    void neverTakesARolledBackCalendarForTheNewestOne() {
        var transaction = new TransactionTemplate(new JdbcTransactionManager(database.source()));
        transaction.executeWithoutResult(status -> {
            calendar.put(SpecialDay.holiday(LocalDate.of(2026, 3, 2), "Nhầm"));
            assertThat(calendar.provincial().isWorkingDay(LocalDate.of(2026, 3, 2)))
                    .isFalse();
            status.setRollbackOnly();
        });
        otherNode.put(SpecialDay.holiday(LocalDate.of(2026, 3, 3), "Quốc tang"));

        assertThat(calendar.provincial().isWorkingDay(LocalDate.of(2026, 3, 2))).isTrue();
        assertThat(calendar.provincial().isWorkingDay(LocalDate.of(2026, 3, 3))).isFalse();
    }

    @Test
    void keepsTheHoursOfOneAgencyApart() {
        calendar.add(new OpeningHours(
                "H18.7",
                "Mùa hè",
                LocalDate.of(2026, 5, 1),
                LocalDate.of(2026, 9, 30),
                DayOfWeek.SATURDAY,
                LocalTime.of(7, 0),
                LocalTime.of(11, 0)));

        assertThat(calendar.openingHours()).hasSize(11);
        assertThat(calendar.scheduleOf("H18.7").isOpen(at("2026-05-09T08:00"))).isTrue();
        assertThat(calendar.scheduleOf("H18.7").isOpen(at("2026-05-08T08:00"))).isFalse();
        assertThat(calendar.scheduleOf("H18.8").isOpen(at("2026-05-09T08:00"))).isFalse();
        assertThat(calendar.scheduleOf("H18.7")).isSameAs(calendar.scheduleOf("H18.7"));
    }

    @Test
    void knowsAYearFromItsAnnouncementOn() {
        assertThat(calendar.provincial().isAnnounced(2028)).isFalse();

        calendar.announce(2028, "Bộ luật Lao động 45/2019/QH14, Điều 112");
        calendar.announce(2028, "Công văn của năm 2028");

        assertThat(calendar.provincial().isAnnounced(2028)).isTrue();
        assertThat(calendar.provincial().isWorkingDay(LocalDate.of(2028, 5, 1))).isTrue();
    }
}
