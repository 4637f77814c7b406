package vn.tinhso.audit;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.tinhso.audit.spi.Sealer;

/** Niêm phong: the head of the chain under the seal of the province, when there is something new. */
@Component
class Seals {

    private static final int PAGE = 100;

    private final SealStore store;
    private final LinkStore links;
    private final SealFiles files;
    private final ObjectProvider<Sealer> sealer;
    private final TransactionOperations transactions;
    private final Clock clock;

    Seals(
            SealStore store,
            LinkStore links,
            SealFiles files,
            ObjectProvider<Sealer> sealer,
            TransactionOperations transactions,
            Clock clock) {
        this.store = store;
        this.links = links;
        this.files = files;
        this.sealer = sealer;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Empty when nothing is new, or another node is about it. */
    Optional<Seal> seal() {
        var added = Objects.requireNonNull(
                transactions.execute(status -> store.tryLock() ? add() : Optional.<Seal>empty()));
        keepCopies();
        return added;
    }

    private Optional<Seal> add() {
        var before = store.last();
        return links.head()
                .filter(head ->
                        before.map(seal -> seal.position() < head.position()).orElse(true))
                .map(head -> add(head, before));
    }

    private Seal add(Link head, Optional<Seal> before) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var number = before.map(Seal::number).orElse(0) + 1;
        var first = before.map(Seal::position).orElse(0L) + 1;
        var by = sealer.getObject();
        var document = new SealDocument(
                        SealDocument.FORM,
                        number,
                        by.agency(),
                        head.position(),
                        head.hash().hex(),
                        store.writtenAt(first).orElse(now),
                        store.writtenAt(head.position()).orElse(now),
                        before.map(Seal::digest).orElse(Link.BEGINNING).hex(),
                        now)
                .bytes();
        var seal = new Seal(number, head.position(), now, document, by.seal(document));
        store.add(seal);
        return seal;
    }

    /** Every node keeps all of them, those of other nodes too. */
    private void keepCopies() {
        var next = store.after(files.highest(), PAGE);
        while (!next.isEmpty()) {
            next.forEach(files::write);
            next = store.after(next.getLast().number(), PAGE);
        }
    }
}
