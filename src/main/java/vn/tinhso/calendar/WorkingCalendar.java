package vn.tinhso.calendar;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Lịch làm việc: the schedules of all agencies. Rows are read again when their version has moved, which every node looks at
 * once a second at most; a node that changes rows itself looks at once.
 */
@Component
public class WorkingCalendar {

    private final CalendarStore store;
    private final long trustNanos;
    private volatile @Nullable Reading last;

    @Autowired
    WorkingCalendar(CalendarStore store) {
        this(store, Duration.ofSeconds(1));
    }

    WorkingCalendar(CalendarStore store, Duration trust) {
        this.store = store;
        this.trustNanos = trust.toNanos();
    }

    /** What was read, and when that was last seen to be the newest. */
    private record Reading(
            long version, long seenAt, Timetable rows, Schedule provincial, Map<String, Schedule> ofAgencies) {

        Reading seenAgain(long now) {
            return new Reading(version, now, rows, provincial, ofAgencies);
        }
    }

    public Schedule scheduleOf(String agencyId) {
        var reading = reading();
        return reading.rows().names(agencyId)
                ? reading.ofAgencies().computeIfAbsent(agencyId, reading.rows()::schedule)
                : reading.provincial();
    }

    /** Hours of agencies that have none of their own. */
    public Schedule provincial() {
        return reading().provincial();
    }

    public List<OpeningHours> openingHours() {
        return store.hours();
    }

    /** Special days of a year, those switched off included. */
    public List<SpecialDay> specialDays(int year) {
        return store.days().stream().filter(day -> day.day().getYear() == year).toList();
    }

    /** Adds the day or replaces the one of the same date and agency; the way to switch a day off and on. */
    public void put(SpecialDay day) {
        store.put(day);
        forget();
    }

    /** Adds the opening or replaces the one that begins at the same time. */
    public void add(OpeningHours opening) {
        store.add(opening);
        forget();
    }

    /** From now on the year has exactly the holidays in its rows. */
    public void announce(int year, String legalBasis) {
        store.announce(year, legalBasis);
        forget();
    }

    /** The next question reads the rows again if they changed, without waiting. */
    void forget() {
        last = null;
    }

    private Reading reading() {
        var reading = last;
        var now = System.nanoTime();
        if (reading != null && now - reading.seenAt() < trustNanos) {
            return reading;
        }
        // The version first: rows that change in between are read again next time.
        var version = store.version();
        var newest = reading != null && reading.version() == version ? reading.seenAgain(now) : read(version, now);
        last = newest;
        return newest;
    }

    private Reading read(long version, long now) {
        var rows = store.timetable();
        return new Reading(version, now, rows, rows.schedule(null), new ConcurrentHashMap<>());
    }
}
