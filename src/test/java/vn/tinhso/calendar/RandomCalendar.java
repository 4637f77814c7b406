package vn.tinhso.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Ten years of an office that keeps odd hours: seasons, its own and the province's, holidays, half days, compensation. */
final class RandomCalendar {

    private static final int DAYS = 3653;

    final List<OpeningHours> hours = new ArrayList<>();
    final List<SpecialDay> days = new ArrayList<>();
    final Set<Integer> announced = new HashSet<>();
    private final Random random;

    RandomCalendar(long seed) {
        random = new Random(seed);
        season(null, LocalDate.of(2000, 1, 1), null);
        if (random.nextBoolean()) {
            var year = 2024 + random.nextInt(10);
            season(null, LocalDate.of(year, 4, 16), LocalDate.of(year, 10, 15));
        }
        if (random.nextBoolean()) {
            var from = date();
            season("H18.1", from, random.nextBoolean() ? null : from.plusDays(random.nextInt(900)));
        }
        for (var year = 2000; year <= 2100; year++) {
            if (random.nextInt(3) > 0) {
                announced.add(year);
            }
        }
        specialDays(null, 60 + random.nextInt(200));
        specialDays("H18.1", random.nextInt(30));
    }

    private void season(String agency, LocalDate from, LocalDate to) {
        for (var weekday : DayOfWeek.values()) {
            if (weekday == DayOfWeek.TUESDAY || random.nextInt(7) < 5) {
                var time = random.nextInt(600);
                for (var opening = 1 + random.nextInt(3); opening > 0 && time < 1300; opening--) {
                    var closing = Math.min(1439, time + 1 + random.nextInt(300));
                    hours.add(new OpeningHours(
                            agency, "Mùa", from, to, weekday, LocalTime.of(time / 60, time % 60), time(closing)));
                    time = closing + 1 + random.nextInt(150);
                }
            }
        }
    }

    private void specialDays(String agency, int count) {
        var byDate = new HashMap<LocalDate, SpecialDay>();
        for (var i = 0; i < count; i++) {
            var date = date();
            var kind = SpecialDay.Kind.values()[random.nextInt(3)];
            var clipped = kind == SpecialDay.Kind.HALF_DAY && random.nextBoolean();
            var opens = clipped ? time(random.nextInt(600)) : null;
            var closes = clipped ? time(600 + random.nextInt(600)) : null;
            var enabled = random.nextInt(10) > 0;
            byDate.put(date, new SpecialDay(date, kind, "Ngày", null, enabled, false, agency, opens, closes));
        }
        days.addAll(byDate.values());
    }

    LocalDate date() {
        return MinuteByMinute.FIRST.plusDays(random.nextInt(DAYS));
    }

    /** Half of them at an odd second, the others at a full quarter, where the boundaries are. */
    Instant instant() {
        var start = Instant.parse("2023-12-31T17:00:00Z");
        return random.nextBoolean()
                ? start.plusSeconds((long) (random.nextDouble() * DAYS * 86_400))
                : start.plusSeconds(random.nextInt(DAYS * 96) * 900L);
    }

    Term term() {
        var unit = TermUnit.values()[random.nextInt(4)];
        var longest = random.nextInt(40) == 0 ? 400 : 15;
        var term = new Term(1 + random.nextInt(longest), unit, null);
        return random.nextInt(4) == 0 ? term.at(time(random.nextInt(1440))) : term;
    }

    /** Mostly one term, as most dossiers have; else up to four that follow each other. */
    List<Phase> phases() {
        var phases = new ArrayList<>(Phase.only(term()));
        for (var more = random.nextInt(3) == 0 ? 1 + random.nextInt(3) : 0; more > 0; more--) {
            var term = term();
            if (term.unit() != TermUnit.SAME_DAY) {
                phases.add(new Phase(random.nextBoolean() ? "Gia hạn" : null, term));
            }
        }
        return phases;
    }

    List<Pause> pauses(Instant received) {
        var pauses = new ArrayList<Pause>();
        for (var count = random.nextInt(4); count > 0; count--) {
            var from = received.plusSeconds(random.nextInt(20 * 86_400) - 3 * 86_400L);
            var length = random.nextInt(random.nextBoolean() ? 20_000 : 10 * 86_400);
            pauses.add(new Pause(from, random.nextInt(8) == 0 ? null : from.plusSeconds(length), "chờ"));
        }
        return pauses;
    }

    private static LocalTime time(int minute) {
        return LocalTime.of(minute / 60, minute % 60);
    }
}
