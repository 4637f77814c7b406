package vn.tinhso.procedures.design;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhso.audit.AuditLog;
import vn.tinhso.identity.Account;
import vn.tinhso.procedures.Bundle;
import vn.tinhso.procedures.Problem;
import vn.tinhso.procedures.Procedures;
import vn.tinhso.procedures.Publication;
import vn.tinhso.procedures.design.DraftEvent.Kind;
import vn.tinhso.shared.Rejected;

/**
 * Bản soạn thủ tục: begun, changed, undone, submitted, sent back, published by somebody who changed nothing in it. Every
 * step is a line of its log, and the content of every moment stays readable.
 */
@Service
public class ProcedureDrafts {

    private final ProcedureDraftStore store;
    private final Procedures procedures;
    private final DesignMandate mandate;
    private final StaffCheck staff;
    private final AuditLog audit;
    private final Clock clock;

    ProcedureDrafts(
            ProcedureDraftStore store,
            Procedures procedures,
            DesignMandate mandate,
            StaffCheck staff,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.procedures = procedures;
        this.mandate = mandate;
        this.staff = staff;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those being prepared, the latest changed first. */
    public List<DraftRow> open(Account account, int limit, int offset) {
        mandate.requireAny(account);
        return store.rows(EnumSet.of(DraftState.EDITING, DraftState.SUBMITTED), limit, offset);
    }

    /** {@link Rejected} {@code TT-010} for who neither prepares nor publishes. */
    public void requireAny(Account account) {
        mandate.requireAny(account);
    }

    /** @param sentence how it came to be: typed, from a version, from a file */
    @Transactional
    public ProcedureDraft begin(Account account, Bundle content, @Nullable UUID base, String sentence) {
        mandate.requirePrepare(account, content.procedure().field().code());
        var code = content.procedure().code();
        store.openOf(code).ifPresent(open -> {
            throw new Rejected(
                    Rejected.Kind.CONFLICT,
                    "TT-012",
                    "Thủ tục " + code + " đang có một bản soạn.",
                    "Mở bản soạn ấy trong danh sách, hoặc bỏ nó trước.");
        });
        if (base == null && !procedures.history(code).isEmpty()) {
            throw new Rejected(
                    Rejected.Kind.CONFLICT,
                    "TT-013",
                    "Đã có thủ tục mã " + code + ".",
                    "Soạn phiên bản mới từ trang của thủ tục ấy, hoặc kiểm tra lại mã.");
        }
        var now = clock.instant();
        var draft = new ProcedureDraft(
                UUID.randomUUID(),
                DraftState.EDITING,
                1,
                1,
                base,
                null,
                now,
                account.actor().name(),
                content);
        store.add(draft);
        store.append(draft.id(), event(1, Kind.EDITED, sentence, account, now), content);
        log(account, "procedure.drafted", draft);
        return draft;
    }

    /** A draft of the next version, beginning with what is published. */
    @Transactional
    public ProcedureDraft beginFrom(Account account, UUID version) {
        return begin(account, procedures.bundle(version), version, "Soạn từ phiên bản đã công bố.");
    }

    public ProcedureDraft find(Account account, UUID id) {
        mandate.requireAny(account);
        return store.find(id).orElseThrow(ProcedureDrafts::unknown);
    }

    public List<DraftEvent> log(Account account, UUID id) {
        return store.events(find(account, id).id());
    }

    /** The content as it was after an event. */
    public Bundle contentAt(Account account, UUID id, int number) {
        return store.content(find(account, id).id(), number).orElseThrow(ProcedureDrafts::noContent);
    }

    /** Errors and advice: the definition's own, and whether there are people for it. */
    public List<Problem> check(ProcedureDraft draft) {
        return staff.with(procedures.check(draft.content()), draft.content().procedure());
    }

    public boolean mayEdit(Account account, ProcedureDraft draft) {
        return draft.state() == DraftState.EDITING && mandate.mayPrepare(account, field(draft));
    }

    public boolean mayPublish(Account account, ProcedureDraft draft) {
        return draft.state() == DraftState.SUBMITTED
                && mandate.mayPublish(account, field(draft))
                && !hasWorkedOn(account, draft);
    }

    /**
     * Changes the content.
     *
     * @param seen last event the person saw; {@code TT-015} when there is a newer one
     * @param sentence what is done, for the log
     */
    @Transactional
    public ProcedureDraft edit(Account account, UUID id, int seen, String sentence, UnaryOperator<Bundle> change) {
        var before = editable(account, id, seen);
        var content = change.apply(before.content());
        mandate.requirePrepare(account, content.procedure().field().code());
        if (!content.procedure().code().equals(before.code())) {
            throw new Rejected(
                    "TT-014",
                    "Mã thủ tục của một bản soạn không đổi được.",
                    "Soạn một thủ tục mới với mã đúng rồi bỏ bản soạn này.");
        }
        return content.equals(before.content()) ? before : put(before, edited(account, before, sentence), content);
    }

    /** Hoàn tác the latest change that is not undone yet. */
    @Transactional
    public ProcedureDraft undo(Account account, UUID id, int seen) {
        var before = editable(account, id, seen);
        var present = event(before, before.revision());
        if (present.parent() == null) {
            throw new Rejected(
                    Rejected.Kind.CONFLICT, "TT-016", "Không còn gì để hoàn tác.", "Tải lại trang để xem bản soạn.");
        }
        return restored(
                account,
                before,
                present.parent(),
                "Hoàn tác: " + event(before, present.origin()).sentence());
    }

    /** Back to the content after an earlier event. */
    @Transactional
    public ProcedureDraft restore(Account account, UUID id, int seen, int number) {
        var before = editable(account, id, seen);
        return restored(account, before, number, "Quay về bản " + number + ".");
    }

    /** Trình công bố: only what has no error. */
    @Transactional
    public ProcedureDraft submit(Account account, UUID id, int seen) {
        var before = editable(account, id, seen);
        var errors = check(before).stream().filter(Problem::blocks).toList();
        if (!errors.isEmpty()) {
            throw new Rejected(
                    "TT-017",
                    "Bản soạn còn " + errors.size() + " lỗi, ví dụ: "
                            + errors.getFirst().sentence(),
                    "Sửa hết lỗi trong phần Kiểm tra rồi trình lại.");
        }
        return move(account, before, DraftState.SUBMITTED, Kind.SUBMITTED, "Trình công bố.");
    }

    @Transactional
    public ProcedureDraft sendBack(Account account, UUID id, int seen, String reason) {
        var before = current(account, id, seen);
        requireState(before, DraftState.SUBMITTED);
        // Who submitted may take it back; anybody else needs the right to publish.
        if (!mandate.mayPrepare(account, field(before))) {
            mandate.requirePublish(account, field(before));
        }
        if (reason.isBlank()) {
            throw new Rejected("TT-018", "Chưa ghi lý do trả lại.", "Ghi ngắn gọn cần sửa gì.");
        }
        return move(account, before, DraftState.EDITING, Kind.SENT_BACK, "Trả lại: " + reason.strip());
    }

    /** Công bố, by a second person: nobody publishes what they changed or submitted themselves. */
    @Transactional
    public ProcedureDraft publish(Account account, UUID id, int seen) {
        var before = current(account, id, seen);
        requireState(before, DraftState.SUBMITTED);
        mandate.requirePublish(account, field(before));
        if (hasWorkedOn(account, before)) {
            throw new Rejected(
                    Rejected.Kind.FORBIDDEN,
                    "TT-019",
                    "Người đã soạn hoặc trình không được tự công bố.",
                    "Nhờ một người khác có quyền công bố của sở hoặc của Ủy ban nhân dân tỉnh.");
        }
        var version = procedures.publish(
                before.content(),
                new Publication(before.changedBy(), account.actor().name()));
        var published = move(account, before, DraftState.PUBLISHED, Kind.PUBLISHED, "Công bố.", version);
        audit.record(
                account.actor(),
                "procedure.published",
                "procedure:" + before.code(),
                Map.of(
                        "version",
                        version.toString(),
                        "decision",
                        before.content().procedure().decision()));
        return published;
    }

    @Transactional
    public ProcedureDraft discard(Account account, UUID id, int seen) {
        var before = editable(account, id, seen);
        return move(account, before, DraftState.DISCARDED, Kind.DISCARDED, "Bỏ bản soạn.");
    }

    /** Bãi bỏ thủ tục after its last day, on the ground of a decision. */
    @Transactional
    public void end(Account account, String code, Optional<LocalDate> lastDay, String decision) {
        var latest = procedures.find(code).definition();
        mandate.requirePublish(account, latest.field().code());
        if (lastDay.isEmpty() || decision.isBlank()) {
            throw new Rejected(
                    "TT-039", "Chưa đủ ngày cuối và quyết định bãi bỏ.", "Ghi ngày cuối áp dụng và số quyết định.");
        }
        procedures.end(code, lastDay.get());
        audit.record(
                account.actor(),
                "procedure.ended",
                "procedure:" + code,
                Map.of("last", lastDay.get().toString(), "decision", decision.strip()));
    }

    private boolean hasWorkedOn(Account account, ProcedureDraft draft) {
        return store.events(draft.id()).stream()
                .filter(event -> event.kind() != Kind.SENT_BACK)
                .anyMatch(event -> event.actor().sharesAPersonWith(account.actor()));
    }

    private ProcedureDraft restored(Account account, ProcedureDraft before, int number, String sentence) {
        var content = store.content(before.id(), number).orElseThrow(ProcedureDrafts::noContent);
        var from = event(before, number);
        var event = new DraftEvent(
                before.lastEvent() + 1,
                Kind.RESTORED,
                sentence,
                from.parent(),
                from.origin(),
                account.actor(),
                clock.instant());
        return put(before, event, content);
    }

    private DraftEvent event(ProcedureDraft draft, int number) {
        return store.events(draft.id()).stream()
                .filter(event -> event.number() == number)
                .findFirst()
                .orElseThrow(ProcedureDrafts::noContent);
    }

    private ProcedureDraft put(ProcedureDraft before, DraftEvent event, Bundle content) {
        var after = new ProcedureDraft(
                before.id(),
                before.state(),
                event.number(),
                event.number(),
                before.base(),
                null,
                event.at(),
                event.actor().name(),
                content);
        store.append(before.id(), event, content);
        store.update(after);
        return after;
    }

    private ProcedureDraft move(Account account, ProcedureDraft before, DraftState state, Kind kind, String sentence) {
        return move(account, before, state, kind, sentence, null);
    }

    private ProcedureDraft move(
            Account account,
            ProcedureDraft before,
            DraftState state,
            Kind kind,
            String sentence,
            @Nullable UUID version) {
        var now = clock.instant();
        var after = new ProcedureDraft(
                before.id(),
                state,
                before.revision(),
                before.lastEvent() + 1,
                before.base(),
                version,
                now,
                account.actor().name(),
                before.content());
        store.append(before.id(), event(after.lastEvent(), kind, sentence, account, now), null);
        store.update(after);
        log(account, "procedure." + kind.name().toLowerCase(Locale.ROOT), after);
        return after;
    }

    private DraftEvent edited(Account account, ProcedureDraft before, String sentence) {
        return new DraftEvent(
                before.lastEvent() + 1,
                Kind.EDITED,
                sentence,
                before.revision(),
                null,
                account.actor(),
                clock.instant());
    }

    private static DraftEvent event(int number, Kind kind, String sentence, Account account, Instant at) {
        return new DraftEvent(number, kind, sentence, null, null, account.actor(), at);
    }

    private ProcedureDraft editable(Account account, UUID id, int seen) {
        var draft = current(account, id, seen);
        requireState(draft, DraftState.EDITING);
        mandate.requirePrepare(account, field(draft));
        return draft;
    }

    private ProcedureDraft current(Account account, UUID id, int seen) {
        mandate.requireAny(account);
        var draft = store.lock(id).orElseThrow(ProcedureDrafts::unknown);
        if (draft.lastEvent() != seen) {
            throw new Rejected(
                    Rejected.Kind.CONFLICT,
                    "TT-015",
                    draft.changedBy() + " vừa thay đổi bản soạn này.",
                    "Mở lại trang để xem bản mới nhất rồi làm lại.");
        }
        return draft;
    }

    private static void requireState(ProcedureDraft draft, DraftState state) {
        if (draft.state() != state) {
            throw new Rejected(
                    Rejected.Kind.CONFLICT,
                    "TT-020",
                    "Bản soạn đang ở trạng thái «" + draft.state().label() + "» nên không làm việc này được.",
                    "Tải lại trang để xem hiện trạng.");
        }
    }

    private static String field(ProcedureDraft draft) {
        return draft.content().procedure().field().code();
    }

    private void log(Account account, String deed, ProcedureDraft draft) {
        audit.record(
                account.actor(),
                deed,
                "procedure:" + draft.code(),
                Map.of("draft", draft.id().toString()));
    }

    private static Rejected unknown() {
        return new Rejected(
                Rejected.Kind.NOT_FOUND, "TT-021", "Không có bản soạn này.", "Chọn trong danh sách bản soạn.");
    }

    private static Rejected noContent() {
        return new Rejected(
                Rejected.Kind.NOT_FOUND,
                "TT-022",
                "Bản soạn không có nội dung số này.",
                "Chọn trong nhật ký soạn thảo.");
    }
}
