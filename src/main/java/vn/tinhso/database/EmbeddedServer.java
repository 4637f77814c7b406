package vn.tinhso.database;

import com.zaxxer.hikari.HikariConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;

/**
 * PostgreSQL inside the product: a private directory with one owner at a time, a server that is started again when it
 * dies, and an end that is said clearly when it cannot. See docs/adr/0005.
 */
final class EmbeddedServer implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final int RESTARTS = 3;
    private static final Duration WITHIN = Duration.ofMinutes(5);

    private final DataDirectory directory;
    private final PostgresCluster cluster;
    private final Runnable lastResort;
    private final Deque<Instant> restarts = new ArrayDeque<>();
    private final Runnable end = this::end;
    private volatile boolean closing;

    private EmbeddedServer(DataDirectory directory, PostgresCluster cluster, Runnable lastResort) {
        this.directory = directory;
        this.cluster = cluster;
        this.lastResort = lastResort;
    }

    static EmbeddedServer start(Path path) {
        return start(path, () -> System.exit(1));
    }

    /** @param lastResort what to do when the server keeps dying */
    static EmbeddedServer start(Path path, Runnable lastResort) {
        try {
            var directory = DataDirectory.claim(path);
            try {
                var cluster = new PostgresCluster(directory, PostgresPrograms.unpack(directory.programs()));
                var server = new EmbeddedServer(directory, cluster, lastResort);
                // A stop in the middle of the start never reaches the bean: the server must not outlive the product.
                SpringApplication.getShutdownHandlers().add(server.end);
                cluster.prepare();
                server.watch(cluster.start());
                return server;
            } catch (IOException | RuntimeException failure) {
                directory.close();
                throw failure;
            }
        } catch (IOException failure) {
            throw cannotUse(path, failure);
        } catch (UncheckedIOException failure) {
            throw cannotUse(path, failure);
        }
    }

    HikariConfig connection() {
        var config = new HikariConfig();
        config.setJdbcUrl(cluster.url());
        config.setUsername(PostgresCluster.USER);
        config.setPassword(cluster.password());
        return config;
    }

    /** Process of the running server. */
    long pid() {
        return cluster.pid();
    }

    @Override
    public void close() {
        end();
        try {
            SpringApplication.getShutdownHandlers().remove(end);
        } catch (IllegalStateException shuttingDown) {
            // The handler finds nothing left to do.
        }
    }

    private void end() {
        closing = true;
        synchronized (this) {
            try {
                cluster.stop();
                directory.close();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    private void watch(Process process) {
        Thread.ofPlatform().daemon().name("postgresql-watch").start(() -> {
            try {
                var status = process.waitFor();
                if (!closing) {
                    revive(status);
                }
            } catch (InterruptedException ending) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private void revive(int status) throws InterruptedException {
        log.error("PostgreSQL đột ngột dừng (mã {}), đang khởi động lại / PostgreSQL died, starting it again", status);
        while (mayRestart()) {
            if (restarted()) {
                return;
            }
            Thread.sleep(1000);
        }
        log.error(
                "Tỉnh Số dừng vì không còn cơ sở dữ liệu. Xem {}, sửa nguyên nhân rồi chạy lại bin/run."
                        + " / The product ends: its database keeps dying. See that file, then start again.",
                directory.log().toAbsolutePath());
        lastResort.run();
    }

    private boolean mayRestart() {
        var now = Instant.now();
        restarts.removeIf(restart -> restart.isBefore(now.minus(WITHIN)));
        restarts.add(now);
        return restarts.size() <= RESTARTS;
    }

    private synchronized boolean restarted() {
        if (closing) {
            return true;
        }
        try {
            cluster.endLeftovers();
            watch(cluster.start());
            log.info("PostgreSQL đã chạy lại / PostgreSQL is back");
            return true;
        } catch (CannotStart | IOException failure) {
            log.error("{}", failure.getMessage());
            return false;
        }
    }

    static CannotStart cannotUse(Path path, Exception failure) {
        var reason = failure instanceof AccessDeniedException denied
                ? "không có quyền với " + denied.getFile()
                : String.valueOf(failure.getMessage());
        return new CannotStart(
                "Không dùng được thư mục dữ liệu " + path.toAbsolutePath() + ": " + reason + ".",
                "Kiểm tra quyền ghi và dung lượng, hoặc chọn thư mục khác bằng --data."
                        + " / Cannot use the data directory: check permissions and space, or choose another one.",
                failure);
    }
}
