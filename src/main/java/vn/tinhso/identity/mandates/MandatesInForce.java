package vn.tinhso.identity.mandates;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhso.identity.Account;
import vn.tinhso.shared.Moments;

/** Tư cách thay mặt đang có hiệu lực, for whoever files. */
@Service
public class MandatesInForce {

    private final MandateStore store;
    private final Clock clock;

    MandatesInForce(MandateStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** For whom this account may act now, the oldest first. */
    @Transactional(readOnly = true)
    public List<Mandate> of(Account account) {
        return account.onBehalf().stream()
                .flatMap(one -> store.find(one.mandate()).stream())
                .toList();
    }

    /** The mandate by which this account acts now, whoever wants to end it waiting until this transaction is over. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Mandate> hold(Account account, UUID id) {
        var today = Moments.day(clock.instant());
        return account.onBehalf().stream().noneMatch(one -> one.mandate().equals(id))
                ? Optional.empty()
                : store.held(id)
                        .filter(mandate -> account.id().equals(mandate.agent().account()))
                        .filter(mandate -> mandate.isInForce(today));
    }
}
