package vn.tinhso.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

/**
 * The calendar once more, as a clerk would count it: one flag per minute, walked one by one. Shares no code with what it
 * checks but the rows.
 */
final class MinuteByMinute {

    static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final LocalDate END = LocalDate.of(2056, 1, 1);
    private static final Instant START = Instant.parse("2023-12-31T17:00:00Z");

    private final boolean[] open = new boolean[(int) ChronoUnit.DAYS.between(FIRST, END) * 1440];
    private final List<OpeningHours> hours;
    private final List<SpecialDay> days;
    private final Set<Integer> announced;

    MinuteByMinute(List<OpeningHours> hours, List<SpecialDay> days, Set<Integer> announced) {
        this.hours = hours;
        this.days = days;
        this.announced = announced;
        for (var day = FIRST; day.isBefore(END); day = day.plusDays(1)) {
            open(day);
        }
    }

    private void open(LocalDate day) {
        var special = special(day);
        if (special == null) {
            paint(day, day.getDayOfWeek(), LocalTime.MIN, LocalTime.MAX);
        } else if (special.kind() == SpecialDay.Kind.COMPENSATION) {
            paint(day, fullWeekday(day), LocalTime.MIN, LocalTime.MAX);
        } else if (special.kind() == SpecialDay.Kind.HALF_DAY) {
            var usual = row(day, day.getDayOfWeek()) ? day.getDayOfWeek() : fullWeekday(day);
            paint(
                    day,
                    usual,
                    special.opens() == null ? LocalTime.MIN : special.opens(),
                    special.closes() == null ? LocalTime.NOON : special.closes());
        }
    }

    private SpecialDay special(LocalDate day) {
        SpecialDay found = null;
        for (var special : days) {
            if (special.enabled() && special.day().equals(day) && (found == null || special.agencyId() != null)) {
                found = special;
            }
        }
        var fixed = Set.of("1/1", "30/4", "1/5", "2/9").contains(day.getDayOfMonth() + "/" + day.getMonthValue());
        return found == null && fixed && !announced.contains(day.getYear())
                ? SpecialDay.holiday(day, "Ngày lễ")
                : found;
    }

    /** Season in force: of the agency before the province's, then the youngest. */
    private List<OpeningHours> season(LocalDate day) {
        OpeningHours best = null;
        for (var row : hours) {
            var inForce = !row.effectiveFrom().isAfter(day)
                    && (row.effectiveTo() == null || !row.effectiveTo().isBefore(day));
            var better = best == null
                    || (row.agencyId() != null && best.agencyId() == null)
                    || ((row.agencyId() == null) == (best.agencyId() == null)
                            && row.effectiveFrom().isAfter(best.effectiveFrom()));
            best = inForce && better ? row : best;
        }
        var chosen = best;
        return hours.stream()
                .filter(row -> chosen != null
                        && row.effectiveFrom().equals(chosen.effectiveFrom())
                        && (row.agencyId() == null) == (chosen.agencyId() == null))
                .toList();
    }

    private boolean row(LocalDate day, DayOfWeek weekday) {
        return season(day).stream().anyMatch(row -> row.weekday() == weekday);
    }

    private DayOfWeek fullWeekday(LocalDate day) {
        var full = DayOfWeek.MONDAY;
        var most = 0L;
        for (var weekday : DayOfWeek.values()) {
            var minutes = season(day).stream()
                    .filter(row -> row.weekday() == weekday)
                    .mapToLong(row -> ChronoUnit.MINUTES.between(row.opens(), row.closes()))
                    .sum();
            if (minutes > most) {
                most = minutes;
                full = weekday;
            }
        }
        return full;
    }

    private void paint(LocalDate day, DayOfWeek weekday, LocalTime from, LocalTime to) {
        var midnight = (int) ChronoUnit.DAYS.between(FIRST, day) * 1440;
        for (var row : season(day)) {
            if (row.weekday() == weekday) {
                for (var time = row.opens(); time.isBefore(row.closes()); time = time.plusMinutes(1)) {
                    open[midnight + time.getHour() * 60 + time.getMinute()] |=
                            !time.isBefore(from) && time.isBefore(to);
                }
            }
        }
    }

    int minute(Instant instant) {
        return (int) ChronoUnit.MINUTES.between(START, instant);
    }

    Instant instant(int minute) {
        return START.plus(minute, ChronoUnit.MINUTES);
    }

    boolean isOpen(int minute) {
        return open[minute];
    }

    boolean worked(int day) {
        return lastClosing(day) >= 0;
    }

    /** The minute after the last open one of the day, -1 on a day off. */
    int lastClosing(int day) {
        for (var minute = day * 1440 + 1439; minute >= day * 1440; minute--) {
            if (open[minute]) {
                return minute + 1;
            }
        }
        return -1;
    }

    int due(List<Phase> phases, Instant receivedAt, List<Pause> pauses) {
        var received = minute(receivedAt);
        var due = original(phases.getFirst().term(), received);
        for (var phase : phases.subList(1, phases.size())) {
            due = continued(phase.term(), due);
        }
        var left = 0;
        for (var minute = received; minute < due; minute++) {
            left += open[minute] ? 1 : 0;
        }
        var minute = received;
        for (; left > 0; minute++) {
            left -= open[minute] && !paused(minute, pauses) ? 1 : 0;
        }
        return pauses.isEmpty() ? due : minute;
    }

    private boolean paused(int minute, List<Pause> pauses) {
        for (var pause : pauses) {
            if (pause.to() != null && minute(pause.from()) <= minute && minute < minute(pause.to())) {
                return true;
            }
        }
        return false;
    }

    /** A further phase: the day on which the one before ended is crossed out, whatever the hour. */
    private int continued(Term term, int from) {
        if (term.unit() == TermUnit.HOUR) {
            return original(term, from);
        }
        var day = from / 1440;
        for (var left = term.amount(); left > 0; ) {
            day++;
            left -= term.unit() == TermUnit.CALENDAR_DAY || worked(day) ? 1 : 0;
        }
        while (!worked(day)) {
            day++;
        }
        return appointed(term, day);
    }

    private int original(Term term, int received) {
        var day = received / 1440;
        switch (term.unit()) {
            case HOUR -> {
                var left = term.amount() * 60;
                var minute = received;
                for (; left > 0; minute++) {
                    left -= open[minute] ? 1 : 0;
                }
                return minute;
            }
            case CALENDAR_DAY -> {
                day += term.amount();
                while (!worked(day)) {
                    day++;
                }
                return appointed(term, day);
            }
            case WORKING_DAY -> {
                while (!worked(day) || received >= lastClosing(day)) {
                    day++;
                }
                for (var counted = 0; counted < term.amount(); ) {
                    day++;
                    counted += worked(day) ? 1 : 0;
                }
                return appointed(term, day);
            }
            default -> {
                var from = received;
                if (!worked(day) || received >= lastClosing(day)) {
                    while (!open[from]) {
                        from++;
                    }
                }
                day = from / 1440;
                if (from % 1440 >= 15 * 60) {
                    day++;
                    while (!worked(day)) {
                        day++;
                    }
                }
                return lastClosing(day);
            }
        }
    }

    private int appointed(Term term, int day) {
        var closing = lastClosing(day);
        return term.appointment() == null
                ? closing
                : Math.min(closing, day * 1440 + term.appointment().toSecondOfDay() / 60);
    }
}
