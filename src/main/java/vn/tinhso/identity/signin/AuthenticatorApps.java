package vn.tinhso.identity.signin;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ứng dụng xác thực: codes of six digits that change every thirty seconds (RFC 6238), each good once. */
@Component
public class AuthenticatorApps {

    private static final int SECRET_BYTES = 20;
    private static final int SECONDS = 30;

    private final SecureRandom random = new SecureRandom();
    private final TimeBasedOneTimePasswordGenerator codes = new TimeBasedOneTimePasswordGenerator();
    private final AuthenticatorStore store;
    private final Secrets secrets;
    private final SignInLog log;
    private final Clock clock;

    AuthenticatorApps(AuthenticatorStore store, Secrets secrets, SignInLog log, Clock clock) {
        this.store = store;
        this.secrets = secrets;
        this.log = log;
        this.clock = clock;
    }

    /**
     * What the person gives the app.
     *
     * @param key to type, in groups of four
     * @param address the same for the camera
     */
    public record Offer(String key, String address) {

        @Override
        public String toString() {
            return "Offer";
        }
    }

    /** A fresh secret, good once a code of it was given. */
    @Transactional
    public void offer(UUID account) {
        var secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        store.offer(account, secrets.seal(purpose(account), secret), clock.instant());
    }

    public Optional<Offer> offered(UUID account, String issuer, String login) {
        return store.secret(account, false).map(kept -> {
            var key = Base32.toBase32String(secrets.open(purpose(account), kept));
            var address =
                    "otpauth://totp/%s:%s?secret=%s&issuer=%s".formatted(url(issuer), url(login), key, url(issuer));
            return new Offer(key.replaceAll("(.{4})(?=.)", "$1 "), address);
        });
    }

    public boolean isOn(UUID account) {
        return store.secret(account, true).isPresent();
    }

    /** Whether the code is of the offered secret, which from now on is the one. */
    @Transactional
    public boolean confirm(UUID account, String code) {
        if (!uses(account, code, false)) {
            return false;
        }
        store.confirm(account);
        log.done(account, "sign-in.authenticator-added", Map.of());
        return true;
    }

    /** Whether the code is good now; it is not a second time. */
    @Transactional
    public boolean accepts(UUID account, String code) {
        return uses(account, code, true);
    }

    @Transactional
    public void remove(UUID account) {
        if (store.remove(account)) {
            log.done(account, "sign-in.authenticator-removed", Map.of());
        }
    }

    private boolean uses(UUID account, String code, boolean confirmed) {
        var sealed = store.secret(account, confirmed);
        if (sealed.isEmpty()) {
            return false;
        }
        var step = step(secrets.open(purpose(account), sealed.get()), code);
        return step.isPresent() && store.use(account, confirmed, step.getAsLong());
    }

    /** Clocks of telephones are off by seconds, and people type slowly: the step before and after count too. */
    private OptionalLong step(byte[] secret, String code) {
        var key = new SecretKeySpec(secret, "HmacSHA1");
        var now = clock.instant().getEpochSecond() / SECONDS;
        return LongStream.rangeClosed(now - 1, now + 1)
                .filter(step -> MessageDigest.isEqual(
                        code(key, step).getBytes(StandardCharsets.US_ASCII), code.getBytes(StandardCharsets.UTF_8)))
                .findFirst();
    }

    private String code(SecretKeySpec key, long step) {
        try {
            return codes.generateOneTimePasswordString(key, Instant.ofEpochSecond(step * SECONDS), Locale.ROOT);
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String purpose(UUID account) {
        return "authenticator/" + account;
    }

    private static String url(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
