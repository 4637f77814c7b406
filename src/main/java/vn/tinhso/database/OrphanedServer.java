package vn.tinhso.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL whose JVM was killed lives on and keeps the cluster; one that was killed itself leaves a stale pid file.
 * We hold the directory's lock, so whatever is named there is ours to end.
 */
record OrphanedServer(Path cluster) {

    private static final Logger log = LoggerFactory.getLogger(OrphanedServer.class);

    void stop() throws IOException {
        var pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        var firstLine = Files.readAllLines(pidFile).stream().findFirst().orElse("");
        var pid = firstLine.strip().matches("\\d+") ? Long.parseLong(firstLine.strip()) : -1;
        var process = pid <= 0
                ? null
                : ProcessHandle.of(pid).filter(this::servesThisCluster).orElse(null);
        if (process != null) {
            log.warn("Dừng máy chủ PostgreSQL {} còn sót lại từ lần chạy trước", pid);
            end(process);
        }
        Files.deleteIfExists(pidFile);
    }

    private boolean servesThisCluster(ProcessHandle process) {
        // The pid may have been given to somebody else since: only a postgres is ever stopped.
        return process.info()
                .command()
                .map(command -> command.contains("postgres"))
                .orElse(false);
    }

    private static void end(ProcessHandle process) throws IOException {
        process.destroy();
        try {
            process.onExit().get(20, TimeUnit.SECONDS);
        } catch (TimeoutException slow) {
            process.destroyForcibly();
            process.onExit().orTimeout(10, TimeUnit.SECONDS).join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        } catch (ExecutionException failure) {
            throw new IOException(failure);
        }
    }
}
