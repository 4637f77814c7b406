package vn.tinhso.dossiers;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
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
    private final ResultStore results;
    private final Chronicle chronicle;
    private final Clock clock;

    Decisions(Dossiers dossiers, ResultPapers papers, ResultStore results, Chronicle chronicle, Clock clock) {
        this.dossiers = dossiers;
        this.papers = papers;
        this.results = results;
        this.chronicle = chronicle;
        this.clock = clock;
    }

    /** Trình lãnh đạo: the specialist's opinion and which paper should be signed. */
    @Transactional
    public Dossier propose(Party party, String code, boolean approve, String opinion) {
        var before = dossiers.forUpdate(party, code);
        party.mustHold(Role.SPECIALIST, before.parties().competent(), "thẩm định");
        mustBeAt(before, Stage.EXAMINE, Move.PROPOSE);
        var result = papers.resultFor(before, approve);
        var event = new ResultProposed(approve, Grounds.of(opinion), result.code());
        return chronicle.advance(before, before.at(Move.PROPOSE, Stage.SIGN), event, party.actor());
    }

    /** Trả lại chuyên viên, with a reason. */
    @Transactional
    public Dossier sendBack(Party party, String code, String reason) {
        var before = dossiers.forUpdate(party, code);
        party.mustHold(Role.LEADER, before.parties().competent(), "trả lại");
        mustBeAt(before, Stage.SIGN, Move.SEND_BACK);
        return chronicle.advance(
                before, before.at(Move.SEND_BACK, Stage.EXAMINE), new SentBack(Grounds.of(reason)), party.actor());
    }

    /** What the proposal would look like on paper, unsigned and without a number. */
    @Transactional
    public byte[] preview(Party party, String code, boolean approve) {
        var dossier = dossiers.find(party, code);
        var opinion = proposal(dossier).map(ResultProposed::opinion).orElse("");
        return papers.preview(dossier, approve, opinion);
    }

    /** The specialist's latest proposal. */
    public Optional<ResultProposed> proposal(Dossier dossier) {
        return dossiers.events(dossier).stream()
                .map(HistoryEntry::event)
                .filter(ResultProposed.class::isInstance)
                .map(ResultProposed.class::cast)
                .reduce((first, second) -> second);
    }

    /** Ký: number, PDF/A, the leader's signature, the agency's seal, and the record of it, all or nothing. */
    @Transactional
    public Dossier sign(Party.Person party, String code) {
        var before = dossiers.forUpdate(party, code);
        var account = party.account();
        party.mustHold(Role.LEADER, before.parties().competent(), "ký");
        mustBeAt(before, Stage.SIGN, Move.COMPLETE);
        var proposal = proposal(before)
                .orElseThrow(() -> new Rejected(
                        Rejected.Kind.CONFLICT,
                        "HS-027",
                        "Chưa có kết quả trình ký.",
                        "Trả lại chuyên viên để trình."));
        refuseOwnProposal(before, account.id().toString());
        var now = clock.instant();
        var signed = papers.sign(before, proposal, account, now);
        results.add(signed);
        var event =
                new ResultSigned(signed.approved(), signed.name(), signed.number(), Moments.day(now), signed.fileId());
        var after = before.at(Move.COMPLETE, Stage.RETURN).with(before.timing().finishedAt(now));
        return chronicle.advance(before, after, event, party.actor());
    }

    /** Kiểm soát hai người: who proposed does not sign. */
    private void refuseOwnProposal(Dossier dossier, String signer) {
        dossiers.events(dossier).stream()
                .filter(entry -> entry.event() instanceof ResultProposed)
                .reduce((first, second) -> second)
                .filter(entry -> entry.actor().accountId().equals(signer))
                .ifPresent(entry -> {
                    throw new Rejected(
                            Rejected.Kind.FORBIDDEN,
                            "HS-028",
                            "Người trình không được tự ký kết quả mình trình.",
                            "Chuyển lãnh đạo khác của cơ quan ký.");
                });
    }

    private static void mustBeAt(Dossier dossier, Stage stage, Move move) {
        dossier.status().next(move);
        if (dossier.stage() != stage) {
            throw new Rejected(
                    Rejected.Kind.CONFLICT,
                    "HS-029",
                    "Hồ sơ đang ở bước «" + dossier.stage().label() + "» nên không thể " + move.label() + ".",
                    "Tải lại trang để xem hiện trạng của hồ sơ.");
        }
    }
}
