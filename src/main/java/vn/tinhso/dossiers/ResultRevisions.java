package vn.tinhso.dossiers;

import org.springframework.stereotype.Service;
import vn.tinhso.dossiers.DossierEvent.ResultCorrected;
import vn.tinhso.dossiers.DossierEvent.ResultProposed;
import vn.tinhso.dossiers.DossierEvent.ResultRecalled;

/** Thu hồi before the result was returned, đính chính after: the old paper stays, marked, and no longer verifies. */
@Service
class ResultRevisions {

    private final Dossiers dossiers;
    private final ResultStore results;
    private final ResultPapers papers;
    private final Amending amending;
    private final DossierClock dossierClock;
    private final Chronicle chronicle;

    ResultRevisions(
            Dossiers dossiers,
            ResultStore results,
            ResultPapers papers,
            Amending amending,
            DossierClock dossierClock,
            Chronicle chronicle) {
        this.dossiers = dossiers;
        this.results = results;
        this.papers = papers;
        this.amending = amending;
        this.dossierClock = dossierClock;
        this.chronicle = chronicle;
    }

    /** Back to the specialist; the clock has run on all the while. */
    Dossier recall(Dossier before, String reason, Party.Person leader) {
        var paper = results.of(before.id()).orElseThrow();
        results.revoke(paper, dossierClock.now(), reason);
        var moved = before.at(Move.RECALL, Stage.EXAMINE).with(before.timing().reopened());
        return chronicle.advance(before, moved, new ResultRecalled(paper.number(), reason), leader.actor());
    }

    Dossier correct(Dossier before, Motion.Correct motion, Party.Person leader) {
        var now = dossierClock.now();
        var reason = motion.reason().strip();
        var old = results.of(before.id()).orElseThrow();
        var corrected =
                before.withAnswers(amending.amend(before, motion.answers()).answers());
        var proposal = dossiers.proposal(before)
                .map(entry -> (ResultProposed) entry.event())
                .orElseThrow();
        results.revoke(old, now, reason);
        var paper = papers.correct(corrected, proposal, leader.account(), now);
        var event = new ResultCorrected(paper.name(), paper.number(), old.number(), reason, paper.fileId());
        return chronicle.advance(before, corrected, event, leader.actor());
    }
}
