package vn.tinhso.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The files of one PostgreSQL and the server that runs on them: made, started on one port, stopped. */
final class PostgresCluster {

    static final String USER = "postgres";

    private static final Logger log = LoggerFactory.getLogger(PostgresCluster.class);
    /** Replaying the write-ahead log after a crash takes what it takes; a server that dies is noticed at once. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final List<String> SETTINGS = List.of(
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on",
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "password_encryption=scram-sha-256",
            "max_connections=100",
            "shared_buffers=256MB",
            "timezone=UTC",
            "log_timezone=UTC",
            "log_checkpoints=off",
            // Details of an error quote the row: the log must not repeat what citizens wrote.
            "log_error_verbosity=terse");

    private final DataDirectory directory;
    private final PostgresPrograms programs;
    private final String password;
    private final int port;
    private @Nullable Process process;

    PostgresCluster(DataDirectory directory, PostgresPrograms programs) throws IOException {
        this.directory = directory;
        this.programs = programs;
        this.password = directory.password();
        this.port = freePort();
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    String password() {
        return password;
    }

    long pid() {
        return process == null ? -1 : process.pid();
    }

    /** Makes the files on first start; afterwards ends what an earlier process left running. */
    void prepare() throws IOException {
        keepOneOldLog();
        if (Files.exists(directory.cluster().resolve("PG_VERSION"))) {
            endLeftovers();
            refuseOtherMajorVersion();
        } else {
            create();
        }
    }

    void endLeftovers() throws IOException {
        new OrphanedServer(directory.cluster(), programs).stop();
    }

    /** Starts the server and returns when it answers. */
    Process start() throws IOException {
        var arguments = new ArrayList<>(List.of("-D", directory.cluster().toString(), "-p", String.valueOf(port)));
        SETTINGS.forEach(setting -> arguments.addAll(List.of("-c", setting)));
        var started = programs.command(directory.log(), "postgres", arguments).start();
        process = started;
        try {
            awaitAnswer(started);
            return started;
        } catch (IOException | RuntimeException failure) {
            started.destroyForcibly();
            throw failure;
        }
    }

    /** Ends all sessions, writes everything down, ends. */
    void stop() throws IOException {
        var running = process;
        if (running == null || !running.isAlive()) {
            return;
        }
        OrphanedServer.askToEnd(running.toHandle());
        try {
            if (!running.waitFor(60, TimeUnit.SECONDS)) {
                log.warn("PostgreSQL không dừng kịp, kết thúc ngay; lần sau tự phục hồi");
                running.destroyForcibly();
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    /** The password is asked for from the first moment: there is no trusting state in between. */
    private void create() throws IOException {
        var cluster = directory.cluster();
        log.info("Tạo cụm cơ sở dữ liệu mới trong {}", cluster);
        var scratch = cluster.resolveSibling("postgresql.new");
        if (Files.exists(scratch)) {
            PostgresPrograms.deleteTree(scratch);
        }
        var initdb = programs.command(
                        directory.log(),
                        "initdb",
                        List.of(
                                "-D",
                                scratch.toString(),
                                "-U",
                                USER,
                                "--auth=scram-sha-256",
                                "--pwfile=" + directory.passwordFile(),
                                "--encoding=UTF8",
                                // Letters and order come from PostgreSQL itself: an upgrade of the system's C library
                                // cannot corrupt an index.
                                "--locale=C",
                                "--locale-provider=builtin",
                                "--builtin-locale=C.UTF-8"))
                .start();
        try {
            if (initdb.waitFor() != 0) {
                throw failed("Không tạo được cơ sở dữ liệu");
            }
        } catch (InterruptedException hurried) {
            initdb.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException(hurried);
        }
        // A start that is cut off leaves only the scratch folder: the cluster appears complete or not at all.
        Files.move(scratch, cluster, StandardCopyOption.ATOMIC_MOVE);
    }

    private void awaitAnswer(Process started) throws IOException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            try (var connection = DriverManager.getConnection(url(), USER, password)) {
                if (connection.isValid(5)) {
                    return;
                }
            } catch (SQLException notYet) {
                if (!started.isAlive()) {
                    throw failed("PostgreSQL không khởi động được");
                }
                if ("28P01".equals(notYet.getSQLState())) {
                    throw new CannotStart(
                            "Mật khẩu trong " + directory.passwordFile().toAbsolutePath()
                                    + " không phải của cơ sở dữ liệu này.",
                            "Khôi phục cả thư mục dữ liệu từ một bản sao lưu."
                                    + " / Restore the whole data directory from one backup.",
                            notYet);
                }
            }
            pause();
        }
        throw failed("PostgreSQL không trả lời sau " + PATIENCE.toMinutes() + " phút");
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(50);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new IOException(hurried);
        }
    }

    private CannotStart failed(String what) {
        return new CannotStart(
                what + ": " + PostgresPrograms.lastWords(directory.log()),
                remedy(PostgresPrograms.lastWords(directory.log())) + " Chi tiết / details: "
                        + directory.log().toAbsolutePath());
    }

    private static String remedy(String lastWords) {
        if (lastWords.contains("unshare") || lastWords.contains("run as root") || lastWords.contains("as \"root\"")) {
            return "PostgreSQL không chạy bằng tài khoản root trên máy này: chạy bằng tài khoản thường, hoặc đặt"
                    + " DATABASE_URL. / Run as an ordinary user or set DATABASE_URL.";
        }
        if (lastWords.contains("No space left")) {
            return "Ổ đĩa đầy: dọn ổ đĩa rồi chạy lại. / The disk is full: free some space and start again.";
        }
        return "Xem docs/van-hanh.md, mục «Lỗi khi khởi động». / See docs/van-hanh.md.";
    }

    private void refuseOtherMajorVersion() throws IOException {
        var made = Files.readString(directory.cluster().resolve("PG_VERSION")).strip();
        if (!made.equals(PostgresPrograms.MAJOR_VERSION)) {
            throw new CannotStart(
                    "Dữ liệu do PostgreSQL " + made + " tạo, bản này mang PostgreSQL " + PostgresPrograms.MAJOR_VERSION
                            + ".",
                    "Chuyển dữ liệu theo docs/van-hanh.md. / The data is of another major version: see docs.");
        }
    }

    private void keepOneOldLog() throws IOException {
        Path log = directory.log();
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling("postgresql.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        PrivateFiles.write(log, "");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
