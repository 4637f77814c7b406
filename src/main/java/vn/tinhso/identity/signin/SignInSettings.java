package vn.tinhso.identity.signin;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How officials and citizens sign in.
 *
 * @param secondFactor whether officials need one; without a word: offered in a demonstration, required elsewhere
 * @param passwordLength fewest letters of an official's password
 * @param resetFor how long a code of an administrator is good
 */
@ConfigurationProperties("tinhso.sign-in")
public record SignInSettings(
        @Nullable SecondFactor secondFactor,
        @DefaultValue("12") int passwordLength,
        @DefaultValue("24h") Duration resetFor,
        @DefaultValue Guesses guesses,
        @DefaultValue Hashing hashing,
        @DefaultValue Sessions sessions) {

    /** Xác thực hai lớp. */
    public enum SecondFactor {
        OFFERED,
        REQUIRED
    }

    /**
     * @param most wrong passwords or codes for one account within the window before it must wait
     * @param waits how long it waits, longer each time
     * @param perAddress wrong ones from one network address: coarse, a whole office may stand behind it
     */
    public record Guesses(
            @DefaultValue("5") int most,
            @DefaultValue("15m") Duration window,
            @DefaultValue({"1m", "5m", "15m", "60m"}) List<Duration> waits,
            @DefaultValue("200") int perAddress) {}

    /**
     * Argon2id; the least that OWASP's Password Storage Cheat Sheet accepts.
     *
     * @param memory KiB
     * @param atOnce hashes at the same time, 0: one a processor
     * @param line how many may wait for a turn
     * @param patience how long one of them waits
     */
    public record Hashing(
            @DefaultValue("19456") int memory,
            @DefaultValue("2") int iterations,
            @DefaultValue("1") int parallelism,
            @DefaultValue("0") int atOnce,
            @DefaultValue("400") int line,
            @DefaultValue("50s") Duration patience) {}

    /**
     * @param idle without any use
     * @param absolute from signing in, however busy
     * @param recent how long ago the person may have proved who they are, to change how they sign in
     */
    public record Sessions(
            @DefaultValue("8h") Duration idle,
            @DefaultValue("12h") Duration absolute,
            @DefaultValue("10m") Duration recent) {}
}
