package vn.tinhso.identity.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Mã thiết lập: written into a file only its owner reads, so that whoever can read the data directory, and nobody else,
 * makes the first administrator. The database knows a fingerprint.
 */
@Component
class SetupCodes {

    private static final int GROUPS = 5;
    private static final String FILE = "thiet-lap.txt";

    private final SetupStore store;
    private final Secrets secrets;
    private final Path file;
    private final Clock clock;

    SetupCodes(
            SetupStore store,
            Secrets secrets,
            @Value("${tinhso.database.directory:./data}") Path directory,
            Clock clock) {
        this.store = store;
        this.secrets = secrets;
        this.file = directory.toAbsolutePath().normalize().resolve(FILE);
        this.clock = clock;
    }

    /** The file that holds a good code: the one of an earlier start where it is still there. */
    @Transactional
    public Path prepare() {
        try {
            if (!Files.exists(file) || !isGood(Files.readString(file))) {
                var code = OneTimeCode.ofGroups(GROUPS);
                Files.createDirectories(file.getParent());
                // A temporary file belongs to its owner alone (rw-------) from its first moment.
                var partial = Files.createTempFile(file.getParent(), FILE, ".new");
                Files.writeString(partial, code + "\n");
                Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
                store.put(mark(code), clock.instant());
            }
            return file;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    boolean areOpen() {
        return store.isOpen();
    }

    boolean isGood(String typed) {
        return store.isGood(mark(typed));
    }

    /** Uses it up, part of making the administrator. */
    boolean take(String typed) {
        return store.take(mark(typed));
    }

    /** There is an administrator: nobody needs it any more. */
    void drop() {
        store.drop();
        deleteFile();
    }

    void deleteFile() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String mark(String typed) {
        return secrets.fingerprint("setup", OneTimeCode.plain(typed));
    }
}
