package vn.tinhso.web;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How slowly a connection may send: so long for its first bytes, and then no slower on average than the worst line somebody
 * really has. The server itself only closes what is silent, and a byte now and then is not.
 */
final class Pace {

    // 500 bytes a second is half of what GPRS carries; Apache httpd demands as much (mod_reqtimeout).
    private static final long SLOWEST = 500;
    private static final Duration GRACE = Duration.ofSeconds(20);

    private final LongSupplier nanos;
    private long began;
    private long received;
    private boolean lost;

    Pace(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** Another connection. */
    void restart() {
        lost = false;
        answered();
    }

    /** What comes from now on belongs to the next request, or is thrown away. */
    void answered() {
        received = 0;
    }

    /** Whether the sender is still waited for; who was once too slow is not waited for again. */
    boolean keptBy(long bytes) {
        if (bytes > 0) {
            if (received == 0) {
                began = nanos.getAsLong();
            }
            received += bytes;
            lost |= nanos.getAsLong() - began
                    > GRACE.toNanos() + Duration.ofSeconds(1).toNanos() * received / SLOWEST;
        }
        return !lost;
    }
}
