package vn.tinhso.dossiers;

import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhso.dossiers.DossierEvent.SupplementRequested;
import vn.tinhso.shared.Actor;

/** A supplement request in the record: made with its number and its effect on the clock, and closed by its answer. */
@Service
class SupplementRequests {

    private final SupplementStore store;
    private final SuspensionStore suspensions;
    private final DossierClock dossierClock;
    private final Numbers numbers;
    private final Chronicle chronicle;

    SupplementRequests(
            SupplementStore store,
            SuspensionStore suspensions,
            DossierClock dossierClock,
            Numbers numbers,
            Chronicle chronicle) {
        this.store = store;
        this.suspensions = suspensions;
        this.dossierClock = dossierClock;
        this.numbers = numbers;
        this.chronicle = chronicle;
    }

    /** Once it is known that it may be made: the first, or one a leader agreed to. */
    @Transactional(propagation = Propagation.MANDATORY)
    Dossier make(Dossier before, Supplements.Ask ask, Actor actor) {
        var complete = ask.checked();
        var now = dossierClock.now();
        var until = dossierClock.workingDaysFrom(before.parties().receiving(), now, complete.days());
        var request = new SupplementRequest(
                before.supplements() + 1,
                now,
                actor.accountId(),
                complete.items(),
                complete.note(),
                until,
                dossierClock.effectOf(before, now),
                null);
        store.add(before.id(), request);
        if (request.effect() == SupplementEffect.PAUSE) {
            suspensions.begin(before.id(), stop(request));
        }
        var after = before.at(Move.REQUEST_SUPPLEMENT, before.stage()).awaitingApplicant();
        var event = new SupplementRequested(
                complete.items(), request.note(), until, request.effect(), numbers.ofSupplement(before, now));
        return chronicle.advance(before, after.with(after.timing().waitingUntil(until, now)), event, actor);
    }

    private static Suspension stop(SupplementRequest request) {
        return new Suspension(
                0,
                SuspensionKind.SUPPLEMENT,
                String.join("; ", request.items()),
                "",
                request.askedAt(),
                request.askedBy(),
                null,
                "");
    }

    /** The open one is answered; what it stopped runs again. */
    @Transactional(propagation = Propagation.MANDATORY)
    void close(Dossier dossier, String answer, Actor actor, Instant at) {
        var open = store.of(dossier.id()).stream()
                .filter(SupplementRequest::isOpen)
                .findFirst()
                .orElseThrow();
        store.answer(dossier.id(), open.seq(), answer, at);
        suspensions.end(dossier.id(), at, actor.accountId(), "đã nộp bổ sung");
    }
}
