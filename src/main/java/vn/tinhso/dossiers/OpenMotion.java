package vn.tinhso.dossiers;

import java.time.Instant;
import vn.tinhso.shared.Actor;

/**
 * A motion that waits for a leader.
 *
 * @param by who made it
 */
public record OpenMotion(int seq, Motion motion, Instant at, Actor by) {

    public String mover() {
        return by.name();
    }
}
