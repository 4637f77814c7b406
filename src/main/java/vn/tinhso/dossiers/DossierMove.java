package vn.tinhso.dossiers;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tinhso.identity.Accounts;
import vn.tinhso.identity.Role;
import vn.tinhso.shared.Actor;

/** What an open dossier's new agency does to its clock and to who has it in hand. */
@Component
class DossierMove {

    private final DossierClock dossierClock;
    private final Accounts accounts;
    private final ParticipantStore participants;
    private final Chronicle chronicle;

    DossierMove(DossierClock dossierClock, Accounts accounts, ParticipantStore participants, Chronicle chronicle) {
        this.dossierClock = dossierClock;
        this.accounts = accounts;
        this.participants = participants;
        this.chronicle = chronicle;
    }

    /** @param event from the new due time, {@code null} when it stays, and its reasons */
    void carryOut(Dossier before, Dossier after, BiFunction<@Nullable Instant, List<String>, DossierEvent> event) {
        var timed = recounted(before, after);
        var due = timed == after ? null : timed.timing().due();
        var reasons = timed == after ? List.<String>of() : timed.timing().reasons();
        chronicle.advance(before, inHand(timed), event.apply(due, reasons), Actor.system());
    }

    /** Both counted from the record, so that only the agencies' hours can make a difference. */
    private Dossier recounted(Dossier before, Dossier after) {
        if (before.timing().finished() != null || before.timing().received() == null) {
            return after;
        }
        var there = dossierClock.recomputed(after);
        return Objects.equals(dossierClock.recomputed(before).due(), there.due()) ? after : after.with(there);
    }

    /** Who handled it goes on, unless other work was found for this person: then whoever takes it there. */
    private Dossier inHand(Dossier dossier) {
        var handler = dossier.handler();
        var procedure = dossier.procedure();
        if (handler == null
                || accounts
                        .holding(Role.SPECIALIST, dossier.parties().competent(), procedure.field(), procedure.code())
                        .stream()
                        .anyMatch(account -> account.id().equals(handler))) {
            return dossier;
        }
        participants.leave(dossier.id(), handler, dossierClock.now());
        return dossier.withHandler(null);
    }
}
