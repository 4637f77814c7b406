package vn.tinhso.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tinhso.OwnDatabase;
import vn.tinhso.database.CannotStart;

class VaultTests {

    private static HikariDataSource database;
    private static JdbcClient jdbc;

    @TempDir
    Path folder;

    private final Random random = new Random(20261126);

    @BeforeAll
    static void start() {
        database = OwnDatabase.of("privacy");
        jdbc = JdbcClient.create(database);
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    /** No component: who puts this package together scans it. */
    @EnableTransactionManagement
    static class Transactions {

        @Bean
        PlatformTransactionManager transactionManager() {
            return new DataSourceTransactionManager(database);
        }

        @Bean
        KeysetStore keysets(PlatformTransactionManager transactions) {
            return new KeysetStore(JdbcClient.create(((DataSourceTransactionManager) transactions).getDataSource()));
        }
    }

    @Test
    void keepsTheFirstKeysWhoseTransactionCameToNothing() {
        try (var context = new AnnotationConfigApplicationContext(Transactions.class)) {
            var store = context.getBean(KeysetStore.class);
            var keys = new VaultKeys(store, new MasterKey("", file()), Clock.systemUTC());
            var transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));

            var sealed = transaction.execute(status -> {
                status.setRollbackOnly();
                return keys.current().seal("011090000055".getBytes(UTF_8), "here");
            });

            var another = new VaultKeys(store, new MasterKey("", file()), Clock.systemUTC());
            assertThat(another.open(sealed, "here")).isEqualTo("011090000055".getBytes(UTF_8));
        }
    }

    @BeforeEach
    void forgetKeys() {
        jdbc.sql("delete from privacy.keyset").update();
    }

    @Test
    void opensWhatItSealedAndNothingElse() {
        var vault = vault("");
        for (var i = 0; i < 200; i++) {
            var text = text();
            var place = "a/" + UUID.randomUUID();
            var sealed = vault.seal(text, place);

            assertThat(vault.open(sealed, place)).isEqualTo(text);
            assertThat(vault.seal(text, place)).isNotEqualTo(sealed);
            assertThatIllegalStateException().isThrownBy(() -> vault.open(sealed, place + "x"));
            sealed[random.nextInt(sealed.length)] ^= (byte) (1 << random.nextInt(8));
            assertThatIllegalStateException().isThrownBy(() -> vault.open(sealed, place));
        }
    }

    @Test
    void showsNothingOfWhatItSealed() {
        var sealed = vault("").seal("Số định danh 011199003210, ".repeat(40), "a/1");

        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("011199003210");
        assertThat(sealed.length).isLessThan(200);
    }

    @Test
    void givesOneIndexToOneNumber() {
        var vault = vault("");
        var seen = new HashSet<String>();
        for (var i = 0; i < 500; i++) {
            var number = "%012d".formatted(i);
            assertThat(vault.index(number)).hasSize(16).isEqualTo(vault.index(number));
            assertThat(List.of(vault.indexes(number))).containsExactly(vault.index(number));
            seen.add(Base64.getEncoder().encodeToString(vault.index(number)));
        }
        assertThat(seen).hasSize(500);
    }

    @Test
    void keepsTheMasterKeyInAFileOfItsOwn() throws IOException {
        var sealed = vault("").seal("a", "b");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        assertThat(vault("").open(sealed, "b")).isEqualTo("a");
        assertThat(jdbc.sql("select content from privacy.keyset where purpose = 'SEAL'")
                        .query((row, number) -> new String(row.getBytes(1), StandardCharsets.ISO_8859_1))
                        .single())
                .doesNotContain(Files.readString(file()).strip());
    }

    @Test
    void doesNotStartWithoutTheKeyOrWithAnother() throws IOException {
        vault("").seal("a", "b");
        var right = Files.readString(file());

        Files.delete(file());
        assertThatThrownBy(() -> vault("").seal("a", "b"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("Không có khóa chủ");
        assertThat(file()).doesNotExist();
        assertThatThrownBy(() -> vault(key()).seal("a", "b"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("không mở được");
        assertThatThrownBy(() -> vault("abc").seal("a", "b"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("không đúng dạng");
        assertThat(vault(right).open(vault(right).seal("a", "b"), "b")).isEqualTo("a");
    }

    @Test
    void wrapsItsKeysAnewWithANewMasterKey() {
        var before = key();
        var after = key();
        var sealed = vault(before).seal("a", "b");

        assertThat(vault(after + "\n" + before).open(sealed, "b")).isEqualTo("a");
        assertThat(vault(after).open(sealed, "b")).isEqualTo("a");
        assertThatThrownBy(() -> vault(before).open(sealed, "b")).isInstanceOf(CannotStart.class);
    }

    @Test
    void opensWhatAnotherNodeSealedWithAKeyItDoesNotKnowYet() {
        var here = vault("");
        here.seal("a", "b");
        var keys = keys("");
        var there = new Vault(keys);
        there.seal("a", "b");
        var rotation = new KeyRotation(new RotationStore(jdbc), keys, Clock.systemUTC());
        jdbc.sql("update privacy.rotation set state = 'DONE'").update();
        rotation.begin(vn.tinhso.shared.Actor.system());
        rotation.promote();

        var sealed = there.seal("c", "d");

        assertThat(there.isCurrent(sealed)).isTrue();
        assertThat(here.open(sealed, "d")).isEqualTo("c");
        assertThat(here.keyIds()).hasSize(2).isEqualTo(there.keyIds());
        assertThat(Arrays.asList(here.indexes("1"))).hasSize(2).contains(there.index("1"));
    }

    private String text() {
        var length = random.nextInt(3) == 0 ? random.nextInt(5000) : random.nextInt(30);
        return random.ints(length, 0x20, 0x1EF9)
                .filter(Character::isDefined)
                .filter(point -> !Character.isSurrogate((char) point))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private String key() {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private Path file() {
        return folder.resolve("vault/master.key");
    }

    private Vault vault(String key) {
        return new Vault(keys(key));
    }

    private VaultKeys keys(String key) {
        return new VaultKeys(new KeysetStore(jdbc), new MasterKey(key, file()), Clock.systemUTC());
    }
}
