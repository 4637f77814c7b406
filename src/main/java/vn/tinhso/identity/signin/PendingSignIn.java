package vn.tinhso.identity.signin;

import java.io.Serializable;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tinhso.identity.Proof;
import vn.tinhso.identity.Way;

/**
 * Somebody who gave the password, or whom a provider vouched for, and is not in yet. Nothing of the product knows this person: it is no authentication, only
 * a note of the sign-in pages.
 */
public record PendingSignIn(
        UUID account,
        Set<Way> ways,
        Instant at,
        Step step,
        @Nullable Proof proof) implements Serializable {

    /** After a password. */
    public PendingSignIn(UUID account, Set<Way> ways, Instant at, Step step) {
        this(account, ways, at, step, null);
    }

    public enum Step {
        /** The second factor is to be given. */
        PROVE,
        /** There is none yet, and there must be. */
        ENROL
    }

    @Override
    public String toString() {
        return "PendingSignIn[" + account + "]";
    }
}
