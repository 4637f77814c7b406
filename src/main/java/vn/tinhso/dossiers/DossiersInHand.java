package vn.tinhso.dossiers;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.tinhso.identity.spi.WorkInHand;

/** Hồ sơ đang thụ lý of somebody who leaves; the leader gives each to a colleague. */
@Component
class DossiersInHand implements WorkInHand {

    private final DossiersInHandStore store;

    DossiersInHand(DossiersInHandStore store) {
        this.store = store;
    }

    @Override
    public List<Thing> of(UUID account, int most) {
        return store.of(account, most).stream()
                .map(row -> new Thing(row.code() + " – " + row.procedure(), "/ho-so/" + row.code()))
                .toList();
    }
}
