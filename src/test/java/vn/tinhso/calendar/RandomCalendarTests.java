package vn.tinhso.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tinhso.shared.Moments;

/** Our arithmetic against a count minute by minute, over ten years of random calendars; a seed repeats its failure. */
class RandomCalendarTests {

    private static final int CALENDARS = 10;
    private static final int CASES = 400;

    @ParameterizedTest
    @ValueSource(longs = {2024, 2025, 2026})
    void agreesWithACountMinuteByMinute(long seed) {
        for (var number = 0; number < CALENDARS; number++) {
            var calendar = new RandomCalendar(seed * 1000 + number);
            var schedule = Schedule.of(calendar.hours, calendar.days, calendar.announced);
            var clerk = new MinuteByMinute(calendar.hours, calendar.days, calendar.announced);
            for (var count = 0; count < CASES; count++) {
                compareTerm(calendar, schedule, clerk, seed * 1000 + number);
                compareClock(calendar.instant(), calendar.instant(), schedule, clerk);
            }
        }
    }

    private static void compareTerm(RandomCalendar calendar, Schedule schedule, MinuteByMinute clerk, long seed) {
        var received = calendar.instant();
        var phases = calendar.phases();
        var original = Deadline.due(schedule, phases, received, List.of());
        // Outside opening hours an appointment leaves the clerk no minute to stop at.
        var insideHours = clerk.isOpen(clerk.minute(original) - 1);
        var pauses = insideHours ? calendar.pauses(received) : List.<Pause>of();

        var deadline = Deadline.of(schedule, phases, received, pauses);

        var told = "seed %d, %s received %s, pauses %s".formatted(seed, phases, received, pauses);
        assertThat(deadline.originalDue()).as(told).isEqualTo(clerk.instant(clerk.due(phases, received, List.of())));
        assertThat(deadline.due()).as(told).isEqualTo(clerk.instant(clerk.due(phases, received, pauses)));
        assertThat(deadline.sentence())
                .as(told)
                .startsWith("Nhận ")
                .contains("Hạn: ")
                .doesNotContain("null");
        var later = Deadline.due(schedule, phases, received.plusSeconds(1800), List.of());
        assertThat(later).as("later than " + told).isAfterOrEqualTo(original);
    }

    private static void compareClock(Instant one, Instant other, Schedule schedule, MinuteByMinute clerk) {
        var minute = clerk.minute(one);
        assertThat(schedule.isOpen(one)).isEqualTo(clerk.isOpen(minute));
        assertThat(schedule.isWorkingDay(Moments.day(one))).isEqualTo(clerk.worked(minute / 1440));
        var opening = minute;
        while (!clerk.isOpen(opening)) {
            opening++;
        }
        assertThat(schedule.nextOpening(one)).isEqualTo(clerk.instant(opening));
        var near = one.plusSeconds(Math.floorMod(other.getEpochSecond(), 20 * 86_400));
        var open = 0;
        for (var step = minute; step < clerk.minute(near); step++) {
            open += clerk.isOpen(step) ? 1 : 0;
        }
        assertThat(schedule.workingMinutes(one, near)).isEqualTo(open);
    }
}
