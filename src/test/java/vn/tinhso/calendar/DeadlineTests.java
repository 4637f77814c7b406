package vn.tinhso.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tinhso.shared.Moments;

class DeadlineTests {

    private final Schedule schedule = CalendarStarter.timetable().schedule(null);

    @ParameterizedTest
    @CsvSource({
        "2026-02-12, 3 WORKING_DAY, 2026-02-24",
        "2026-02-13, 1 WORKING_DAY, 2026-02-23",
        "2026-04-24, 5 WORKING_DAY, 2026-05-06",
        "2026-08-20, 2 WORKING_DAY, 2026-08-22",
        "2026-08-28, 3 WORKING_DAY, 2026-09-07",
        "2026-11-20, 3 WORKING_DAY, 2026-11-26",
        "2025-12-31, 5 WORKING_DAY, 2026-01-09",
        "2026-02-02, 15 CALENDAR_DAY, 2026-02-23",
    })
    void fallsOnTheDayTheLawSays(String received, String term, String due) {
        var parts = term.split(" ");
        var deadline = Deadline.of(
                schedule,
                new Term(Integer.parseInt(parts[0]), TermUnit.valueOf(parts[1]), null),
                at(received + "T09:12"),
                List.of());

        assertThat(deadline.due()).isEqualTo(at(due + "T17:00"));
        System.out.println(deadline.sentence());
    }

    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(Moments.VIETNAM).toInstant();
    }
}
