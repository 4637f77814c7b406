package vn.tinhso.dossiers;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.tinhso.shared.Actor;

/**
 * In whose place somebody acts on a dossier in this transaction. {@link Permission} finds it when it lets a deed pass, the
 * {@link Chronicle} writes it down; the services between them need not carry it, so none can forget it.
 */
final class InPlaceOf {

    private static final Object KEY = InPlaceOf.class;

    private InPlaceOf() {}

    static void remember(Dossier dossier, Actor capacity) {
        var known = known();
        if (known.isEmpty() && !TransactionSynchronizationManager.hasResource(KEY)) {
            TransactionSynchronizationManager.bindResource(KEY, known);
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    TransactionSynchronizationManager.unbindResourceIfPossible(KEY);
                }
            });
        }
        known.put(dossier.id(), capacity);
    }

    /** The same person in the capacity that was found; anybody else (the platform itself) as they are. */
    static Actor actor(Dossier dossier, Actor party) {
        var capacity = known().get(dossier.id());
        return capacity != null && capacity.accountId().equals(party.accountId()) ? capacity : party;
    }

    @SuppressWarnings("unchecked")
    private static Map<UUID, Actor> known() {
        var bound = TransactionSynchronizationManager.getResource(KEY);
        return bound == null ? new HashMap<>() : (Map<UUID, Actor>) bound;
    }
}
