package vn.tinhso.calendar.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tinhso.calendar.Deadline;
import vn.tinhso.calendar.Pause;
import vn.tinhso.calendar.Punctuality;
import vn.tinhso.calendar.Schedule;
import vn.tinhso.calendar.Term;
import vn.tinhso.calendar.TermUnit;
import vn.tinhso.shared.Moments;
import vn.tinhso.web.ApiRefused;
import vn.tinhso.web.ApiTrouble;
import vn.tinhso.web.Problems.Wrong;

/** What somebody asks the clock, once it is understood; everything that is wrong is told at once. */
record Question(
        Instant from,
        Term term,
        List<Pause> pauses,
        @Nullable Instant finished,
        @Nullable Instant now) {

    /** The parameters of the address as they came. */
    record Asked(
            String from,
            @Nullable Integer amount,
            TermUnit unit,
            @Nullable List<String> pauses,
            @Nullable String finished,
            @Nullable String now) {}

    static Question read(Asked asked) {
        return new Reader().read(asked);
    }

    Optional<Punctuality> outcome(Deadline deadline, Schedule schedule) {
        if (finished != null) {
            return Optional.of(Punctuality.closed(deadline.due(), finished));
        }
        if (now == null) {
            return Optional.empty();
        }
        var paused = pauses.stream().anyMatch(pause -> pause.stops(deadline.due()));
        return Optional.of(Punctuality.of(deadline.due(), null, now, paused, schedule));
    }

    private static final class Reader {

        private final List<Wrong> wrong = new ArrayList<>();

        Question read(Asked asked) {
            var from = moment("from", asked.from());
            var pauses = new ArrayList<Pause>();
            for (var text : asked.pauses() == null ? List.<String>of() : asked.pauses()) {
                pause(text).ifPresent(pauses::add);
            }
            var finished = optional("finished", asked.finished());
            var now = optional("now", asked.now());
            if (asked.amount() == null && asked.unit() != TermUnit.SAME_DAY) {
                wrong("amount", "Bắt buộc với đơn vị này. / Required for this unit.");
            }
            if (!wrong.isEmpty()) {
                throw new ApiRefused(ApiTrouble.WRONG_VALUE, wrong);
            }
            var amount = asked.amount() == null ? 1 : asked.amount();
            return new Question(from, new Term(amount, asked.unit(), null), pauses, finished, now);
        }

        private Optional<Pause> pause(String text) {
            var slash = text.indexOf('/');
            if (slash < 0) {
                wrong("pause", "Cần BẮT ĐẦU/KẾT THÚC. / START/END is expected.");
                return Optional.empty();
            }
            var end = text.substring(slash + 1).strip();
            var from = moment("pause", text.substring(0, slash));
            var to = end.isEmpty() || end.equals("..") ? null : moment("pause", end);
            if (to != null && to.isBefore(from)) {
                wrong("pause", "Kết thúc đứng trước bắt đầu. / It ends before it begins.");
                return Optional.empty();
            }
            return Optional.of(new Pause(from, to, "theo khai báo"));
        }

        private @Nullable Instant optional(String field, @Nullable String text) {
            return text == null || text.isBlank() ? null : moment(field, text);
        }

        /** A «+» that nobody encoded arrives as a space. */
        private Instant moment(String field, String text) {
            var clean = text.strip().replace(' ', '+');
            try {
                var zoned = clean.endsWith("Z") || clean.lastIndexOf('+') > 10 || clean.lastIndexOf('-') > 10;
                return zoned
                        ? OffsetDateTime.parse(clean).toInstant()
                        : LocalDateTime.parse(clean).atZone(Moments.VIETNAM).toInstant();
            } catch (DateTimeException garbage) {
                wrong(
                        field,
                        "Cần một thời điểm, ví dụ 2026-11-20T09:12 hoặc 2026-11-20T02:12:00Z."
                                + " / A point in time is expected.");
                return Instant.EPOCH;
            }
        }

        private void wrong(String field, String message) {
            wrong.add(new Wrong("QUERY", field, message));
        }
    }
}
