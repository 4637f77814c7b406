package vn.tinhso.dossiers;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhso.dossiers.HouseEvent.DossierDestroyed.Kept;
import vn.tinhso.files.Discards;
import vn.tinhso.notifications.Notifications;

/** Nội dung hồ sơ: all that goes when a dossier is destroyed, but for the form, which goes with the event. */
@Component
class DossierContents {

    private final DestructionStore store;
    private final EventRedaction events;
    private final Discards discards;
    private final Notifications notifications;

    DossierContents(DestructionStore store, EventRedaction events, Discards discards, Notifications notifications) {
        this.store = store;
        this.events = events;
        this.discards = discards;
        this.notifications = notifications;
    }

    /** @param files how many went */
    record TakenOut(int files, List<Kept> kept) {}

    @Transactional(propagation = Propagation.MANDATORY)
    public TakenOut takeOut(Dossier dossier, Destruction destruction) {
        var files = store.files(dossier.id());
        store.takeOutApplicant(dossier.id(), destruction);
        store.takeOutParts(dossier.id());
        notifications.forget("dossier:" + dossier.code());
        return new TakenOut(discards.letGo(files), events.redact(dossier.id()));
    }
}
