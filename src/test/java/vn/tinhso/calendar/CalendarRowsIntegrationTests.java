package vn.tinhso.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What a preview counts by is what is written, whatever the edits. */
class CalendarRowsIntegrationTests {

    private static CalendarDatabase database;
    private static TransactionTemplate transaction;

    private final CalendarRows rows = database.rows();

    @BeforeAll
    static void starts() {
        database = CalendarDatabase.start();
        database.load();
        transaction = new TransactionTemplate(new JdbcTransactionManager(database.source()));
    }

    @AfterAll
    static void stops() {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void writesExactlyWhatThePreviewCountedBy(long seed) {
        var random = new Random(seed);
        for (var round = 0; round < 30; round++) {
            var before = rows.read();
            var edits = edits(random, before.rows());
            var foreseen = before.rows().with(edits);

            transaction.executeWithoutResult(status -> {
                assertThat(rows.lock()).isEqualTo(before.version());
                rows.write(edits);
            });

            assertThat(everything(rows.read().rows()))
                    .as("seed " + seed + ": " + edits)
                    .isEqualTo(everything(foreseen));
            assertThat(database.rows().read().rows().schedule("H18.1").workingDays(FIRST, LAST))
                    .isEqualTo(foreseen.schedule("H18.1").workingDays(FIRST, LAST));
        }
    }

    @Test
    void movesTheVersionWithEveryWrite() {
        var before = rows.version();

        transaction.executeWithoutResult(status -> rows.write(List.of(new CalendarEdit.AnnounceYear(2040, "thử"))));

        assertThat(rows.version()).isGreaterThan(before);
        assertThat(rows.read().rows().announcements()).containsEntry(2040, "thử");
    }

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2034, 12, 31);

    private static List<CalendarEdit> edits(Random random, Timetable now) {
        var calendar = new RandomCalendar(random.nextLong());
        var edits = new ArrayList<CalendarEdit>();
        calendar.days.stream().limit(20).forEach(day -> edits.add(new CalendarEdit.PutDay(day)));
        now.days().stream()
                .filter(day -> random.nextInt(4) == 0)
                .forEach(day -> edits.add(new CalendarEdit.DropDay(day.day(), day.agencyId())));
        for (var agency : new String[] {null, "H18.1"}) {
            Season.of(calendar.hours).stream()
                    .filter(season -> java.util.Objects.equals(season.agencyId(), agency))
                    .forEach(season -> edits.add(new CalendarEdit.PutSeason(season)));
            now.seasonsOf(agency).stream()
                    .filter(season -> random.nextInt(3) == 0)
                    .forEach(season -> edits.add(new CalendarEdit.DropSeason(season)));
        }
        var year = 2024 + random.nextInt(10);
        edits.add(
                random.nextBoolean()
                        ? new CalendarEdit.AnnounceYear(year, "thử")
                        : new CalendarEdit.WithdrawYear(year));
        return edits;
    }

    private static Set<Object> everything(Timetable table) {
        var all = new HashSet<Object>(table.days());
        all.addAll(table.hours());
        all.addAll(table.announcements().entrySet());
        return all;
    }
}
