package vn.tinhso.files;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Decoding and drawing take memory: only a few at a time, however many virtual threads ask. */
final class HeavyWork {

    private static final Semaphore PLACES =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);

    private HeavyWork() {}

    static <T> T run(Supplier<T> work) {
        PLACES.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            PLACES.release();
        }
    }
}
