package vn.tinhso.retention;

import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.tinhso.shared.Rejected;

/**
 * Carries approved waves out, one record a transaction: its content goes, the line of the log and the state of the item come,
 * or none of it. Any node goes on where another one stopped. Rules and holds are asked again behind a lock that nobody who
 * sets a hold gets past.
 */
@Component
class DestructionWorker {

    private static final Logger LOG = LoggerFactory.getLogger(DestructionWorker.class);

    private final WaveRecords records;
    private final Destroying destroying;
    private final MinutesWriter minutes;
    private final TransactionOperations transactions;

    DestructionWorker(
            WaveRecords records, Destroying destroying, MinutesWriter minutes, TransactionOperations transactions) {
        this.records = records;
        this.destroying = destroying;
        this.minutes = minutes;
        this.transactions = transactions;
    }

    @Scheduled(cron = "${tinhso.retention.work:*/3 * * * * *}")
    void workOn() {
        while (step()) {
            // One record after the other until nothing waits.
        }
    }

    /** Whether there may be more to do at once. */
    boolean step() {
        var taken = new AtomicReference<WaveItem>();
        try {
            var more = transactions.execute(status -> {
                var next = records.items().lockNext();
                next.ifPresent(item -> {
                    taken.set(item);
                    destroying.destroy(item);
                });
                return next.isPresent() || minutes.writeNext();
            });
            return Boolean.TRUE.equals(more);
        } catch (DataAccessException | IllegalStateException | UncheckedIOException | Rejected failure) {
            var item = taken.get();
            if (item == null) {
                throw failure;
            }
            // The record stays as it was; the minutes say that it does.
            LOG.warn("record {} of {} was not destroyed: {}", item.key(), item.recordClass(), name(failure));
            transactions.executeWithoutResult(status -> destroying.failed(item, name(failure)));
            return true;
        }
    }

    /** What kind of fault: its message may hold what is in a row. */
    private static String name(RuntimeException failure) {
        return failure instanceof Rejected refusal
                ? refusal.code()
                : failure.getClass().getSimpleName();
    }
}
