package vn.tinhso.dossiers;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhso.calendar.Punctuality;
import vn.tinhso.dossiers.Allowed.Deed;
import vn.tinhso.dossiers.DossierEvent.ResultProposed;
import vn.tinhso.dossiers.DossierEvent.ResultSigned;
import vn.tinhso.dossiers.DossierEvent.SentBack;
import vn.tinhso.identity.Role;
import vn.tinhso.shared.Moments;
import vn.tinhso.shared.Rejected;

/** Thẩm định và ký duyệt: one person proposes, another signs. */
@Service
public class Decisions {

    private final Dossiers dossiers;
    private final ResultPapers papers;
    private final ConsultationTurns turns;
    private final Chronicle chronicle;
    private final Clock clock;

    Decisions(Dossiers dossiers, ResultPapers papers, ConsultationTurns turns, Chronicle chronicle, Clock clock) {
        this.dossiers = dossiers;
        this.papers = papers;
        this.turns = turns;
        this.chronicle = chronicle;
        this.clock = clock;
    }

    /** Trình lãnh đạo: the specialist's opinion and which paper should be signed. */
    @Transactional
    public Dossier propose(Party party, String code, boolean approve, String opinion) {
        var before = turns.closeSilent(dossiers.forUpdate(party, code, Deed.PROPOSE), party.actor());
        var result = papers.resultFor(before, approve);
        var event = new ResultProposed(approve, Grounds.of(opinion), result.code());
        return chronicle.advance(before, before.at(Move.PROPOSE, Stage.SIGN), event, party.actor());
    }

    /** Trả lại chuyên viên, with a reason. */
    @Transactional
    public Dossier sendBack(Party party, String code, String reason) {
        var before = dossiers.forUpdate(party, code, Deed.SEND_BACK);
        return chronicle.advance(
                before, before.at(Move.SEND_BACK, Stage.EXAMINE), new SentBack(Grounds.of(reason)), party.actor());
    }

    /** What the proposal would look like on paper, unsigned and without a number; before one is made, the approval. */
    @Transactional
    public byte[] preview(Party party, String code) {
        var dossier = dossiers.find(party, code);
        refuseOutsiders(party, dossier);
        var proposal = proposal(dossier).orElse(new ResultProposed(true, "", ""));
        return papers.preview(dossier, proposal.approve(), proposal.opinion());
    }

    /** A paper that goes with the procedure besides its results, filled from the record. */
    @Transactional
    public byte[] letter(Party party, String code, String letter) {
        var dossier = dossiers.find(party, code);
        refuseOutsiders(party, dossier);
        return papers.letter(dossier, letter);
    }

    /** The specialist's latest proposal among these events. */
    public static Optional<ResultProposed> proposal(List<HistoryEntry> history) {
        return history.stream()
                .map(HistoryEntry::event)
                .filter(ResultProposed.class::isInstance)
                .map(ResultProposed.class::cast)
                .reduce((first, second) -> second);
    }

    /** The specialist's latest proposal. */
    public Optional<ResultProposed> proposal(Dossier dossier) {
        return dossiers.proposal(dossier).map(entry -> (ResultProposed) entry.event());
    }

    /** Ký: number, PDF/A, the leader's signature, the agency's seal, and the record of it, all or nothing. */
    @Transactional
    public Dossier sign(Party.Person party, String code) {
        var before = dossiers.forUpdate(party, code, Deed.SIGN);
        var proposal = proposal(before)
                .orElseThrow(() -> new Rejected(
                        Rejected.Kind.CONFLICT,
                        "HS-027",
                        "Chưa có kết quả trình ký.",
                        "Trả lại chuyên viên để trình."));
        var now = clock.instant();
        var signed = papers.sign(before, proposal, party.account(), now);
        var due = before.timing().due();
        // Nghị định 61/2018/NĐ-CP, Điều 20: an early result is told at once.
        var early = due != null && Punctuality.closed(due, now) == Punctuality.EARLY;
        var event = new ResultSigned(
                signed.approved(), signed.name(), signed.number(), Moments.day(now), signed.fileId(), early);
        var after = before.at(Move.COMPLETE, Stage.RETURN).with(before.timing().finishedAt(now));
        return chronicle.advance(before, after, event, party.actor());
    }

    /** What is still being weighed is for those who weigh it, not yet for the applicant. */
    private static void refuseOutsiders(Party party, Dossier dossier) {
        var competent = dossier.parties().competent();
        if (Stream.of(Role.SPECIALIST, Role.LEADER, Role.CLERK).noneMatch(role -> party.holds(role, competent))) {
            throw new Rejected(
                    Rejected.Kind.FORBIDDEN,
                    "HS-044",
                    "Dự thảo kết quả chỉ cơ quan giải quyết được xem.",
                    "Kết quả hiện trên trang hồ sơ ngay khi được ký.");
        }
    }
}
