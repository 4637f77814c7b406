package vn.tinhso.calendar.changes;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhso.audit.AuditLog;
import vn.tinhso.calendar.CalendarRows;
import vn.tinhso.calendar.changes.Change.State;
import vn.tinhso.identity.Account;
import vn.tinhso.shared.Rejected;

/** What becomes of a proposal: previewed again, confirmed or withdrawn, under its lock. */
@Service
class PendingChanges {

    /** Twice the time for which a node trusts what it read. */
    private static final Duration SETTLING = Duration.ofSeconds(2);

    private static final int LONGEST_GROUNDS = 300;

    private final ChangeRecords records;
    private final CalendarRows rows;
    private final Mandate mandate;
    private final AuditLog audit;
    private final Clock clock;

    PendingChanges(ChangeRecords records, CalendarRows rows, Mandate mandate, AuditLog audit, Clock clock) {
        this.records = records;
        this.rows = rows;
        this.mandate = mandate;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public void previewAgain(Account account, UUID id) {
        var change = pending(account, id);
        var base = rows.read();
        Changes.requireSense(base.rows(), base.rows().with(change.edits()));
        records.changes().previewAgain(id, base.version());
    }

    @Transactional
    public void withdraw(Account account, UUID id) {
        pending(account, id);
        records.changes().withdraw(id, clock.instant());
    }

    @Transactional
    public void confirm(Account account, UUID id, String grounds) {
        requireGrounds(grounds);
        var change = pending(account, id);
        requirePreviewed(change);
        requireCurrent(change);
        rows.write(change.edits());
        var confirmation = new ChangeStore.Confirmation(grounds, account.actor(), clock.instant());
        records.changes().confirm(change, confirmation, SETTLING);
        audit.record(
                account.actor(),
                "calendar.changed",
                "calendar:" + id,
                Map.of("edits", String.valueOf(change.edits().size())));
    }

    private Change pending(Account account, UUID id) {
        var change = records.changes().lock(id).orElseThrow(Changes::unknown);
        mandate.require(account, change.agencyId());
        if (change.state() != State.PREVIEWING && change.state() != State.PREVIEWED) {
            throw new Rejected(
                    Rejected.Kind.CONFLICT,
                    "LV-009",
                    "Điều chỉnh này đã được xác nhận hoặc đã bỏ.",
                    "Tải lại trang để xem hiện trạng; cần đổi nữa thì lập điều chỉnh mới.");
        }
        return change;
    }

    private static void requirePreviewed(Change change) {
        if (change.state() == State.PREVIEWING) {
            throw new Rejected(
                    Rejected.Kind.CONFLICT,
                    "LV-010",
                    "Bản xem trước chưa xong.",
                    "Chờ xem hết các hạn bị đổi rồi xác nhận.");
        }
    }

    private void requireCurrent(Change change) {
        if (rows.lock() != change.baseVersion()) {
            throw new Rejected(
                    Rejected.Kind.CONFLICT,
                    "LV-007",
                    "Lịch làm việc đã đổi từ lúc xem trước.",
                    "Xem trước lại để thấy những hạn bị đổi theo lịch bây giờ, rồi xác nhận.");
        }
        if (records.changes().isApplying()) {
            throw new Rejected(
                    Rejected.Kind.CONFLICT,
                    "LV-008",
                    "Hạn còn đang được tính lại theo điều chỉnh trước.",
                    "Chờ điều chỉnh ấy xong rồi xác nhận.");
        }
    }

    private static void requireGrounds(String grounds) {
        if (grounds.isEmpty() || grounds.length() > LONGEST_GROUNDS) {
            throw new Rejected(
                    "LV-014",
                    "Điều chỉnh lịch cần căn cứ, nhiều nhất 300 ký tự.",
                    "Ghi văn bản hoặc lý do của điều chỉnh; người dân sẽ đọc được ở hồ sơ.");
        }
    }
}
