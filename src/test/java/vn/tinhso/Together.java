package vn.tinhso;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Several people at the same moment. */
public final class Together {

    private Together() {}

    public interface Job<T> {
        T run(int thread) throws Exception;
    }

    /** Runs the job in so many threads that start at once; their results in order. */
    public static <T> List<T> run(int threads, Job<T> job) throws InterruptedException, ExecutionException {
        var start = new CountDownLatch(1);
        try (var executor = Executors.newFixedThreadPool(threads)) {
            var jobs = IntStream.range(0, threads)
                    .mapToObj(i -> executor.submit((Callable<T>) () -> {
                        start.await();
                        return job.run(i);
                    }))
                    .toList();
            start.countDown();
            var results = new ArrayList<T>();
            for (Future<T> result : jobs) {
                results.add(result.get());
            }
            return results;
        }
    }
}
