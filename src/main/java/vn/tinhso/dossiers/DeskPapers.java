package vn.tinhso.dossiers;

import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.tinhso.dossiers.DossierEvent.DossierAccepted;
import vn.tinhso.dossiers.DossierEvent.DossierRefused;
import vn.tinhso.dossiers.DossierEvent.Handed;
import vn.tinhso.dossiers.DossierEvent.Receipt;

/** What the desk's slips will say for ever, put into the events they are printed from. */
@Component
class DeskPapers {

    private final ComponentStore components;
    private final SlipContext context;
    private final Numbers numbers;
    private final DossierClock clock;

    DeskPapers(ComponentStore components, SlipContext context, Numbers numbers, DossierClock clock) {
        this.components = components;
        this.context = context;
        this.numbers = numbers;
        this.clock = clock;
    }

    /** Mẫu số 01, of a dossier with its limit. */
    DossierAccepted acceptance(Dossier dossier) {
        var timing = dossier.timing();
        return new DossierAccepted(Objects.requireNonNull(timing.due()), timing.reasons(), receipt(dossier));
    }

    /** Mẫu số 03, with the number it takes. */
    DossierRefused refusal(Dossier dossier, String grounds) {
        return new DossierRefused(grounds, numbers.ofRefusal(dossier, clock.now()));
    }

    /** As it is now. */
    Receipt receipt(Dossier dossier) {
        var handed = components.of(dossier.id()).stream()
                .filter(component -> !component.present())
                .map(component -> new Handed(
                        component.name(),
                        component.originals(),
                        component.copies(),
                        component.files().size()))
                .toList();
        return new Receipt(handed, context.limit(dossier));
    }
}
