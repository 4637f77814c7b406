package vn.tinhso.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;

/**
 * How long requests took, in nanoseconds, and how many failed.
 *
 * @param cpuMillis processor time of the product and its database for one of them
 */
public record Timings(String name, long[] sorted, long errors, double seconds, double cpuMillis) {

    public static Timings of(String name, Collection<Long> taken, long errors, double seconds) {
        var sorted = taken.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        return new Timings(name, sorted, errors, seconds, Double.NaN);
    }

    public Timings named(String other) {
        return new Timings(other, sorted, errors, seconds, cpuMillis);
    }

    /** With the processor time all of it took; unknown when a process ended meanwhile and took its account with it. */
    public Timings costing(Duration cpu) {
        var each = cpu.isNegative() ? Double.NaN : cpu.toMillis() / (double) Math.max(1, sorted.length);
        return new Timings(name, sorted, errors, seconds, each);
    }

    public static String head() {
        return "| %-44s | %7s | %7s | %7s | %7s | %7s | %7s | %7s | %6s |%n|%s|"
                .formatted(
                        "",
                        "p50 ms",
                        "p95 ms",
                        "p99 ms",
                        "max ms",
                        "per s",
                        "CPU ms",
                        "count",
                        "errors",
                        "-".repeat(46) + ("|" + "-".repeat(8) + ":").repeat(7) + "|" + "-".repeat(7) + ":");
    }

    public String line() {
        return String.format(
                Locale.ROOT,
                "| %-44s | %7.1f | %7.1f | %7.1f | %7.1f | %7.0f | %7.1f | %7d | %6d |",
                name,
                millis(0.50),
                millis(0.95),
                millis(0.99),
                millis(1),
                sorted.length / seconds,
                cpuMillis,
                sorted.length,
                errors);
    }

    private double millis(double share) {
        return sorted.length == 0
                ? Double.NaN
                : sorted[(int) Math.min(sorted.length - 1, Math.ceil(share * sorted.length))] / 1e6;
    }
}
