package vn.tinhso.identity.signin;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.tinhso.identity.Account;

/**
 * Mã kích hoạt: with which somebody chooses the first password, handed over in person or on paper and never sent. It is
 * redeemed where codes of administrators are; only its fingerprint is kept.
 */
@Component
public class Activations {

    private final Resets resets;
    private final Duration good;
    private final Clock clock;

    /** @param good long enough to hand a stack of slips out */
    Activations(Resets resets, @Value("${tinhso.sign-in.activation-for:14d}") Duration good, Clock clock) {
        this.resets = resets;
        this.good = good;
        this.clock = clock;
    }

    public long days() {
        return good.toDays();
    }

    /** An earlier one is no longer good. */
    public String issue(Account administrator, UUID person) {
        return resets.activate(administrator, person, good, clock.instant());
    }
}
