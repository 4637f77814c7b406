package vn.tinhso.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The files on disk, each under its own fingerprint: {@code ab/cd/abcd…}. A file appears whole or not at all, is never
 * changed, and is checked against its fingerprint whenever it is read.
 */
@Component
class Shelves {

    private final Path root;

    Shelves(@Value("${tinhso.files.directory:${tinhso.database.directory:./data}/files}") Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /** Keeps the content and returns its fingerprint; keeping the same content again costs one look. */
    String keep(byte[] content) {
        var sha256 = sha256(content);
        var place = place(sha256);
        try {
            if (!Files.exists(place)) {
                write(place, content);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return sha256;
    }

    byte[] fetch(String sha256) {
        try {
            var content = Files.readAllBytes(place(sha256));
            if (!sha256(content).equals(sha256)) {
                throw new IllegalStateException("content on disk differs from its fingerprint: " + sha256);
            }
            return content;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    boolean has(String sha256) {
        return Files.exists(place(sha256));
    }

    void remove(String sha256) {
        try {
            Files.deleteIfExists(place(sha256));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void write(Path place, byte[] content) throws IOException {
        var shelf = Files.createDirectories(place.resolveSibling("").normalize());
        var partial = Files.createTempFile(shelf, "partial-", ".tmp");
        try {
            try (var channel = FileChannel.open(partial, StandardOpenOption.WRITE)) {
                var rest = ByteBuffer.wrap(content);
                while (rest.hasRemaining()) {
                    channel.write(rest);
                }
                channel.force(true);
            }
            Files.move(partial, place, StandardCopyOption.ATOMIC_MOVE);
            syncDirectory(shelf);
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    /** Without this the rename itself may be lost when the power fails. */
    private static void syncDirectory(Path directory) throws IOException {
        if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private Path place(String sha256) {
        return root.resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
