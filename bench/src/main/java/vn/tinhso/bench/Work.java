package vn.tinhso.bench;

import java.time.Duration;
import java.util.stream.Stream;

/**
 * Processor time of a product and of the database it started. On a machine that others use too it says more than the
 * clock does.
 *
 * @param pid of the product's JVM; 0 when unknown
 */
public record Work(long pid) {

    public Duration spent() {
        return ProcessHandle.of(pid).stream()
                .flatMap(product -> Stream.concat(Stream.of(product), product.descendants()))
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }
}
