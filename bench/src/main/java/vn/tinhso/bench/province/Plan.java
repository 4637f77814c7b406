package vn.tinhso.bench.province;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Random;
import vn.tinhso.calendar.Schedule;
import vn.tinhso.shared.Moments;

/** When dossiers come in: more every year, mostly in opening hours, in the order of time. */
final class Plan {

    private static final int DAYS_A_YEAR = 365;
    private static final double GROWTH = 0.15;
    /** Filed online when the office is shut. */
    private static final double OUT_OF_HOURS = 0.12;

    private Plan() {}

    static Instant[] filings(int count, int years, Instant now, Schedule schedule, long seed) {
        var random = new Random(seed);
        var today = Moments.day(now);
        var seconds = new long[count];
        for (var i = 0; i < count; i++) {
            seconds[i] = filing(random, years, now, today, schedule).getEpochSecond();
        }
        Arrays.sort(seconds);
        return Arrays.stream(seconds).mapToObj(Instant::ofEpochSecond).toArray(Instant[]::new);
    }

    private static Instant filing(Random random, int years, Instant now, java.time.LocalDate today, Schedule schedule) {
        while (true) {
            // Share of the whole time, bent towards the present.
            var share = Math.pow(random.nextDouble(), 1 / (1 + GROWTH));
            var day = today.minusDays((long) ((1 - share) * years * DAYS_A_YEAR));
            var at = day.atTime(LocalTime.ofSecondOfDay(random.nextInt(86_400)))
                    .atZone(Moments.VIETNAM)
                    .toInstant();
            var minutes = schedule.workingMinutes(day);
            if (random.nextDouble() >= OUT_OF_HOURS) {
                if (minutes == 0) {
                    continue;
                }
                var opening =
                        schedule.nextOpening(day.atStartOfDay(Moments.VIETNAM).toInstant());
                at = schedule.plusWorkingMinutes(opening, random.nextInt(minutes))
                        .plusSeconds(random.nextInt(60));
            }
            if (at.isBefore(now)) {
                return at;
            }
        }
    }
}
