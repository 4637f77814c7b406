package vn.tinhso.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.tinhso.shared.Moments;

/**
 * The deadline as one writes it first: from day to day, from opening to opening, asking the calendar each time. It shares
 * no arithmetic with what it is compared to, and its rows are looked up in maps, not parsed again for every day.
 */
final class DayByDay {

    private final Map<java.time.DayOfWeek, List<OpeningHours>> week = new HashMap<>();
    private final Map<LocalDate, SpecialDay> special = new HashMap<>();

    DayByDay(Timetable rows) {
        for (var row : rows.hours()) {
            week.computeIfAbsent(row.weekday(), day -> new ArrayList<>()).add(row);
        }
        rows.days().forEach(day -> special.put(day.day(), day));
    }

    Instant due(Term term, Instant receivedAt, List<Pause> pauses) {
        var received = local(receivedAt);
        var due = extended(original(term, received), received, pauses);
        return due.atZone(Moments.VIETNAM).toInstant();
    }

    private LocalDateTime original(Term term, LocalDateTime received) {
        return switch (term.unit()) {
            case HOUR -> after(received, Duration.ofHours(term.amount()));
            case CALENDAR_DAY -> {
                var day = received.toLocalDate().plusDays(term.amount());
                while (openings(day).isEmpty()) {
                    day = day.plusDays(1);
                }
                yield closing(day);
            }
            case WORKING_DAY -> {
                var day = countedFrom(received).toLocalDate();
                for (var left = term.amount(); left > 0; left--) {
                    day = nextWorkingDay(day);
                }
                yield closing(day);
            }
            case SAME_DAY -> {
                var from = countedFrom(received);
                var day = from.toLocalDate();
                yield closing(from.getHour() < 15 ? day : nextWorkingDay(day));
            }
        };
    }

    private LocalDateTime extended(LocalDateTime original, LocalDateTime received, List<Pause> pauses) {
        var due = original;
        var covered = received;
        var sorted = pauses.stream().sorted(Comparator.comparing(Pause::from)).toList();
        for (var pause : sorted) {
            var from = later(covered, local(pause.from()));
            var to = later(covered, local(Objects.requireNonNull(pause.to())));
            if (!from.isBefore(due)) {
                break;
            }
            due = after(due, worked(from, to));
            covered = to;
        }
        return due;
    }

    /** When so much working time has passed. */
    private LocalDateTime after(LocalDateTime from, Duration time) {
        var left = time;
        if (left.isZero()) {
            return from;
        }
        for (var day = from.toLocalDate(); ; day = day.plusDays(1)) {
            for (var opening : openings(day)) {
                var opens = later(from, day.atTime(opening.opens()));
                var closes = day.atTime(opening.closes());
                if (opens.isBefore(closes)) {
                    var open = Duration.between(opens, closes);
                    if (left.compareTo(open) <= 0) {
                        return opens.plus(left);
                    }
                    left = left.minus(open);
                }
            }
        }
    }

    private Duration worked(LocalDateTime from, LocalDateTime to) {
        var sum = Duration.ZERO;
        for (var day = from.toLocalDate(); !day.isAfter(to.toLocalDate()); day = day.plusDays(1)) {
            for (var opening : openings(day)) {
                var opens = later(from, day.atTime(opening.opens()));
                var closes = day.atTime(opening.closes()).isBefore(to) ? day.atTime(opening.closes()) : to;
                sum = opens.isBefore(closes) ? sum.plus(Duration.between(opens, closes)) : sum;
            }
        }
        return sum;
    }

    /** The receipt, or the next opening when the day is off or over. */
    private LocalDateTime countedFrom(LocalDateTime received) {
        var day = received.toLocalDate();
        if (!openings(day).isEmpty() && received.isBefore(closing(day))) {
            return received;
        }
        var next = nextWorkingDay(day);
        return next.atTime(openings(next).getFirst().opens());
    }

    private LocalDate nextWorkingDay(LocalDate day) {
        var next = day.plusDays(1);
        while (openings(next).isEmpty()) {
            next = next.plusDays(1);
        }
        return next;
    }

    private LocalDateTime closing(LocalDate day) {
        return day.atTime(openings(day).getLast().closes());
    }

    private List<OpeningHours> openings(LocalDate day) {
        var found = special.get(day);
        if (found == null) {
            return week.getOrDefault(day.getDayOfWeek(), List.of());
        }
        return switch (found.kind()) {
            case HOLIDAY -> List.of();
            case COMPENSATION -> week.getOrDefault(java.time.DayOfWeek.MONDAY, List.of());
            case HALF_DAY -> throw new IllegalStateException("the demonstration province has no half days");
        };
    }

    private static LocalDateTime later(LocalDateTime one, LocalDateTime other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, Moments.VIETNAM).truncatedTo(ChronoUnit.MINUTES);
    }
}
