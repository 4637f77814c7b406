package vn.tinhso.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * Lịch làm việc của một cơ quan: immutable and precomputed from 2000 to 2100, to be asked from any thread. Beyond the years
 * whose holidays are announced it has plain weekdays and the holidays of fixed date.
 */
public final class Schedule {

    private final Timeline timeline;
    private final NavigableMap<LocalDate, SpecialDay> specialDays;
    private final Set<Integer> announcedYears;

    private Schedule(Timeline timeline, NavigableMap<LocalDate, SpecialDay> specialDays, Set<Integer> announcedYears) {
        this.timeline = timeline;
        this.specialDays = Collections.unmodifiableNavigableMap(specialDays);
        this.announcedYears = Set.copyOf(announcedYears);
    }

    /** A schedule from rows that concern one agency: its own and the province's. */
    public static Schedule of(List<OpeningHours> hours, List<SpecialDay> days, Set<Integer> announcedYears) {
        var weeks = Week.of(hours);
        var special = new SpecialDays(days, announcedYears);
        var effective = new TreeMap<LocalDate, SpecialDay>();
        var table = new Hours[Timeline.length()];
        for (var i = 0; i < table.length; i++) {
            var date = Timeline.date(i);
            var week = Week.inForce(weeks, date);
            var usual = week.on(date.getDayOfWeek());
            var day = special.on(date);
            table[i] = day == null ? usual : worked(day, week, usual);
            // A holiday that falls on a day off anyway explains nothing.
            if (day != null && table[i] != usual) {
                effective.put(date, day);
            }
        }
        return new Schedule(new Timeline(table), effective, announcedYears);
    }

    private static Hours worked(SpecialDay day, Week week, Hours usual) {
        return switch (day.kind()) {
            case HOLIDAY -> Hours.CLOSED;
            case COMPENSATION -> week.longest();
            case HALF_DAY -> (usual.none() ? week.longest() : usual).halfOf(day);
        };
    }

    public boolean isOpen(Instant instant) {
        var position = timeline.position(instant);
        return timeline.hours(position / Timeline.DAY).contains(position % Timeline.DAY);
    }

    /** The minute of the instant when it is open, else the next opening. */
    public Instant nextOpening(Instant instant) {
        return timeline.instant(timeline.openFrom(timeline.position(instant)));
    }

    /** Working minutes from one instant to the other; negative when they are the other way round. */
    public long workingMinutes(Instant from, Instant to) {
        return timeline.worked(timeline.position(to)) - (long) timeline.worked(timeline.position(from));
    }

    /** When so many working minutes have passed; a closing rather than the next opening. */
    public Instant plusWorkingMinutes(Instant from, long minutes) {
        return timeline.instant(timeline.after(timeline.position(from), minutes));
    }

    /** The earliest instant from which no more than so many working minutes are left until the given one. */
    public Instant minusWorkingMinutes(Instant until, long minutes) {
        var left = timeline.worked(timeline.position(until)) - minutes;
        return timeline.instant(timeline.after(0, Math.max(0, left)));
    }

    /** First closing of a working day, its midday break; of the next working day when the date is off. */
    public Instant firstClosing(LocalDate date) {
        var day = timeline.workingDayFrom(timeline.day(date));
        return timeline.instant(day * Timeline.DAY + timeline.hours(day).firstClosing());
    }

    public boolean isWorkingDay(LocalDate date) {
        return !timeline.hours(timeline.day(date)).none();
    }

    /** The n-th working day after the date (before it when n is negative), whether the date itself is worked or not. */
    public LocalDate workingDay(LocalDate date, int n) {
        return n == 0 ? date : Timeline.date(timeline.workingDay(timeline.day(date), n));
    }

    /** Working days from one date to the other, both included. */
    public int workingDays(LocalDate from, LocalDate to) {
        return from.isAfter(to) ? 0 : timeline.workingDaysWithin(timeline.day(from), timeline.day(to));
    }

    /** Last closing of a working day; of the next working day when the date is off. */
    public Instant lastClosing(LocalDate date) {
        var day = timeline.workingDayFrom(timeline.day(date));
        return timeline.instant(day * Timeline.DAY + timeline.hours(day).lastClosing());
    }

    /** Working minutes of a date. */
    public int workingMinutes(LocalDate date) {
        return timeline.hours(timeline.day(date)).total();
    }

    /** Special days from one date to the other that change what the weekday says, both included. */
    public Collection<SpecialDay> specialDays(LocalDate from, LocalDate to) {
        return from.isAfter(to)
                ? List.of()
                : specialDays.subMap(from, true, to, true).values();
    }

    /** Whether the holidays of the year are known. */
    public boolean isAnnounced(int year) {
        return announcedYears.contains(year);
    }

    Timeline timeline() {
        return timeline;
    }
}
