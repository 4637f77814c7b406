package vn.tinhso.identity.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hạn chế nhập sai. A guess is taken before it is looked at and counts as wrong until it was right, so that many at once get
 * no more guesses than one after another. Known and unknown logins are counted alike. A device that the account has signed
 * in from before is counted for itself: strangers cannot lock its owner out.
 */
@Component
class Guard {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final GuardStore store;
    private final Secrets secrets;
    private final SignInSettings.Guesses settings;
    private final Clock clock;

    Guard(GuardStore store, Secrets secrets, SignInSettings settings, Clock clock) {
        this.store = store;
        this.secrets = secrets;
        this.settings = settings.guesses();
        this.clock = clock;
    }

    /** A guess taken: give it back, or say it was wrong. */
    record Permit(String key, @Nullable String address) {}

    record Bounds(int most, Duration window, List<Duration> waits, Instant now) {}

    /** A guess at a password or code of this login, or nothing while it must wait. */
    Optional<Permit> ask(String login, @Nullable String knownDevice, Visit visit) {
        var name = login.strip().toLowerCase(Locale.ROOT);
        return knownDevice == null
                ? take(key("login", name), key("address", visit.network()))
                : take(key("device", name + "\n" + knownDevice), null);
    }

    /** A guess at a code an administrator has given; counted apart, so that strangers do not hinder that either. */
    Optional<Permit> askForReset(String login, Visit visit) {
        return take(key("reset", login.strip().toLowerCase(Locale.ROOT)), key("address", visit.network()));
    }

    /** A guess at the set-up code; counted by address, so that strangers do not hinder whoever holds it. */
    Optional<Permit> askForSetup(Visit visit) {
        return take(key("setup", visit.network()), key("address", visit.network()));
    }

    /** A guess at what only this signed-in person is asked. */
    Optional<Permit> askAgain(UUID account) {
        return take(key("again", account.toString()), null);
    }

    /** Whether it must wait from now on. */
    @Transactional
    public boolean wrong(Permit permit) {
        if (permit.address() != null) {
            store.wrong(permit.address(), bounds(settings.perAddress()));
        }
        return store.wrong(permit.key(), bounds(settings.most()));
    }

    void giveBack(Permit permit) {
        store.giveBack(permit.key());
    }

    /** The person is in: what was guessed before no longer counts. */
    void forget(Permit permit) {
        store.forget(permit.key());
    }

    int clean() {
        return store.clean(clock.instant().minus(Duration.ofDays(2)));
    }

    private Optional<Permit> take(String key, @Nullable String address) {
        if (address != null && store.isLocked(address, clock.instant())) {
            return Optional.empty();
        }
        // All guesses left may be under way; whether there are more is known when they have been looked at.
        for (var waited = Duration.ZERO; waited.compareTo(PATIENCE) < 0; waited = waited.plus(PAUSE)) {
            if (store.take(key, bounds(settings.most()))) {
                return Optional.of(new Permit(key, address));
            }
            if (store.isLocked(key, clock.instant()) || !pause()) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean pause() {
        try {
            Thread.sleep(PAUSE);
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Bounds bounds(int most) {
        return new Bounds(most, settings.window(), settings.waits(), clock.instant());
    }

    private String key(String kind, String whose) {
        return kind + ":" + secrets.fingerprint("guard/" + kind, whose);
    }
}
