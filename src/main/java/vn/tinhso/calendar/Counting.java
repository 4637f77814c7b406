package vn.tinhso.calendar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** The one arithmetic of due dates, on positions of a {@link Timeline}. */
final class Counting {

    private final Timeline timeline;
    private final int received;
    private final List<Stretch> stretches;

    Counting(Timeline timeline, List<Phase> phases, Instant receivedAt) {
        this.timeline = timeline;
        this.received = timeline.position(receivedAt);
        this.stretches = Stretch.of(timeline, phases, received);
    }

    /** The phases in their order. */
    List<Stretch> stretches() {
        return stretches;
    }

    /** Due as if the clock never stood still. */
    int originalDue() {
        return stretches.getLast().end();
    }

    /**
     * Gives the waited working minutes back after the due instant, counting opening hours only. A pause counts from the
     * receipt on, once where pauses overlap, and not at all when it begins after the term is used up: a late dossier does
     * not become punctual by waiting. An open pause counts when it ends.
     */
    int extended(int originalDue, List<Pause> pauses) {
        var due = originalDue;
        for (var pause : merged(pauses)) {
            if (pause[0] >= due) {
                break;
            }
            due = timeline.after(due, waited(pause));
            // Only an appointment hour outside opening hours can leave no working time to resume with.
            due = due < pause[1] ? timeline.openFrom(pause[1]) : due;
        }
        return due;
    }

    /** The working minutes that {@link #extended} gives back. */
    int givenBack(int originalDue, List<Pause> pauses) {
        var due = extended(originalDue, pauses);
        return merged(pauses).stream()
                .filter(pause -> pause[0] < due)
                .mapToInt(this::waited)
                .sum();
    }

    private int waited(int[] pause) {
        return timeline.worked(pause[1]) - timeline.worked(pause[0]);
    }

    private List<int[]> merged(List<Pause> pauses) {
        var merged = new ArrayList<int[]>();
        var closed = pauses.stream()
                .filter(pause -> pause.to() != null)
                .sorted(Comparator.comparing(Pause::from))
                .toList();
        for (var pause : closed) {
            var from = Math.max(received, timeline.position(pause.from()));
            var to = Math.max(received, timeline.position(Objects.requireNonNull(pause.to())));
            if (!merged.isEmpty() && from <= merged.getLast()[1]) {
                merged.getLast()[1] = Math.max(merged.getLast()[1], to);
            } else {
                merged.add(new int[] {from, to});
            }
        }
        return merged;
    }
}
