package vn.tinhso.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.tinhso.shared.Moments;

/** Short forms for the tests of this module. */
final class Times {

    /** The demonstration province: Monday to Friday 07:00–11:30 and 13:30–17:00. */
    static final Schedule PROVINCE = CalendarStarter.timetable().schedule(null);

    private Times() {}

    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(Moments.VIETNAM).toInstant();
    }

    static String local(Instant instant) {
        return LocalDateTime.ofInstant(instant, Moments.VIETNAM).toString();
    }

    static Pause pause(String from, String to) {
        return new Pause(at(from), at(to), "chờ bổ sung");
    }

    static String due(Schedule schedule, Term term, String received, Pause... pauses) {
        return local(
                Deadline.of(schedule, term, at(received), Arrays.asList(pauses)).due());
    }

    /** Monday to Friday with these openings. */
    static List<OpeningHours> week(String... openings) {
        return Stream.of(DayOfWeek.values())
                .limit(5)
                .flatMap(weekday -> Stream.of(openings).map(opening -> opening(weekday, opening)))
                .toList();
    }

    static OpeningHours opening(DayOfWeek weekday, String opening) {
        return new OpeningHours(
                null,
                "Quanh năm",
                LocalDate.of(2000, 1, 1),
                null,
                weekday,
                LocalTime.parse(opening.substring(0, 5)),
                LocalTime.parse(opening.substring(6)));
    }

    static Schedule schedule(List<OpeningHours> hours, SpecialDay... days) {
        return Schedule.of(hours, List.of(days), Set.of(2025, 2026, 2027));
    }
}
