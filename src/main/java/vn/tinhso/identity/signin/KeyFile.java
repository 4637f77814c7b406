package vn.tinhso.identity.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** 256 random bits in a file only its owner reads, made on the first start; every node needs the same one. */
@Component
class KeyFile {

    private static final int BYTES = 32;

    private final Path file;

    KeyFile(@Value("${tinhso.sign-in.key-file:${tinhso.database.directory:./data}/keys/sign-in.key}") Path file) {
        this.file = file.toAbsolutePath().normalize();
    }

    byte[] key() {
        try {
            if (!Files.exists(file)) {
                create();
            }
            var key = HexFormat.of().parseHex(Files.readString(file).strip());
            if (key.length != BYTES) {
                throw new IllegalStateException("not a key of 256 bits: " + file);
            }
            return key;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void create() throws IOException {
        var directory = Files.createDirectories(file.getParent());
        restrict(directory, "rwx------");
        var partial = Files.createTempFile(directory, "partial-", ".tmp");
        restrict(partial, "rw-------");
        var key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        Files.writeString(partial, HexFormat.of().formatHex(key) + "\n");
        try {
            // Whole or not at all, and never over a key that another process has just made.
            Files.createLink(file, partial);
        } catch (FileAlreadyExistsException made) {
            return;
        } finally {
            Files.delete(partial);
        }
    }

    private static void restrict(Path path, String permissions) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }
}
