package vn.tinhso.identity;

import java.time.Instant;
import java.util.UUID;

/**
 * Tài khoản cán bộ as it is kept, closed ones included.
 *
 * @param open whether it may be signed in with
 */
public record OfficialAccount(UUID id, Appointment facts, boolean open, Instant created, Instant changed) {

    @Override
    public String toString() {
        return "OfficialAccount[" + id + "]";
    }
}
