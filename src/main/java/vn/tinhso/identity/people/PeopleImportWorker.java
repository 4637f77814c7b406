package vn.tinhso.identity.people;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.tinhso.audit.AuditLog;
import vn.tinhso.identity.AccountMandate;
import vn.tinhso.identity.Accounts;
import vn.tinhso.identity.Appointer;
import vn.tinhso.identity.people.PeopleImport.State;
import vn.tinhso.identity.people.PeopleImportStore.Running;
import vn.tinhso.shared.Actor;
import vn.tinhso.shared.Rejected;

/**
 * Carries confirmed imports out in small steps, each a transaction that says how far it came, so that any node goes on
 * where another one stopped. By the rights its sender has at the moment.
 */
@Component
class PeopleImportWorker {

    private static final int STEP = 50;

    private final PeopleImportStore store;
    private final PeopleLineStore lines;
    private final ImportedPeople people;
    private final Senders senders;
    private final TransactionOperations transactions;
    private final AuditLog audit;

    PeopleImportWorker(
            PeopleImportStore store,
            PeopleLineStore lines,
            ImportedPeople people,
            Senders senders,
            TransactionOperations transactions,
            AuditLog audit) {
        this.store = store;
        this.lines = lines;
        this.people = people;
        this.senders = senders;
        this.transactions = transactions;
        this.audit = audit;
    }

    /** Whose rights an import goes by. */
    @Component
    static class Senders {

        private final Accounts accounts;
        private final AccountMandate mandate;

        Senders(Accounts accounts, AccountMandate mandate) {
            this.accounts = accounts;
            this.mandate = mandate;
        }

        Optional<Appointer> of(Running open) {
            return accounts.find(open.account()).filter(mandate::holds).map(mandate::appointer);
        }
    }

    @Scheduled(fixedDelay = 2000, initialDelay = 4000)
    void workOn() {
        while (step(STEP)) {
            // One step after the other until nothing waits.
        }
    }

    @Scheduled(fixedDelay = 3_600_000, initialDelay = 60_000)
    void forget() {
        store.dropForgotten();
    }

    /** Whether there may be more to do. A step that holds a line refused is done again line by line. */
    boolean step(int most) {
        var tried = new AtomicInteger();
        try {
            return Boolean.TRUE.equals(transactions.execute(status -> take(most, tried)));
        } catch (Rejected refusal) {
            return most > 1 ? lineByLine(most) : note(tried.get(), refusal);
        }
    }

    private boolean lineByLine(int most) {
        for (var i = 0; i < most; i++) {
            if (!step(1)) {
                return false;
            }
        }
        return true;
    }

    private boolean take(int most, AtomicInteger tried) {
        return store.lockRunning()
                .map(open ->
                        senders.of(open).map(by -> take(open, by, most, tried)).orElseGet(() -> stop(open)))
                .orElse(false);
    }

    private boolean take(Running open, Appointer by, int most, AtomicInteger tried) {
        var next = lines.next(open.id(), open.cursor(), most);
        for (var person : next) {
            tried.set(person.line());
            people.carryOut(open.id(), by, person);
        }
        if (next.isEmpty()) {
            end(open, by.actor(), State.DONE);
        } else {
            store.proceed(open.id(), next.getLast().line(), next.size(), 0);
        }
        return true;
    }

    /** Unless another node has noted it meanwhile. */
    private boolean note(int line, Rejected refusal) {
        transactions.executeWithoutResult(status -> store.lockRunning()
                .filter(open -> lines.next(open.id(), open.cursor(), 1).stream().anyMatch(next -> next.line() == line))
                .ifPresent(open -> {
                    lines.addProblems(
                            open.id(), List.of(new Problem(line, "", refusal.getMessage(), refusal.remedy())));
                    store.proceed(open.id(), line, 0, 1);
                }));
        return true;
    }

    private boolean stop(Running open) {
        end(open, Actor.system(), State.STOPPED);
        return true;
    }

    private void end(Running open, Actor by, State state) {
        lines.drop(open.id());
        store.finish(open.id(), state);
        var done = store.find(open.id()).orElseThrow();
        audit.record(
                by,
                "people-import.finished",
                "people-import:" + open.id(),
                Map.of("done", String.valueOf(done.done()), "failed", String.valueOf(done.failed())));
    }
}
