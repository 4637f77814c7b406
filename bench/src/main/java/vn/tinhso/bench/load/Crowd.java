package vn.tinhso.bench.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import vn.tinhso.bench.Timings;
import vn.tinhso.bench.Work;

/** People who do the same thing over and over for some seconds, and look at each page for a while. */
final class Crowd {

    private static final int MOST = 200_000;

    private final List<Visitor> visitors;

    private final Work work;
    private final int thinkMillis;

    /** @param thinkMillis how long each looks at a page on average, between half of it and half as much again; 0 never */
    Crowd(List<Visitor> visitors, Work work, int thinkMillis) {
        this.visitors = visitors;
        this.work = work;
        this.thinkMillis = thinkMillis;
    }

    /** Where somebody goes next. */
    interface Wish {
        String path(Visitor visitor, Random random);
    }

    /** The first seconds are not counted. */
    Timings measure(String name, Wish wish, int warmUpSeconds, int seconds) throws InterruptedException {
        run(wish, warmUpSeconds, new ConcurrentLinkedQueue<>(), new AtomicLong());
        var taken = new ConcurrentLinkedQueue<Long>();
        var errors = new AtomicLong();
        var before = work.spent();
        var began = System.nanoTime();
        run(wish, seconds, taken, errors);
        return Timings.of(name, taken, errors.get(), (System.nanoTime() - began) / 1e9)
                .costing(work.spent().minus(before));
    }

    private void run(Wish wish, int seconds, ConcurrentLinkedQueue<Long> taken, AtomicLong errors)
            throws InterruptedException {
        var end = System.nanoTime() + seconds * 1_000_000_000L;
        var threads = new ArrayList<Thread>();
        for (var i = 0; i < visitors.size(); i++) {
            var visitor = visitors.get(i);
            var random = new Random(i);
            threads.add(Thread.ofVirtual().start(() -> {
                for (var count = MOST / visitors.size(); count > 0 && System.nanoTime() < end; count--) {
                    think(random);
                    go(visitor, wish.path(visitor, random), taken, errors);
                }
            }));
        }
        for (var thread : threads) {
            thread.join();
        }
    }

    private void think(Random random) {
        if (thinkMillis > 0) {
            LockSupport.parkNanos(1_000_000L * (thinkMillis / 2 + random.nextInt(thinkMillis + 1)));
        }
    }

    private static void go(Visitor visitor, String path, ConcurrentLinkedQueue<Long> taken, AtomicLong errors) {
        var began = System.nanoTime();
        try {
            var page = visitor.get(path);
            if (page.status() != 200) {
                errors.incrementAndGet();
            }
        } catch (IOException failure) {
            errors.incrementAndGet();
        }
        taken.add(System.nanoTime() - began);
    }
}
