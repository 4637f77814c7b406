package vn.tinhso.calendar;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Hạn: when a term, or terms that follow each other, is used up and why, ready to be stored as JSON and read out to a citizen.
 *
 * @param due the instant until which finishing is on time
 * @param originalDue the same without the pauses
 * @param reasons the calculation, in reading order
 */
public record Deadline(Instant due, Instant originalDue, List<Reason> reasons) {

    public Deadline {
        reasons = List.copyOf(reasons);
    }

    /** Phases follow each other; pauses are given back after the whole. */
    public static Deadline of(Schedule schedule, List<Phase> phases, Instant receivedAt, List<Pause> pauses) {
        var timeline = schedule.timeline();
        var counting = new Counting(timeline, phases, receivedAt);
        var original = counting.originalDue();
        var due = counting.extended(original, pauses);
        var reasons = new Explanation(schedule, counting, receivedAt, pauses).of(original, due);
        return new Deadline(timeline.instant(due), timeline.instant(original), reasons);
    }

    public static Deadline of(Schedule schedule, Term term, Instant receivedAt, List<Pause> pauses) {
        return of(schedule, Phase.only(term), receivedAt, pauses);
    }

    public static Deadline of(Schedule schedule, Term term, Instant receivedAt) {
        return of(schedule, term, receivedAt, List.of());
    }

    /** The due instant alone, without the words: for work lists and reports over many dossiers. */
    public static Instant due(Schedule schedule, List<Phase> phases, Instant receivedAt, List<Pause> pauses) {
        var counting = new Counting(schedule.timeline(), phases, receivedAt);
        return schedule.timeline().instant(counting.extended(counting.originalDue(), pauses));
    }

    public static Instant due(Schedule schedule, Term term, Instant receivedAt, List<Pause> pauses) {
        return due(schedule, Phase.only(term), receivedAt, pauses);
    }

    /** All reasons as one text. */
    public String sentence() {
        return reasons.stream().map(Reason::sentence).collect(Collectors.joining(". ", "", "."));
    }
}
