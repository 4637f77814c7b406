package vn.tinhso.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServerTests {

    private static final Runnable NEVER = () -> {
        throw new AssertionError("gave up");
    };

    @TempDir
    static Path once;

    @TempDir
    Path folder;

    @BeforeAll
    static void makeAnInstallation() {
        EmbeddedServer.start(once.resolve("data"), NEVER).close();
    }

    @Test
    void writesDurablyInItsOwnLocale() throws Exception {
        try (var server = EmbeddedServer.start(installed(), NEVER);
                var connection = connect(server)) {
            assertThat(ask(connection, "show fsync")).isEqualTo("on");
            assertThat(ask(connection, "show synchronous_commit")).isEqualTo("on");
            assertThat(ask(connection, "show full_page_writes")).isEqualTo("on");
            assertThat(ask(connection, "show data_checksums")).isEqualTo("on");
            assertThat(ask(connection, "select lower('ĐẶNG THỊ ƯỚC')")).isEqualTo("đặng thị ước");
            assertThat(ask(connection, """
                            select string_agg(name, ' ' order by name collate "vi-x-icu")
                            from unnest(array['Đà', 'Em', 'Dũng', 'Ân', 'An']) name
                            """)).isEqualTo("An Ân Dũng Đà Em");
        }
    }

    @Test
    void letsNobodyInWithoutThePassword() throws Exception {
        try (var server = EmbeddedServer.start(installed(), NEVER)) {
            var url = server.connection().getJdbcUrl();

            assertThatThrownBy(() -> DriverManager.getConnection(url, "postgres", null))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password");
            assertThatThrownBy(() -> DriverManager.getConnection(url, "postgres", "postgres"))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            refused -> assertThat(refused.getSQLState()).isEqualTo("28P01"));
            assertThat(Files.readString(folder.resolve("data/postgresql/pg_hba.conf"))
                            .lines()
                            .filter(line -> !line.isBlank() && !line.startsWith("#")))
                    .isNotEmpty()
                    .allMatch(line -> line.endsWith("scram-sha-256"));
        }
    }

    @Test
    void keepsItsFilesToItself() throws Exception {
        try (var server = EmbeddedServer.start(folder.resolve("data"), NEVER)) {
            assertThat(permissions("data")).isEqualTo("rwx------");
            assertThat(permissions("data/postgresql")).isEqualTo("rwx------");
            assertThat(permissions("data/postgresql-binaries")).isEqualTo("rwx------");
            assertThat(permissions("data/postgresql.password")).isEqualTo("rw-------");
            assertThat(permissions("data/postgresql.log")).isEqualTo("rw-------");
            var programs =
                    folder.toRealPath().resolve("data/postgresql-binaries").toString();
            assertThat(ProcessHandle.of(server.pid())
                            .flatMap(process -> process.info().command()))
                    .hasValueSatisfying(program -> assertThat(program).startsWith(programs));
        }
    }

    @Test
    void keepsWhatWasWrittenOverARestart() throws Exception {
        try (var server = EmbeddedServer.start(installed(), NEVER);
                var connection = connect(server)) {
            run(connection, "create table note as select 'đã ghi' as text");
        }

        try (var server = EmbeddedServer.start(folder.resolve("data"), NEVER);
                var connection = connect(server)) {
            assertThat(ask(connection, "select text from note")).isEqualTo("đã ghi");
        }
    }

    @Test
    void startsAServerAgainThatWasKilled() throws Exception {
        try (var server = EmbeddedServer.start(installed(), NEVER)) {
            try (var connection = connect(server)) {
                run(connection, "create table note as select 'đã ghi' as text");
            }
            kill(server.pid());

            try (var connection = connectSoon(server)) {
                assertThat(ask(connection, "select text from note")).isEqualTo("đã ghi");
            }
        }
    }

    @Test
    void givesUpOnAServerThatKeepsDying() throws Exception {
        var gaveUp = new CountDownLatch(1);
        try (var server = EmbeddedServer.start(installed(), gaveUp::countDown)) {
            for (var times = 0; times < 4; times++) {
                connectSoon(server).close();
                kill(server.pid());
            }

            assertThat(gaveUp.await(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void endsAServerItsProcessLeftBehind() throws Exception {
        var directory = DataDirectory.claim(installed());
        var cluster = new PostgresCluster(directory, PostgresPrograms.unpack(directory.programs()));
        cluster.prepare();
        var orphan = cluster.start();
        directory.close();

        try (var server = EmbeddedServer.start(folder.resolve("data"), NEVER);
                var connection = connect(server)) {
            assertThat(orphan.isAlive()).isFalse();
            assertThat(ask(connection, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void ignoresAPidFileThatNamesSomebodyElse() throws Exception {
        installed();
        Files.writeString(
                folder.resolve("data/postgresql/postmaster.pid"),
                ProcessHandle.current().pid() + "\n");

        try (var server = EmbeddedServer.start(folder.resolve("data"), NEVER);
                var connection = connect(server)) {
            assertThat(ask(connection, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void beginsAnewAfterAFirstStartThatWasCutOff() throws Exception {
        Files.createDirectories(folder.resolve("data/postgresql.new/base"));
        Files.createDirectories(folder.resolve("data/postgresql-binaries/unpacking1"));
        Files.setPosixFilePermissions(folder.resolve("data"), PosixFilePermissions.fromString("rwx------"));

        try (var server = EmbeddedServer.start(folder.resolve("data"), NEVER)) {
            assertThat(folder.resolve("data/postgresql.new")).doesNotExist();
            assertThat(folder.resolve("data/postgresql-binaries/unpacking1")).doesNotExist();
        }
    }

    @Test
    void refusesASecondProcess() throws Exception {
        try (var server = EmbeddedServer.start(installed(), NEVER)) {
            assertThatThrownBy(() -> EmbeddedServer.start(folder.resolve("data"), NEVER))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("đang được một tiến trình Tỉnh Số khác sử dụng");
        }
    }

    @Test
    void refusesAFolderThatHoldsOtherThings() throws Exception {
        Files.writeString(folder.resolve("thư của tôi.txt"), "…");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));

        assertThatThrownBy(() -> EmbeddedServer.start(folder, NEVER))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("đã có nội dung khác");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwxr-xr-x");
    }

    @Test
    void refusesAFileWhereAFolderIsNeeded() throws Exception {
        var file = Files.writeString(folder.resolve("tệp"), "");

        assertThatThrownBy(() -> EmbeddedServer.start(file, NEVER))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("Không dùng được thư mục dữ liệu");
    }

    @Test
    void refusesTheDataOfAnotherMajorVersion() throws Exception {
        installed();
        Files.writeString(folder.resolve("data/postgresql/PG_VERSION"), "16\n");

        assertThatThrownBy(() -> EmbeddedServer.start(folder.resolve("data"), NEVER))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("PostgreSQL 16");
    }

    @Test
    void quotesPostgresqlWhenItCannotStart() throws Exception {
        installed();
        Files.writeString(folder.resolve("data/postgresql/postgresql.conf"), "nonsense_setting = 1\n");

        var began = Instant.now();
        assertThatThrownBy(() -> EmbeddedServer.start(folder.resolve("data"), NEVER))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("PostgreSQL không khởi động được")
                .hasMessageContaining("configuration");
        assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(10));
    }

    /** A copy of an installation that was started once and stopped. */
    private Path installed() throws Exception {
        var copied = new ProcessBuilder("cp", "-a", once.resolve("data").toString(), folder.toString())
                .inheritIO()
                .start()
                .waitFor();
        assertThat(copied).isZero();
        return folder.resolve("data");
    }

    private static Connection connect(EmbeddedServer server) throws SQLException {
        var config = server.connection();
        return DriverManager.getConnection(config.getJdbcUrl(), config.getUsername(), config.getPassword());
    }

    private static Connection connectSoon(EmbeddedServer server) throws Exception {
        for (var attempt = 0; attempt < 200; attempt++) {
            try {
                return connect(server);
            } catch (SQLException notYet) {
                Thread.sleep(100);
            }
        }
        return connect(server);
    }

    private static void kill(long pid) throws InterruptedException {
        var process = ProcessHandle.of(pid).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
    }

    private static String ask(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String permissions(String path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(path)));
    }
}
