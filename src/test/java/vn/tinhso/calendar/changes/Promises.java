package vn.tinhso.calendar.changes;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tinhso.calendar.Deadline;
import vn.tinhso.calendar.OpeningHours;
import vn.tinhso.calendar.Schedule;
import vn.tinhso.calendar.Term;
import vn.tinhso.calendar.Timetable;
import vn.tinhso.calendar.spi.DueMove;
import vn.tinhso.calendar.spi.DueTimes;
import vn.tinhso.calendar.spi.Order;
import vn.tinhso.calendar.spi.Recount;
import vn.tinhso.calendar.spi.Step;
import vn.tinhso.shared.Moments;

/** A module that promised due times and keeps them in memory. */
final class Promises implements DueTimes {

    /** The node is gone: nothing it had begun is finished. */
    static final class PowerCut extends Error {}

    private record Promise(Instant received, Term term, Instant due, boolean poisoned) {}

    private static final Timetable WEEK = week();

    private final TreeMap<String, Promise> open = new TreeMap<>();
    private final List<String> moved = Collections.synchronizedList(new ArrayList<>());
    private final TransactionTemplate transaction;
    private int power = Integer.MAX_VALUE;

    Promises(TransactionTemplate transaction) {
        this.transaction = transaction;
    }

    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(Moments.VIETNAM).toInstant();
    }

    void received(String local, Term term, int count) {
        for (var i = 0; i < count; i++) {
            put("%06d".formatted(100 + open.size()), local, term);
        }
    }

    void receivedFirst(String local, Term term) {
        put("000000", local, term);
    }

    private void put(String key, String local, Term term) {
        var plain = Schedule.of(WEEK.hours(), WEEK.days(), WEEK.announcedYears());
        var received = at(local);
        open.put(key, new Promise(received, term, Deadline.due(plain, term, received, List.of()), false));
    }

    private static Timetable week() {
        var hours = new ArrayList<OpeningHours>();
        for (var weekday = 1; weekday <= 5; weekday++) {
            for (var opening : List.of("07:00-11:30", "13:30-17:00")) {
                hours.add(new OpeningHours(
                        null,
                        "Quanh năm",
                        LocalDate.of(2000, 1, 1),
                        null,
                        DayOfWeek.of(weekday),
                        LocalTime.parse(opening.substring(0, 5)),
                        LocalTime.parse(opening.substring(6))));
            }
        }
        return new Timetable(hours, List.of(), Map.of());
    }

    void poison(int number) {
        var key = List.copyOf(open.keySet()).get(number - 1);
        open.computeIfPresent(
                key, (same, promise) -> new Promise(promise.received(), promise.term(), promise.due(), true));
    }

    void losePowerAfter(int moves) {
        power = moves;
    }

    /** The keys in the order in which they were moved. */
    List<String> moved() {
        return List.copyOf(moved);
    }

    @Override
    public String name() {
        return "promises";
    }

    @Override
    public long count(Recount recount) {
        return open.size();
    }

    @Override
    public Step foresee(Recount recount, String after, int limit) {
        return walk(recount, after, limit, null);
    }

    @Override
    public Step recompute(Recount recount, Order order, String after, int limit) {
        return walk(recount, after, limit, order);
    }

    private synchronized Step walk(Recount recount, String after, int limit, Order order) {
        var keys = open.tailMap(after, false).keySet().stream().limit(limit).toList();
        var moves = new ArrayList<DueMove>();
        for (var key : keys) {
            move(recount, key).ifPresent(move -> {
                if (order != null && move.problem() == null) {
                    carryOut(order, key, move);
                }
                moves.add(move);
            });
        }
        return new Step(keys.size(), keys.size() < limit ? null : keys.getLast(), moves);
    }

    private void carryOut(Order order, String key, DueMove move) {
        transaction.executeWithoutResult(status -> {
            if (power-- == 0) {
                power = Integer.MAX_VALUE;
                throw new PowerCut();
            }
            order.record().accept(move);
            var promise = open.get(key);
            open.put(key, new Promise(promise.received(), promise.term(), move.newDue(), false));
            moved.add(key);
        });
    }

    private Optional<DueMove> move(Recount recount, String key) {
        var promise = open.get(key);
        var due = Deadline.due(recount.scheduleOf("xa-03325"), promise.term(), promise.received(), List.of());
        var move = new DueMove(key, "H18-" + key, "Khai sinh", "/ho-so/" + key, "xa-03325", promise.due(), due, null);
        if (promise.poisoned()) {
            return Optional.of(DueMove.unknown(move, "Không có thời hạn."));
        }
        return due.equals(promise.due()) ? Optional.empty() : Optional.of(move);
    }
}
