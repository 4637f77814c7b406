package vn.tinhso.identity.signin;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tinhso.identity.Proof;
import vn.tinhso.identity.SignedIn;
import vn.tinhso.identity.Way;
import vn.tinhso.identity.signin.CredentialStore.Credential;

/** Đăng nhập: what somebody at the door gives, and what follows from it. Letting in is {@link SignInDoors}' part. */
@Component
public class SignIn {

    private final PasswordCheck passwords;
    private final Guard guard;
    private final KnownDevices devices;
    private final Codes codes;
    private final SignInLedger ledger;
    private final Clock clock;

    SignIn(PasswordCheck passwords, Guard guard, KnownDevices devices, Codes codes, SignInLedger ledger, Clock clock) {
        this.passwords = passwords;
        this.guard = guard;
        this.devices = devices;
        this.codes = codes;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What came of an attempt. */
    public sealed interface Outcome {

        /** @param proof what an identity provider vouched for */
        record Opened(UUID account, Set<Way> ways, @Nullable Proof proof) implements Outcome {

            Opened(UUID account, Set<Way> ways) {
                this(account, ways, null);
            }
        }

        record Pending(PendingSignIn note) implements Outcome {}

        record Wrong() implements Outcome {}

        /** Too many wrong ones; nothing was looked at. */
        record Waits() implements Outcome {}
    }

    public Outcome password(String login, String password, Visit visit) {
        var found = passwords.find(login).orElse(null);
        var device = found == null ? null : devices.of(found.id(), visit);
        var permit = guard.ask(login, device, visit).orElse(null);
        if (permit == null) {
            return new Outcome.Waits();
        }
        var right = looked(permit, () -> passwords.isRight(found, password));
        if (found == null || !right) {
            ledger.wrong(permit, found == null ? null : found.id(), Way.PASSWORD, visit);
            return new Outcome.Wrong();
        }
        return afterPassword(found, permit, visit);
    }

    private Outcome afterPassword(Credential person, Guard.Permit permit, Visit visit) {
        var ways = EnumSet.of(Way.PASSWORD);
        var next = codes.after(person);
        if (next.isPresent()) {
            // Not in yet: wrong codes go on counting together with what was guessed before.
            guard.giveBack(permit);
            return new Outcome.Pending(new PendingSignIn(person.id(), ways, clock.instant(), next.get()));
        }
        ledger.opened(permit, person.id(), ways, visit);
        return new Outcome.Opened(person.id(), ways);
    }

    /** The second step: a code of the app or a recovery code. */
    public Outcome code(PendingSignIn pending, String typed, Visit visit) {
        var person = passwords.find(pending.account()).orElse(null);
        if (person == null) {
            return new Outcome.Wrong();
        }
        var permit =
                guard.ask(person.login(), devices.of(person.id(), visit), visit).orElse(null);
        if (permit == null) {
            return new Outcome.Waits();
        }
        if (!looked(permit, () -> codes.accept(person.id(), typed))) {
            ledger.wrong(permit, person.id(), Way.CODE, visit);
            return new Outcome.Wrong();
        }
        var ways = EnumSet.copyOf(pending.ways());
        ways.add(Way.CODE);
        ledger.opened(permit, person.id(), ways, visit);
        return new Outcome.Opened(person.id(), ways, pending.proof());
    }

    /**
     * An identity provider vouches for the person. Whoever has, or must have, a second factor is asked for it, unless the
     * provider has asked already.
     */
    public Outcome vouched(UUID account, Proof proof, boolean twice, Visit visit) {
        var person = passwords.find(account).orElse(null);
        if (person == null) {
            return new Outcome.Wrong();
        }
        var ways = EnumSet.of(Way.PROVIDER);
        var next = twice ? Optional.<PendingSignIn.Step>empty() : codes.after(person);
        if (next.isPresent()) {
            return new Outcome.Pending(new PendingSignIn(account, ways, clock.instant(), next.get(), proof));
        }
        ledger.opened(account, ways, visit);
        return new Outcome.Opened(account, ways, proof);
    }

    /** By a way that is proved elsewhere and needs no guess: a passkey alone. */
    public Outcome.Opened proved(UUID account, Set<Way> ways, Visit visit) {
        ledger.opened(account, ways, visit);
        return new Outcome.Opened(account, ways);
    }

    /** After the password came a way that needs no guess: a passkey, or a factor set up in the middle of signing in. */
    public Outcome.Opened completed(PendingSignIn pending, Way way, Visit visit) {
        var ways = EnumSet.copyOf(pending.ways());
        ways.add(way);
        ledger.opened(pending.account(), ways, visit);
        return new Outcome.Opened(pending.account(), ways, pending.proof());
    }

    /** Whether it is still the person who signed in; asked before they change how they sign in. */
    public Outcome again(SignedIn person, String password, Visit visit) {
        var permit = guard.askAgain(person.id()).orElse(null);
        if (permit == null) {
            return new Outcome.Waits();
        }
        var credential = passwords.find(person.id()).orElse(null);
        if (!looked(permit, () -> passwords.isRight(credential, password))) {
            ledger.wrong(permit, person.id(), Way.PASSWORD, visit);
            return new Outcome.Wrong();
        }
        ledger.proved(permit, person.id(), visit);
        return new Outcome.Opened(person.id(), person.ways());
    }

    /** A guess that nobody came to look at is not held against anyone. */
    private boolean looked(Guard.Permit permit, BooleanSupplier check) {
        var looked = false;
        try {
            var right = check.getAsBoolean();
            looked = true;
            return right;
        } finally {
            if (!looked) {
                guard.giveBack(permit);
            }
        }
    }
}
