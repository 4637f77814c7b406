package vn.tinhso.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL whose JVM was killed lives on and keeps the cluster; one that was killed itself leaves its workers for a
 * moment and a stale pid file. We hold the directory's lock, so whatever runs our programs there is ours to end.
 */
record OrphanedServer(Path cluster, PostgresPrograms programs) {

    private static final Logger log = LoggerFactory.getLogger(OrphanedServer.class);

    void stop() throws IOException {
        var pidFile = cluster.resolve("postmaster.pid");
        var running = running();
        if (!running.isEmpty()) {
            log.warn("Dừng máy chủ PostgreSQL còn sót lại từ lần chạy trước: {}", running);
            var master = pid(pidFile);
            running.stream().filter(process -> process.pid() == master).forEach(OrphanedServer::askToEnd);
            if (!endsWithin(Duration.ofSeconds(60))) {
                running().forEach(ProcessHandle::destroyForcibly);
                endsWithin(Duration.ofSeconds(10));
            }
        }
        // Nothing of ours runs any more: a pid that was given to somebody else since must not keep us out.
        Files.deleteIfExists(pidFile);
    }

    /** PostgreSQL's fast shutdown: sessions are ended, everything is written down. */
    static void askToEnd(ProcessHandle server) {
        try {
            new ProcessBuilder("kill", "-INT", String.valueOf(server.pid()))
                    .start()
                    .waitFor();
        } catch (IOException noSuchProgram) {
            server.destroy();
        } catch (InterruptedException hurried) {
            server.destroy();
            Thread.currentThread().interrupt();
        }
    }

    private List<ProcessHandle> running() {
        return ProcessHandle.allProcesses().filter(programs::runsIn).toList();
    }

    private boolean endsWithin(Duration patience) throws IOException {
        var deadline = System.nanoTime() + patience.toNanos();
        while (!running().isEmpty()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            try {
                Thread.sleep(30);
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
                throw new IOException(hurried);
            }
        }
        return true;
    }

    private static long pid(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return -1;
        }
        var first = Files.readAllLines(pidFile).stream().findFirst().orElse("").strip();
        return first.matches("\\d{1,18}") ? Long.parseLong(first) : -1;
    }
}
