package vn.tinhso.identity.spi;

import java.util.List;
import java.util.UUID;

/** Việc đang thụ lý: what somebody has in hand that others must take over when the account is closed. */
public interface WorkInHand {

    /** @param path the page where it is given to somebody else */
    record Thing(String label, String path) {}

    /** What of it there is, the most urgent first; at most {@code most}. */
    List<Thing> of(UUID account, int most);
}
