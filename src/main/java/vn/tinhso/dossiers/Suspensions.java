package vn.tinhso.dossiers;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhso.dossiers.Allowed.Deed;
import vn.tinhso.dossiers.ClockEvent.PaymentConfirmed;
import vn.tinhso.dossiers.ClockEvent.PaymentRequested;
import vn.tinhso.dossiers.ClockEvent.ProcessingResumed;
import vn.tinhso.dossiers.ClockEvent.ProcessingSuspended;
import vn.tinhso.shared.Rejected;

/** Tạm dừng và tính tiếp: the clock stands while somebody outside the agency has to act, and never without a paper. */
@Service
public class Suspensions {

    private static final long HIGHEST_AMOUNT = 1_000_000_000_000L;

    private final Dossiers dossiers;
    private final SuspensionStore store;
    private final DossierClock dossierClock;
    private final Chronicle chronicle;

    Suspensions(Dossiers dossiers, SuspensionStore store, DossierClock dossierClock, Chronicle chronicle) {
        this.dossiers = dossiers;
        this.store = store;
        this.dossierClock = dossierClock;
        this.chronicle = chronicle;
    }

    /**
     * Nghĩa vụ tài chính mà người nộp phải thực hiện.
     *
     * @param obligation {@code Tiền sử dụng đất}
     * @param amount in đồng, when the paper names one
     * @param document {@code Thông báo thuế số 12/TB-CCT ngày 20/11/2026}
     */
    public record Obligation(String obligation, @Nullable Long amount, String document) {}

    /** Tạm dừng xử lý for a field survey, another agency or another reason the law names. */
    @Transactional
    public Dossier suspend(Party party, String code, SuspensionKind kind, String reason, String document) {
        var before = dossiers.forUpdate(party, code, Deed.SUSPEND);
        switch (kind) {
            case FIELD_SURVEY, OTHER_AGENCY, LEGAL -> {}
            case SUPPLEMENT, FINANCIAL_OBLIGATION ->
                throw new Rejected(
                        "HS-049",
                        "Chờ bổ sung và chờ nghĩa vụ tài chính có bước riêng.",
                        "Chọn Yêu cầu bổ sung hoặc Yêu cầu thực hiện nghĩa vụ tài chính.");
        }
        var event = new ProcessingSuspended(kind, Grounds.of(reason), paper(document));
        return stop(before, Move.SUSPEND, kind, event.reason(), event.document(), event, party);
    }

    /** Yêu cầu thực hiện nghĩa vụ tài chính. */
    @Transactional
    public Dossier requestPayment(Party party, String code, Obligation asked) {
        var before = dossiers.forUpdate(party, code, Deed.REQUEST_PAYMENT);
        var amount = asked.amount();
        if (amount != null && (amount <= 0 || amount > HIGHEST_AMOUNT)) {
            throw new Rejected("HS-050", "Số tiền phải lớn hơn 0.", "Nhập số đồng ghi trong thông báo, hoặc để trống.");
        }
        var event = new PaymentRequested(Grounds.of(asked.obligation()), amount, paper(asked.document()));
        return stop(
                before,
                Move.REQUEST_PAYMENT,
                SuspensionKind.FINANCIAL_OBLIGATION,
                event.obligation(),
                event.document(),
                event,
                party);
    }

    /** Xác nhận đã thực hiện nghĩa vụ tài chính, by the receipt. */
    @Transactional
    public Dossier confirmPayment(Party party, String code, String receipt) {
        var before = dossiers.forUpdate(party, code, Deed.CONFIRM_PAYMENT);
        var words = Grounds.of(receipt);
        var moved = restarted(before, Move.CONFIRM_PAYMENT, "chứng từ " + words, party);
        var due = Objects.requireNonNull(moved.timing().due());
        return chronicle.advance(
                before, moved, new PaymentConfirmed(words, due, moved.timing().reasons()), party.actor());
    }

    /** Tiếp tục xử lý. */
    @Transactional
    public Dossier resume(Party party, String code, String ending) {
        var before = dossiers.forUpdate(party, code, Deed.RESUME);
        var words = Grounds.of(ending);
        var moved = restarted(before, Move.RESUME, words, party);
        var due = Objects.requireNonNull(moved.timing().due());
        return chronicle.advance(
                before, moved, new ProcessingResumed(words, due, moved.timing().reasons()), party.actor());
    }

    /** All times its clock stood still, oldest first. */
    @Transactional(readOnly = true)
    public List<Suspension> of(Dossier dossier) {
        return store.of(dossier.id());
    }

    private Dossier stop(
            Dossier before,
            Move move,
            SuspensionKind kind,
            String reason,
            String document,
            ClockEvent event,
            Party party) {
        var now = dossierClock.now();
        store.begin(
                before.id(),
                new Suspension(0, kind, reason, document, now, party.actor().accountId(), null, ""));
        var moved = before.at(move, before.stage());
        return chronicle.advance(before, moved.with(before.timing().pausedAt(now)), event, party.actor());
    }

    private Dossier restarted(Dossier before, Move move, String ending, Party party) {
        store.end(before.id(), dossierClock.now(), party.actor().accountId(), ending);
        var moved = before.at(move, before.stage());
        return moved.with(dossierClock.recomputed(moved).running());
    }

    private static String paper(String document) {
        var words = Grounds.remark(document);
        if (words.isEmpty()) {
            throw new Rejected(
                    "HS-051",
                    "Chưa ghi văn bản làm căn cứ tạm dừng.",
                    "Ghi số, ngày và cơ quan ban hành văn bản, ví dụ: Thông báo 12/TB-CCT ngày 20/11/2026.");
        }
        return words;
    }
}
