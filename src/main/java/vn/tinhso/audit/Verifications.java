package vn.tinhso.audit;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.tinhso.audit.Verification.Days;
import vn.tinhso.audit.Verification.State;
import vn.tinhso.shared.Actor;
import vn.tinhso.shared.Rejected;

/** Kiểm chứng by people on the pages: asked for, worked off behind the page, kept with their results. */
@Component
public class Verifications {

    /** A short stretch is done before the page is there. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final VerificationStore store;
    private final VerificationWorker worker;
    private final AuditChain chain;
    private final AuditLog log;
    private final TransactionOperations transactions;
    private final Clock clock;

    Verifications(
            VerificationStore store,
            VerificationWorker worker,
            AuditChain chain,
            AuditLog log,
            TransactionOperations transactions,
            Clock clock) {
        this.store = store;
        this.worker = worker;
        this.chain = chain;
        this.log = log;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @param days {@code null} for the whole chain */
    public UUID begin(Actor by, @Nullable Days days) {
        var stretch = days == null ? chain.whole() : chain.of(days.from(), days.to());
        if (stretch.length() == 0) {
            throw new Rejected(
                    "NK-002",
                    "Trong những ngày ấy chưa có dòng nhật ký nào đã nối vào chuỗi.",
                    "Chọn những ngày khác, hoặc để trống cả hai để kiểm chứng toàn bộ.");
        }
        var id = UUID.randomUUID();
        var asked = new Verification(
                id, clock.instant(), by.name(), days, stretch, Progress.NONE, State.RUNNING, null, null);
        transactions.executeWithoutResult(status -> {
            store.add(asked, by);
            log.record(
                    by,
                    "audit.verified",
                    "verification:" + id,
                    Map.of("from", String.valueOf(stretch.from()), "to", String.valueOf(stretch.to())));
        });
        worker.workFor(id, PATIENCE);
        return id;
    }

    public Verification find(UUID id) {
        return store.find(id)
                .orElseThrow(() -> new Rejected(
                        Rejected.Kind.NOT_FOUND,
                        "NK-003",
                        "Không có lượt kiểm chứng này.",
                        "Mở lại trang Kiểm chứng nhật ký và chọn trong danh sách."));
    }

    public List<Verification> latest(int limit) {
        return store.latest(limit);
    }
}
