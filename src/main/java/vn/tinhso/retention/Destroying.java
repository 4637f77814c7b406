package vn.tinhso.retention;

import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhso.audit.AuditLog;
import vn.tinhso.privacy.spi.RetainedRecords;
import vn.tinhso.privacy.spi.RetainedRecords.Order;
import vn.tinhso.privacy.spi.RetainedRecords.Retained;
import vn.tinhso.retention.DueRecords.Verdict;
import vn.tinhso.retention.WaveItem.State;
import vn.tinhso.shared.Actor;
import vn.tinhso.shared.Moments;

/** Destroys one record of an approved wave, if it may still be. */
@Component
class Destroying {

    private final WaveRecords records;
    private final RecordClasses classes;
    private final DueRecords due;
    private final HoldStore holds;
    private final AuditLog audit;
    private final Clock clock;

    Destroying(
            WaveRecords records, RecordClasses classes, DueRecords due, HoldStore holds, AuditLog audit, Clock clock) {
        this.records = records;
        this.classes = classes;
        this.due = due;
        this.holds = holds;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void destroy(WaveItem item) {
        // First of all: a hold that came before is read below, one that comes later finds the record gone.
        holds.keepStill();
        var source = classes.find(item.recordClass())
                .orElseThrow(() -> new IllegalStateException("nobody keeps " + item.recordClass()));
        var record = source.lock(item.key());
        if (record.isEmpty()) {
            settle(item, State.GONE, 0);
            return;
        }
        switch (due.judge(source, record.get(), Moments.day(clock.instant()))) {
            case Verdict.Held held -> settle(item, State.HELD, 0);
            case Verdict.NotDue later -> settle(item, State.NOT_DUE, 0);
            case Verdict.Free free -> destroy(item, source, record.get());
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void failed(WaveItem item, String failure) {
        records.items().fail(item, failure, clock.instant());
    }

    private void destroy(WaveItem item, RetainedRecords source, Retained record) {
        var wave = records.waves().find(item.wave()).orElseThrow();
        var number = String.valueOf(wave.minutes());
        var removed = source.destroy(record, new Order(number));
        audit.record(
                Actor.system(),
                "retention.destroyed",
                source.about().key() + ":" + record.code(),
                Map.of(
                        "minutes", number,
                        "wave", wave.id().toString(),
                        "rule", String.valueOf(item.rule()),
                        "due", item.due().toString(),
                        "files", String.valueOf(removed.files())));
        settle(item, State.DESTROYED, removed.files());
    }

    private void settle(WaveItem item, State state, int files) {
        records.items().settle(item, state, files, clock.instant());
    }
}
