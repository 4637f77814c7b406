package vn.tinhso.identity.signin;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import vn.tinhso.shared.Rejected;

/**
 * Argon2id, so many hashes at once as the machine bears; the others wait in the order they came. Nobody holds a connection
 * to the database meanwhile.
 */
@Component
class QueuedHashing implements PasswordEncoder {

    private static final int SALT = 16;
    private static final int HASH = 32;

    private final Argon2PasswordEncoder argon2;
    private final Semaphore places;
    // Not on the virtual threads of requests: these are never interrupted at work, so that a few hashes would hold
    // every
    // processor while others keep their connections to the database.
    private final Executor threads;
    private final int line;
    private final long patience;

    QueuedHashing(SignInSettings settings) {
        var cost = settings.hashing();
        argon2 = new Argon2PasswordEncoder(SALT, HASH, cost.parallelism(), cost.memory(), cost.iterations());
        var atOnce = cost.atOnce() > 0 ? cost.atOnce() : Runtime.getRuntime().availableProcessors();
        places = new Semaphore(atOnce, true);
        threads = Executors.newFixedThreadPool(
                atOnce, Thread.ofPlatform().daemon().name("hash-", 0).factory());
        line = cost.line();
        patience = cost.patience().toMillis();
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return inTurn(() -> argon2.encode(password));
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        return inTurn(() -> argon2.matches(password, hash));
    }

    @Override
    public boolean upgradeEncoding(@Nullable String hash) {
        return argon2.upgradeEncoding(hash);
    }

    private <T extends @Nullable Object> T inTurn(Supplier<T> work) {
        if (!gotAPlace()) {
            throw new Rejected(
                    Rejected.Kind.BUSY,
                    "DN-030",
                    "Quá nhiều người đang đăng nhập cùng lúc.",
                    "Đợi nửa phút rồi đăng nhập lại.");
        }
        try {
            return CompletableFuture.supplyAsync(work, threads).join();
        } finally {
            places.release();
        }
    }

    private boolean gotAPlace() {
        try {
            return places.getQueueLength() < line && places.tryAcquire(patience, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
