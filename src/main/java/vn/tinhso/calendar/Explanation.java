package vn.tinhso.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.tinhso.calendar.Reason.Kind;
import vn.tinhso.shared.Moments;

/** Says in Vietnamese why a due instant falls where it does. */
final class Explanation {

    /** Up to so many days are named one by one. */
    private static final int NAMED_DAYS = 5;

    private final Schedule schedule;
    private final Timeline timeline;
    private final Term term;
    private final int received;
    private final Counting counting;
    private final List<Pause> pauses;
    private final Spoken spoken;
    private final List<Reason> reasons = new ArrayList<>();
    private final Set<LocalDate> named = new HashSet<>();

    Explanation(Schedule schedule, Term term, Instant receivedAt, List<Pause> pauses) {
        this.schedule = schedule;
        this.timeline = schedule.timeline();
        this.term = term;
        this.received = timeline.position(receivedAt);
        this.counting = new Counting(timeline, term, receivedAt);
        this.pauses = pauses;
        this.spoken = new Spoken(Timeline.date(day(received)).getYear());
    }

    List<Reason> of(int originalDue, int due) {
        add(Kind.RECEIVED, "Nhận " + Moments.spoken(timeline.instant(received)));
        countedFrom();
        counted(originalDue);
        daysOff(due);
        new PauseWords(counting, timeline, spoken).of(pauses, originalDue).forEach(reasons::add);
        if (due != originalDue) {
            add(Kind.ORIGINALLY, "Hạn trước khi tạm dừng: " + Moments.spoken(timeline.instant(originalDue)));
        }
        notAnnounced(due);
        add(Kind.DUE, "Hạn: " + Moments.spoken(timeline.instant(due)));
        return reasons;
    }

    private void countedFrom() {
        var from = counting.countedFrom();
        if (from != received) {
            var why = timeline.hours(day(received)).none() ? "Nhận vào ngày nghỉ" : "Nhận ngoài giờ làm việc";
            add(Kind.COUNTED_FROM, why + ", tính như nhận " + spoken.moment(from));
        }
    }

    private void counted(int originalDue) {
        add(
                Kind.COUNTED,
                switch (term.unit()) {
                    case HOUR ->
                        term.spoken() + ": từ " + spoken.moment(counting.countedFrom()) + " đến "
                                + spoken.moment(originalDue);
                    case WORKING_DAY -> term.spoken() + ": " + workingDays();
                    case CALENDAR_DAY -> calendarDays(originalDue);
                    case SAME_DAY -> sameDay(originalDue);
                });
    }

    private String workingDays() {
        var start = day(counting.countedFrom());
        // The day of receipt does not count, so whether it was a compensation day explains nothing.
        named.add(Timeline.date(start));
        var amount = term.amount();
        if (amount <= NAMED_DAYS) {
            return IntStream.rangeClosed(1, amount)
                    .mapToObj(n -> worked(timeline.workingDay(start, n)))
                    .collect(Collectors.joining(", "));
        }
        return worked(timeline.workingDay(start, 1)) + ", " + worked(timeline.workingDay(start, 2)) + ", …, "
                + worked(timeline.workingDay(start, amount - 1)) + ", " + worked(timeline.workingDay(start, amount));
    }

    private String worked(int day) {
        var date = Timeline.date(day);
        named.add(date);
        var special = schedule.specialDays(date, date).stream().findFirst();
        var mark = special.map(found -> switch (found.kind()) {
            case COMPENSATION -> " (làm bù)";
            case HALF_DAY -> " (nửa ngày)";
            case HOLIDAY -> "";
        });
        return spoken.day(date) + mark.orElse("");
    }

    private String calendarDays(int originalDue) {
        var first = Timeline.date(day(received) + 1);
        var last = Timeline.date(counting.lastCalendarDay());
        var span = term.spoken() + ": " + spoken.days(first, last);
        var due = Timeline.date(day(originalDue));
        return due.equals(last) ? span : span + "; ngày cuối là ngày nghỉ, chuyển sang " + spoken.day(due);
    }

    private String sameDay(int originalDue) {
        var from = counting.countedFrom();
        return day(from) == day(originalDue)
                ? "Nhận trước 15:00, trả trong " + spoken.day(Timeline.date(day(from)))
                : "Nhận từ 15:00, trả trong ngày làm việc tiếp theo, " + spoken.day(Timeline.date(day(originalDue)));
    }

    private void daysOff(int due) {
        // Days off inside a term of calendar days count like any other: only those at its end move the due day.
        var from = Timeline.date(term.unit() == TermUnit.CALENDAR_DAY ? counting.lastCalendarDay() : day(received));
        var to = Timeline.date(day(due));
        var groups = HolidayGroup.of(schedule.specialDays(from, to));
        groups.forEach(group -> add(Kind.HOLIDAY, "Nghỉ: " + group.words(spoken)));
        var holidays = groups.stream().mapToInt(HolidayGroup::length).sum();
        var all = Math.toIntExact(to.toEpochDay() - from.toEpochDay()) + 1;
        var rest = all - schedule.workingDays(from, to) - holidays;
        if (rest > 0) {
            add(Kind.WEEKLY_REST, "Nghỉ hằng tuần: " + rest + " ngày");
        }
        compensationDays(from, to);
    }

    private void compensationDays(LocalDate from, LocalDate to) {
        var words = schedule.specialDays(from, to).stream()
                .filter(special -> special.kind() == SpecialDay.Kind.COMPENSATION)
                .filter(special -> !named.contains(special.day()))
                .map(special -> spoken.day(special.day()) + " (" + special.name() + ")")
                .collect(Collectors.joining(", "));
        if (!words.isEmpty()) {
            add(Kind.COMPENSATION, "Làm bù: " + words);
        }
    }

    private void notAnnounced(int due) {
        var years = IntStream.rangeClosed(spoken.year(), Timeline.date(day(due)).getYear())
                .filter(year -> !schedule.isAnnounced(year))
                .toArray();
        if (years.length == 1) {
            add(Kind.NOT_ANNOUNCED, "Lưu ý: lịch nghỉ năm " + years[0] + " chưa công bố");
        } else if (years.length > 1) {
            add(
                    Kind.NOT_ANNOUNCED,
                    "Lưu ý: lịch nghỉ các năm từ %d đến %d chưa công bố".formatted(years[0], years[years.length - 1]));
        }
    }

    private static int day(int position) {
        return position / Timeline.DAY;
    }

    private void add(Kind kind, String sentence) {
        reasons.add(new Reason(kind, sentence));
    }
}
