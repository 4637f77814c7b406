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
    private final int received;
    private final Counting counting;
    private final List<Pause> pauses;
    private final Spoken spoken;
    private final List<Reason> reasons = new ArrayList<>();
    private final Set<LocalDate> named = new HashSet<>();

    Explanation(Schedule schedule, Counting counting, Instant receivedAt, List<Pause> pauses) {
        this.schedule = schedule;
        this.timeline = schedule.timeline();
        this.received = timeline.position(receivedAt);
        this.counting = counting;
        this.pauses = pauses;
        this.spoken = new Spoken(Timeline.date(day(received)).getYear());
    }

    List<Reason> of(int originalDue, int due) {
        add(Kind.RECEIVED, "Nhận " + Moments.spoken(timeline.instant(received)));
        countedFrom();
        counting.stretches().forEach(this::counted);
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
        var from = counting.stretches().getFirst().countedFrom();
        if (from != received) {
            var why = timeline.hours(day(received)).none() ? "Nhận vào ngày nghỉ" : "Nhận ngoài giờ làm việc";
            add(Kind.COUNTED_FROM, why + ", tính như nhận " + spoken.moment(from));
        }
    }

    private void counted(Stretch stretch) {
        var term = stretch.term();
        add(
                Kind.COUNTED,
                name(stretch)
                        + switch (term.unit()) {
                            case HOUR ->
                                term.spoken() + ": từ " + spoken.moment(stretch.countedFrom()) + " đến "
                                        + spoken.moment(stretch.end());
                            case WORKING_DAY -> term.spoken() + ": " + workingDays(stretch);
                            case CALENDAR_DAY -> calendarDays(stretch);
                            case SAME_DAY -> sameDay(stretch);
                        });
    }

    private static String name(Stretch stretch) {
        var name = stretch.phase().name();
        if (name == null) {
            return stretch.goesOn() ? "Tiếp theo, " : "";
        }
        return name + ", ";
    }

    private String workingDays(Stretch stretch) {
        var start = day(stretch.countedFrom());
        if (!stretch.goesOn()) {
            // The day of receipt does not count, so whether it was a compensation day explains nothing.
            named.add(Timeline.date(start));
        }
        var amount = stretch.term().amount();
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

    private String calendarDays(Stretch stretch) {
        var first = Timeline.date(day(stretch.start()) + 1);
        var last = Timeline.date(stretch.lastCalendarDay());
        var span = stretch.term().spoken() + ": " + spoken.days(first, last);
        var due = Timeline.date(day(stretch.end()));
        return due.equals(last) ? span : span + "; ngày cuối là ngày nghỉ, chuyển sang " + spoken.day(due);
    }

    private String sameDay(Stretch stretch) {
        var from = day(stretch.countedFrom());
        var due = day(stretch.end());
        // After a name the sentence goes on.
        var received = stretch.phase().name() == null ? "Nhận " : "nhận ";
        return received
                + (from == due
                        ? "trước 15:00, trả trong " + spoken.day(Timeline.date(from))
                        : "từ 15:00, trả trong ngày làm việc tiếp theo, " + spoken.day(Timeline.date(due)));
    }

    private void daysOff(int due) {
        var spans = tellingDays(due);
        var holidays = 0;
        var rest = 0;
        for (var span : spans) {
            var groups = HolidayGroup.of(schedule.specialDays(span.from(), span.to()));
            groups.forEach(group -> add(Kind.HOLIDAY, "Nghỉ: " + group.words(spoken)));
            holidays += groups.stream().mapToInt(HolidayGroup::length).sum();
            rest += span.length() - schedule.workingDays(span.from(), span.to());
        }
        if (rest > holidays) {
            add(Kind.WEEKLY_REST, "Nghỉ hằng tuần: " + (rest - holidays) + " ngày");
        }
        compensationDays(spans);
    }

    /** The days whose being off or worked had a say in the due instant; phases that touch are one span. */
    private List<Span> tellingDays(int due) {
        var spans = new ArrayList<Span>();
        for (var stretch : counting.stretches()) {
            var last = stretch.equals(counting.stretches().getLast());
            var from = stretch.firstTellingDay();
            var to = day(last ? due : stretch.end());
            if (!spans.isEmpty() && from <= spans.getLast().last() + 1) {
                // A phase in hours may end on the day on which the one before ended: then it has no day of its own.
                var before = spans.removeLast();
                spans.add(new Span(before.first(), Math.max(before.last(), to)));
            } else {
                spans.add(new Span(from, to));
            }
        }
        return spans;
    }

    /** Days of the timeline, both included. */
    private record Span(int first, int last) {

        LocalDate from() {
            return Timeline.date(first);
        }

        LocalDate to() {
            return Timeline.date(last);
        }

        int length() {
            return last - first + 1;
        }
    }

    private void compensationDays(List<Span> spans) {
        var words = spans.stream()
                .flatMap(span -> schedule.specialDays(span.from(), span.to()).stream())
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
