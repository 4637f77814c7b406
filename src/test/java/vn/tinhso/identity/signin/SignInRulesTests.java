package vn.tinhso.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import vn.tinhso.Together;
import vn.tinhso.identity.signin.SignInSettings.Guesses;
import vn.tinhso.identity.signin.SignInSettings.Hashing;
import vn.tinhso.shared.Rejected;

/** What sign-in decides without a database. */
class SignInRulesTests {

    private final PasswordRules rules =
            new PasswordRules(settings(new Hashing(19456, 2, 1, 0, 400, Duration.ofSeconds(30))));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mười một kt",
                "matkhau123456",
                "Mật Khẩu 2026!",
                "anhyeuem12345",
                "TinhSo@202620",
                "password1234",
                "adminadmin123",
                "quantri.admin!",
                "123456789012",
                "aaaaaaaaaaaa",
                "ababababababab",
                "abcdefghijkl",
                "lanhdao.03325x"
            })
    void refusesWhatIsShortOrGuessedFirst(String password) {
        assertThat(rules.problem("lanhdao.03325", password)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "con trâu đi trước cái cày",
                "khoai sắn ngô",
                "x7$kQ!mw02Lp",
                "735190264817",
                "correct horse battery staple",
                "💧💧🌱🌱🌾🌾 mưa xuân"
            })
    void asksForNoParticularLetters(String password) {
        assertThat(rules.problem("lanhdao.03325", password)).isEmpty();
    }

    @Test
    void seesAYearBehindAWord() {
        var common = new CommonPasswords();

        for (var word : List.of("matkhau", "vietnam", "dienbien", "qwerty", "letmein", "motcua")) {
            assertThat(common.contain(word + "2026")).as(word).isTrue();
        }
    }

    @Test
    void hashesAtTheCostThatIsTheLeastAccepted() {
        var unset = new Binder(new MapConfigurationPropertySource());
        var hashing = new QueuedHashing(unset.bindOrCreate("tinhso.sign-in", SignInSettings.class));
        var older = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8().encode("ai đến trước");

        var hash = hashing.encode("ai đến trước");

        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(hashing.upgradeEncoding(hash)).isFalse();
        assertThat(hashing.upgradeEncoding(older)).isTrue();
        assertThat(hashing.matches("ai đến trước", older)).isTrue();
    }

    @Test
    void letsSomebodyWaitInLineAndSaysSoWhenItTakesTooLong() throws Exception {
        var hashing = new QueuedHashing(settings(new Hashing(60_000, 3, 1, 1, 400, Duration.ofMillis(1))));

        var answers = Together.run(8, thread -> {
            try {
                return String.valueOf(hashing.encode("ai đến trước"));
            } catch (Rejected busy) {
                return busy.code();
            }
        });

        assertThat(answers).anyMatch(answer -> answer.startsWith("$argon2id$")).contains("DN-030");
        assertThat(Rejected.Kind.BUSY.httpStatus()).isEqualTo(503);
    }

    @Test
    void turnsAwayAtOnceWhoComesToALineThatIsTooLong() throws Exception {
        var hashing = new QueuedHashing(settings(new Hashing(60_000, 3, 1, 1, 0, Duration.ofMinutes(5))));

        assertThatThrownBy(() -> hashing.encode("ai đến trước")).hasMessageContaining("Quá nhiều người");
    }

    @Test
    void shortensAddressesAndNamesDevicesCoarsely() {
        var phone = new Visit(
                "2001:db8:1:2:3:4:5:6",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Mobile Safari/604.1",
                Map.of());
        var office = new Visit("10.20.30.40", "Mozilla/5.0 (Windows NT 10.0) Chrome/140.0 Edg/140.0", Map.of());

        assertThat(phone.shortAddress()).isEqualTo("2001:db8:1:…");
        assertThat(phone.network()).isEqualTo("2001:db8:1:2:");
        assertThat(phone.device()).isEqualTo("Safari · iPhone");
        assertThat(office.shortAddress()).isEqualTo("10.20.30.…");
        assertThat(office.device()).isEqualTo("Edge · Windows");
        assertThat(new Visit("::1", "", Map.of()).device()).isEmpty();
    }

    @Test
    void makesOneKeyForAllWhoStartTogether(@TempDir Path directory) throws Exception {
        var file = directory.resolve("keys").resolve("sign-in.key");

        var keys = Together.run(8, thread -> HexFormat.of().formatHex(new KeyFile(file).key()));

        assertThat(keys).containsOnly(keys.getFirst());
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
        try (var left = Files.list(file.getParent())) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void opensASecretOnlyForWhatItWasSealedFor(@TempDir Path directory) {
        var secrets = new KeyFileSecrets(new KeyFile(directory.resolve("sign-in.key")));
        var other = new KeyFileSecrets(new KeyFile(directory.resolve("other.key")));
        var secret = new byte[] {1, 2, 3};

        var sealed = secrets.seal("authenticator/a", secret);

        assertThat(secrets.open("authenticator/a", sealed)).isEqualTo(secret);
        assertThat(sealed).isNotEqualTo(secrets.seal("authenticator/a", secret));
        assertThatThrownBy(() -> secrets.open("authenticator/b", sealed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> other.open("authenticator/a", sealed)).isInstanceOf(IllegalStateException.class);
        assertThat(secrets.fingerprint("a", "x")).isNotEqualTo(secrets.fingerprint("b", "x"));
        assertThat(IntStream.range(0, 100)
                        .mapToObj(i -> OneTimeCode.ofGroups(4))
                        .distinct())
                .hasSize(100);
    }

    private static SignInSettings settings(Hashing hashing) {
        return new SignInSettings(
                null,
                12,
                Duration.ofHours(24),
                new Guesses(5, Duration.ofMinutes(15), List.of(Duration.ofMinutes(1)), 200),
                hashing,
                new SignInSettings.Sessions(Duration.ofHours(8), Duration.ofHours(12), Duration.ofMinutes(10)));
    }
}
