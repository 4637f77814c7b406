package vn.tinhso.signing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The keys on disk, one PKCS#12 file each, readable by the owner only. A key is made when first asked for and replaced
 * when it is about to expire; threads and processes that ask together get the same one.
 */
@Component
class KeyDirectory {

    private static final Duration RENEW_BEFORE = Duration.ofDays(1);
    private static final String ENTRY = "key";
    /** One for the whole process: locks on files are held by processes, not by threads. */
    private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock();

    private final Path directory;
    private final Clock clock;
    private final Map<String, SigningKey> loaded = new ConcurrentHashMap<>();

    KeyDirectory(
            @Value("${tinhso.signing.directory:${tinhso.database.directory:./data}/keys}") Path directory,
            Clock clock) {
        this.directory = directory.toAbsolutePath().normalize();
        this.clock = clock;
    }

    SigningKey findOrCreate(String name, Supplier<SigningKey> creation) {
        var known = loaded.get(name);
        if (known != null && isFresh(known)) {
            return known;
        }
        ONE_AT_A_TIME.lock();
        try {
            Files.createDirectories(directory);
            restrict(directory, "rwx------");
            // Creating a person's key may first create the authority's: the nested call holds this lock already.
            if (ONE_AT_A_TIME.getHoldCount() > 1) {
                return readOrCreate(name, creation);
            }
            try (var channel = FileChannel.open(
                            directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var otherProcessesWait = channel.lock()) {
                return readOrCreate(name, creation);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            ONE_AT_A_TIME.unlock();
        }
    }

    private SigningKey readOrCreate(String name, Supplier<SigningKey> creation) throws IOException {
        var file = directory.resolve(name + ".p12");
        var key = read(file).filter(this::isFresh).orElse(null);
        if (key == null) {
            key = creation.get();
            write(file, key);
        }
        loaded.put(name, key);
        return key;
    }

    private boolean isFresh(SigningKey key) {
        return key.outlives(clock.instant().plus(RENEW_BEFORE));
    }

    private Optional<SigningKey> read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(Files.readAllBytes(file)), password());
            var chain = Arrays.stream(store.getCertificateChain(ENTRY))
                    .map(X509Certificate.class::cast)
                    .toList();
            return Optional.of(new SigningKey((PrivateKey) store.getKey(ENTRY, password()), chain));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("unreadable key file " + file, failure);
        }
    }

    private void write(Path file, SigningKey key) throws IOException {
        try (var content = new ByteArrayOutputStream()) {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry(ENTRY, key.key(), password(), key.chain().toArray(X509Certificate[]::new));
            store.store(content, password());
            replace(file, content.toByteArray());
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private char[] password() throws IOException {
        var file = directory.resolve("password");
        if (!Files.exists(file)) {
            var bytes = new byte[24];
            new SecureRandom().nextBytes(bytes);
            replace(file, HexFormat.of().formatHex(bytes).getBytes(StandardCharsets.US_ASCII));
        }
        return Files.readString(file).strip().toCharArray();
    }

    private void replace(Path file, byte[] content) throws IOException {
        var partial = Files.createTempFile(directory, "partial-", ".tmp");
        restrict(partial, "rw-------");
        try (var channel = FileChannel.open(partial, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(content));
            channel.force(true);
        }
        Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void restrict(Path file, String permissions) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
        }
    }
}
