package vn.tinhso.calendar.changes;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.tinhso.calendar.CalendarEdit;
import vn.tinhso.calendar.CalendarRows;
import vn.tinhso.calendar.Timetable;
import vn.tinhso.calendar.changes.Change.State;
import vn.tinhso.calendar.spi.DueMove;
import vn.tinhso.identity.Account;
import vn.tinhso.shared.Rejected;

/**
 * Điều chỉnh lịch làm việc: the only way people change the calendar. A proposal changes nothing; its preview names every
 * open due time that would move; the confirmation writes the rows and has those due times moved, explained and recorded.
 */
@Service
public class Changes {

    private static final Duration PATIENCE = Duration.ofMillis(1500);
    private static final int NAMED_EDITS = 3;

    private final ChangeRecords records;
    private final CalendarRows rows;
    private final Mandate mandate;
    private final ChangeWorker worker;
    private final PendingChanges pending;
    private final Clock clock;

    Changes(
            ChangeRecords records,
            CalendarRows rows,
            Mandate mandate,
            ChangeWorker worker,
            PendingChanges pending,
            Clock clock) {
        this.records = records;
        this.rows = rows;
        this.mandate = mandate;
        this.worker = worker;
        this.pending = pending;
        this.clock = clock;
    }

    /**
     * What a change does to the due times.
     *
     * @param seen of {@code total} open ones, in the pass that is under way
     * @param current whether the calendar is still the one the preview was made from
     */
    public record Effect(Change change, boolean current, long seen, long total, List<OfAgency> agencies) {

        public long foreseen() {
            return agencies.stream().mapToLong(OfAgency::foreseen).sum();
        }

        public long moved() {
            return agencies.stream().mapToLong(OfAgency::moved).sum();
        }

        public long unknown() {
            return agencies.stream().mapToLong(OfAgency::unknown).sum();
        }
    }

    public record OfAgency(String agencyId, String name, long foreseen, long moved, long unknown) {}

    /** Keeps the edits as a proposal and begins its preview. */
    public Change propose(Account account, @Nullable String agencyId, List<CalendarEdit> edits) {
        mandate.require(account, agencyId);
        var base = rows.read();
        requireSense(base.rows(), base.rows().with(edits));
        var scope = agencyId == null ? "" : " (" + mandate.name(agencyId) + ")";
        var change = new Change(
                UUID.randomUUID(),
                State.PREVIEWING,
                agencyId,
                summary(edits) + scope,
                "",
                edits,
                base.version(),
                account.actor(),
                clock.instant(),
                null,
                null,
                null);
        records.changes().add(change);
        worker.workFor(change.id(), PATIENCE);
        return find(change.id());
    }

    public Change find(UUID id) {
        return records.changes().find(id).orElseThrow(Changes::unknown);
    }

    public List<Change> latest(int limit) {
        return records.changes().latest(limit);
    }

    public Effect effect(UUID id) {
        var change = find(id);
        var walks = records.changes().walks(id);
        var agencies = records.moves().byAgency(id).stream()
                .map(row -> new OfAgency(
                        row.agencyId(), mandate.name(row.agencyId()), row.foreseen(), row.moved(), row.unknown()))
                .toList();
        return new Effect(
                change,
                change.baseVersion() == rows.version(),
                walks.stream().mapToLong(Walk::seen).sum(),
                walks.stream().mapToLong(Walk::total).sum(),
                agencies);
    }

    /** A page of the due times the change moves, those nobody can count first. */
    public List<DueMove> moves(UUID id, @Nullable String agencyId, int offset, int limit) {
        return records.moves().of(id, agencyId, offset, limit);
    }

    /** Makes the preview anew from the calendar as it is now. */
    public Change previewAgain(Account account, UUID id) {
        pending.previewAgain(account, id);
        worker.workFor(id, PATIENCE);
        return find(id);
    }

    public Change withdraw(Account account, UUID id) {
        pending.withdraw(account, id);
        return find(id);
    }

    /**
     * Writes the rows and has the due times recomputed. Refused when the calendar is not the one of the preview, so that
     * of two administrators the second sees what the first one did.
     */
    public Change confirm(Account account, UUID id, String grounds) {
        pending.confirm(account, id, grounds.strip());
        rows.written();
        return find(id);
    }

    static void requireSense(Timetable before, Timetable after) {
        if (everything(before).equals(everything(after))) {
            throw new Rejected("LV-011", "Điều chỉnh này không làm lịch khác đi.", "Sửa ít nhất một dòng rồi gửi lại.");
        }
        if (after.seasonsOf(null).stream().noneMatch(season -> season.to() == null)) {
            throw new Rejected(
                    "LV-012",
                    "Cả tỉnh phải còn một khung giờ làm việc không có ngày kết thúc.",
                    "Thêm khung giờ mới trước rồi bỏ khung giờ này.");
        }
    }

    private static Set<Object> everything(Timetable rows) {
        var all = new HashSet<Object>(rows.hours());
        all.addAll(rows.days());
        all.addAll(rows.announcements().entrySet());
        return all;
    }

    private static String summary(List<CalendarEdit> edits) {
        var named = edits.stream().limit(NAMED_EDITS).map(CalendarEdit::words).collect(Collectors.joining("; "));
        return edits.size() <= NAMED_EDITS
                ? named
                : named + "; và " + (edits.size() - NAMED_EDITS) + " điều chỉnh khác";
    }

    static Rejected unknown() {
        return new Rejected(
                Rejected.Kind.NOT_FOUND,
                "LV-006",
                "Không có điều chỉnh lịch này.",
                "Mở lại trang lịch làm việc và chọn trong danh sách.");
    }
}
