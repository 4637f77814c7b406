package vn.tinhso.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * What stands in the place of a password that nobody has chosen yet. The hash of a secret that was thrown away, so that
 * signing in costs what it always costs; one for all of a start, or importing 5,000 people would compute for minutes.
 */
@Component
class UnusablePassword {

    private final PasswordEncoder encoder;
    private volatile @Nullable String hash;

    UnusablePassword(PasswordEncoder encoder) {
        this.encoder = encoder;
    }

    String hash() {
        var known = hash;
        if (known == null) {
            known = String.valueOf(encoder.encode(UUID.randomUUID() + "/" + UUID.randomUUID()));
            hash = known;
        }
        return known;
    }
}
