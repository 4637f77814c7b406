package vn.tinhso.database;

import com.zaxxer.hikari.HikariConfig;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PostgreSQL inside the product, made safe for real data: durable writes, scram passwords, a private directory, one
 * owner at a time. See docs/adr/0005.
 */
final class EmbeddedServer implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final String USER = "postgres";
    private static final long LEAST_FREE_BYTES = 500L << 20;

    private final EmbeddedPostgres postgres;
    private final FileChannel lock;
    private final String password;

    private EmbeddedServer(EmbeddedPostgres postgres, FileChannel lock, String password) {
        this.postgres = postgres;
        this.lock = lock;
        this.password = password;
    }

    static EmbeddedServer start(Path directory) {
        try {
            createPrivate(directory);
            var lock = claim(directory);
            refuseFullDisk(directory);
            var cluster = directory.resolve("postgresql");
            var password = password(directory.resolve("postgresql.password"));
            new OrphanedServer(cluster).stop();
            var fresh = !Files.exists(cluster.resolve("PG_VERSION"));
            if (fresh) {
                initialise(directory, cluster, password);
            }
            return new EmbeddedServer(open(directory, cluster, password), lock, password);
        } catch (IOException failure) {
            throw new CannotStart(
                    "Không mở được thư mục dữ liệu " + directory.toAbsolutePath() + ": " + failure.getMessage(),
                    "Kiểm tra quyền ghi và dung lượng, hoặc chọn thư mục khác bằng --data."
                            + " / Check permissions and space, or choose another directory with --data.",
                    failure);
        }
    }

    HikariConfig connection() {
        var config = new HikariConfig();
        config.setJdbcUrl(postgres.getJdbcUrl(USER, "postgres"));
        config.setUsername(USER);
        config.setPassword(password);
        return config;
    }

    @Override
    public void close() {
        try {
            postgres.close();
            lock.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void createPrivate(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            Files.createDirectories(directory);
        }
        if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private static FileChannel claim(Path directory) throws IOException {
        var channel =
                FileChannel.open(directory.resolve("in-use.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException sameProcess) {
            // Two contexts of one JVM: the same refusal as two processes.
        }
        channel.close();
        throw new CannotStart(
                "Thư mục dữ liệu " + directory.toAbsolutePath() + " đang được một tiến trình Tỉnh Số khác sử dụng.",
                "Dừng tiến trình kia, hoặc chạy với thư mục khác: bin/run --data THƯ_MỤC."
                        + " / Stop the other process or use another directory.");
    }

    private static void refuseFullDisk(Path directory) throws IOException {
        var free = Files.getFileStore(directory).getUsableSpace();
        if (free < LEAST_FREE_BYTES) {
            throw new CannotStart(
                    "Ổ đĩa chứa " + directory.toAbsolutePath() + " chỉ còn " + (free >> 20) + " MB trống.",
                    "Cần ít nhất " + (LEAST_FREE_BYTES >> 20) + " MB: dọn ổ đĩa hoặc chọn thư mục khác bằng --data."
                            + " / Free some space or choose another directory.");
        }
    }

    private static String password(Path file) throws IOException {
        if (Files.exists(file)) {
            return Files.readString(file).strip();
        }
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        var password = HexFormat.of().formatHex(bytes);
        Files.writeString(file, password);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
        return password;
    }

    /** First start: initdb trusts every local process, so the password is set before anything else is done. */
    private static void initialise(Path directory, Path cluster, String password) throws IOException {
        log.info("Tạo cụm cơ sở dữ liệu mới trong {}", cluster);
        try (var first = builder(directory, cluster).start()) {
            try (var connection = DriverManager.getConnection(first.getJdbcUrl(USER, "postgres"), USER, password);
                    var statement = connection.createStatement()) {
                statement.execute("set password_encryption = 'scram-sha-256'");
                // The password is our own hexadecimal text: nothing to escape.
                statement.execute("alter role postgres password '" + password + "'");
            } catch (SQLException failure) {
                throw new CannotStart(
                        "Không đặt được mật khẩu cơ sở dữ liệu: " + failure.getMessage(),
                        "Xóa thư mục " + cluster + " (chưa có dữ liệu) và chạy lại."
                                + " / Delete that directory (it is empty) and start again.",
                        failure);
            }
        }
        Files.writeString(cluster.resolve("pg_hba.conf"), """
                # Written by Tỉnh Số: passwords only, this machine only.
                local   all  all                 scram-sha-256
                host    all  all  127.0.0.1/32   scram-sha-256
                host    all  all  ::1/128        scram-sha-256
                """);
    }

    private static EmbeddedPostgres open(Path directory, Path cluster, String password) throws IOException {
        return builder(directory, cluster)
                .setConnectConfig("password", password)
                .start();
    }

    private static EmbeddedPostgres.Builder builder(Path directory, Path cluster) {
        var builder = EmbeddedPostgres.builder()
                .setDataDirectory(cluster)
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(
                        directory.resolve("postgresql-binaries").toFile())
                .setPGStartupWait(Duration.ofSeconds(60))
                .setRegisterShutdownHook(false);
        Map.of(
                        "fsync", "on",
                        "synchronous_commit", "on",
                        "full_page_writes", "on",
                        "listen_addresses", "127.0.0.1",
                        "unix_socket_directories", "",
                        "password_encryption", "scram-sha-256",
                        "max_connections", "100",
                        "shared_buffers", "256MB",
                        "timezone", "UTC",
                        "log_timezone", "UTC")
                .forEach(builder::setServerConfig);
        return builder;
    }
}
