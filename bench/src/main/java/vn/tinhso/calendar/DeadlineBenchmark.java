package vn.tinhso.calendar;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import vn.tinhso.calendar.DeadlineCases.Asked;

/** How many deadlines one thread computes in a second: the product's way and the way one writes it first. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Threads(1)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class DeadlineBenchmark {

    private static final int COUNT = 1 << 16;
    private static final long SEED = 20261120;

    /** Which questions: see {@link DeadlineCases}. */
    @Param({"mixed", "thirtyWorkingDays"})
    public String cases = "";

    private List<Asked> asked = List.of();
    private Schedule schedule = CalendarStarter.timetable().schedule(null);
    private DayByDay walker = new DayByDay(CalendarStarter.timetable());
    private int next;

    /** Measures nothing before both ways have given the same answer to every question. */
    @Setup
    public void agree() {
        asked = cases.equals("mixed") ? DeadlineCases.of(COUNT, SEED) : DeadlineCases.thirtyWorkingDays(COUNT, SEED);
        for (var one : asked) {
            var due = Deadline.due(schedule, one.term(), one.received(), one.pauses());
            var walked = walker.due(one.term(), one.received(), one.pauses());
            if (!due.equals(walked)) {
                throw new IllegalStateException(one + ": " + due + " is not " + walked);
            }
        }
    }

    /** What lists and reports ask. */
    @Benchmark
    public Instant due() {
        var one = one();
        return Deadline.due(schedule, one.term(), one.received(), one.pauses());
    }

    /** What an appointment slip needs: the instant and the sentences that explain it. */
    @Benchmark
    public Deadline dueWithReasons() {
        var one = one();
        return Deadline.of(schedule, one.term(), one.received(), one.pauses());
    }

    @Benchmark
    public Instant dayByDay() {
        var one = one();
        return walker.due(one.term(), one.received(), one.pauses());
    }

    private Asked one() {
        next = (next + 1) & (COUNT - 1);
        return asked.get(next);
    }
}
