package vn.tinhso.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * What people ask the clock: every unit, up to 30 days, received at any second of three years, every third one with one or
 * two pauses.
 */
final class DeadlineCases {

    private static final Instant FIRST = Instant.parse("2024-12-31T17:00:00Z");
    private static final Duration SPAN = Duration.ofDays(3 * 365);
    private static final int LONGEST_DAYS = 30;

    private DeadlineCases() {}

    /** One question. */
    record Asked(Term term, Instant received, List<Pause> pauses) {}

    static List<Asked> of(int count, long seed) {
        var random = new Random(seed);
        var cases = new ArrayList<Asked>(count);
        for (var i = 0; i < count; i++) {
            var received = FIRST.plusSeconds((long) (random.nextDouble() * SPAN.toSeconds()));
            cases.add(new Asked(term(random), received, pauses(random, received)));
        }
        return List.copyOf(cases);
    }

    /** Only the longest usual term, where walking is slowest. */
    static List<Asked> thirtyWorkingDays(int count, long seed) {
        return of(count, seed).stream()
                .map(asked -> new Asked(Term.workingDays(LONGEST_DAYS), asked.received(), List.of()))
                .toList();
    }

    private static Term term(Random random) {
        var amount = 1 + random.nextInt(LONGEST_DAYS);
        return switch (random.nextInt(4)) {
            case 0 -> Term.hours(1 + random.nextInt(LONGEST_DAYS * 8));
            case 1 -> Term.calendarDays(amount);
            case 2 -> Term.sameDay();
            default -> Term.workingDays(amount);
        };
    }

    private static List<Pause> pauses(Random random, Instant received) {
        var pauses = new ArrayList<Pause>();
        for (var left = random.nextInt(3) == 0 ? 1 + random.nextInt(2) : 0; left > 0; left--) {
            var from = received.plusSeconds(random.nextInt(10 * 86_400));
            pauses.add(new Pause(from, from.plusSeconds(random.nextInt(7 * 86_400)), "chờ bổ sung hồ sơ"));
        }
        return List.copyOf(pauses);
    }
}
